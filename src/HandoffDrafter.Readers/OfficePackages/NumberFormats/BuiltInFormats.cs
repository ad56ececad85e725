namespace HandoffDrafter.Readers.OfficePackages.NumberFormats;

/// <summary>The formats that a file names by number alone.</summary>
internal static class BuiltInFormats
{
    /// <summary>Amounts are shown without a currency: which one these formats mean depends on the computer that they are opened on.</summary>
    public static string Code(int id) => id switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 or 6 or 37 or 38 or 41 or 42 => "#,##0;(#,##0)",
        7 or 8 or 39 or 40 or 43 or 44 => "#,##0.00;(#,##0.00)",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        14 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => "yyyy-mm-dd",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 or 32 or 34 or 55 => "h:mm",
        21 or 33 or 35 or 56 => "h:mm:ss",
        22 => "yyyy-mm-dd h:mm",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        48 => "##0.0E+0",
        49 => "@",
        _ => "General",
    };
}
