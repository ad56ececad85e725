using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Docx.Content;

/// <summary>What a content control says of itself.</summary>
/// <param name="ShowsPrompt">Nobody filled it: its content is what the template asks for.</param>
/// <param name="Value">Of the data that it is bound to; null where it is bound to none.</param>
internal sealed record ContentControl(bool ShowsPrompt, string? Value)
{
    public static readonly ContentControl Plain = new(false, null);

    /// <summary>Reads <c>w:sdtPr</c>.</summary>
    public static ContentControl Read(PartReader xml, DocumentContext context)
    {
        var control = Plain;
        string? name = null;
        for (var properties = xml.Open(); xml.Next(properties);)
        {
            switch (xml.Name)
            {
                case "showingPlcHdr":
                    control = control with { ShowsPrompt = xml.Switch() };
                    break;
                case "dataBinding":
                    control = control with { Value = context.Data.Find(xml.Own("storeItemID"), xml.Own("xpath")) };
                    break;
                case "alias":
                    name = xml.Value;
                    break;
                case "tag":
                    name ??= xml.Value;
                    break;
            }
        }

        if (name?.Contains("signature", StringComparison.OrdinalIgnoreCase) == true)
        {
            context.Findings.SignatureField(name.Trim(), isFilled: !control.ShowsPrompt || control.Value is not null);
        }

        return control;
    }
}
