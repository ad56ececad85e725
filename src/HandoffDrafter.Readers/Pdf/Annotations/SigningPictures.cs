using System.Globalization;
using HandoffDrafter.Readers.Pdf.Layout;
using HandoffDrafter.Readers.Pdf.Structure;
using SigningBlocks = HandoffDrafter.Core.Reading.Signing.Signatures;

namespace HandoffDrafter.Readers.Pdf.Annotations;

/// <summary>
/// Pictures that may show a signature: one beside the words that one signs beside, and a page that is nothing but a picture. What they
/// show nobody can tell here.
/// </summary>
internal static class SigningPictures
{
    /// <summary>In points: a signature is no line and no page.</summary>
    private const double Lowest = 6;
    private const double Highest = 160;
    private const double Widest = 400;

    /// <summary>In sizes of the label's letters: how far above or below its label one signs.</summary>
    private const double Near = 3;

    /// <summary>In points: how far to the right of a label one signs.</summary>
    private const double Beside = 260;

    public static IEnumerable<string> Describe(List<LaidPage> pages)
    {
        foreach (var page in pages)
        {
            // A picture in front is a cover.
            if (page is { Visible.Count: 0, IsPicture: true } && (page.Number > 1 || pages.Count == 1))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{SigningBlocks.Picture} may be page {page.Number}");
            }
            else if (page.Visible.Exists(block => IsPlaceToSign(block) && page.Pictures.Any(picture => IsBeside(picture, block))))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{SigningBlocks.Picture}, on page {page.Number}");
            }
        }
    }

    private static bool IsPlaceToSign(LaidBlock block) =>
        block.Text.Length <= 200 && block.Text.Split('|', '\n').Any(part => part.Trim(' ', '_') is { Length: > 0 } label && SigningBlocks.IsPlaceToSign(label));

    private static bool IsBeside(Box picture, LaidBlock label) =>
        picture.Height is > Lowest and < Highest && picture.Width < Widest
        && picture.Bottom < label.Top + (Near * label.Size) && picture.Top > label.Bottom - (Near * label.Size)
        && picture.Right > label.Left && picture.Left < label.Right + Beside;
}
