namespace HandoffDrafter.Readers.OfficePackages.NumberFormats;

/// <summary>Days since the beginning of a workbook's calendar, as dates.</summary>
internal static class SerialDate
{
    /// <summary>The first day after 31 December 9999.</summary>
    private const double End = 2_958_466;

    private const int Offset1904 = 1462;

    /// <summary>The calendar from 1900 has a 29 February 1900, which there never was: days before it are one later than they count.</summary>
    private const int LeapDayThatNeverWas = 60;

    /// <summary>Null where the number lies outside the calendar.</summary>
    public static DateTime? At(double serial, bool from1904)
    {
        var days = from1904 ? serial + Offset1904 : serial;
        if (days is < 0 or >= End)
        {
            return null;
        }

        var day = (from1904 || days >= LeapDayThatNeverWas ? new DateTime(1899, 12, 30) : new DateTime(1899, 12, 31)).AddDays(Math.Floor(days));
        return day.AddMilliseconds(Math.Round((days - Math.Floor(days)) * 86_400_000));
    }
}
