using System.Globalization;

namespace HandoffDrafter.Readers.Html;

/// <summary>What a style makes of the words under it. White words on a page that nobody coloured are as good as hidden.</summary>
internal readonly record struct HtmlLook(bool Hides, bool IsWhite, bool IsColoured)
{
    private const double OffPage = -900;

    public HtmlLook Over(HtmlLook other) => new(Hides || other.Hides, IsWhite || other.IsWhite, IsColoured || other.IsColoured);

    public static HtmlLook Of(string style)
    {
        var look = default(HtmlLook);
        var (flat, clipped, moved, placed) = (false, false, false, false);
        foreach (var declaration in style.ToLowerInvariant().Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            var value = colon < 0 ? string.Empty : declaration[(colon + 1)..].Replace("!important", "", StringComparison.Ordinal).Trim();
            switch (colon < 0 ? string.Empty : declaration[..colon].Trim())
            {
                case "display" when value == "none":
                case "visibility" when value is "hidden" or "collapse":
                case "mso-hide" when value == "all":
                case "font-size" or "opacity" when Number(value) == 0:
                case "text-indent" when Number(value) <= OffPage:
                    look = look with { Hides = true };
                    break;
                case "max-height" or "height" or "max-width" or "width" when Number(value) == 0:
                    flat = true;
                    break;
                case "overflow" when value == "hidden":
                    clipped = true;
                    break;
                case "position" when value is "absolute" or "fixed":
                    placed = true;
                    break;
                case "left" or "top" or "margin-left" or "margin-top" when Number(value) <= OffPage:
                    moved = true;
                    break;
                case "color":
                    look = look with { IsWhite = IsWhiteColour(value) };
                    break;
                case "background" or "background-color" or "background-image" when value is not ("none" or "transparent" or "inherit" or "initial"):
                    look = look with { IsColoured = !IsWhiteColour(value) };
                    break;
            }
        }

        return look with { Hides = look.Hides || (flat && clipped) || (placed && moved) };
    }

    public static bool IsWhiteColour(string value) =>
        value.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() is "white" or "#fff" or "#ffffff" or "#ffff" or "#ffffffff" or "rgb(255,255,255)" or "rgba(255,255,255,1)" or "rgb(100%,100%,100%)";

    private static double? Number(string value) =>
        value.Length > 0 && double.TryParse(value.TrimEnd("abcdefghijklmnopqrstuvwxyz% ".ToCharArray()), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
