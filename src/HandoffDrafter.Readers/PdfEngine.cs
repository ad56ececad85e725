using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Readers;

/// <summary>What reads PDF files: the engine of our own, or PdfPig in a build with <c>-p:PdfEngine=PdfPig</c>.</summary>
internal static class PdfEngine
{
#if PDFPIG
    public static DocumentReader Create() => new PdfPig.PdfPigReader();
#else
    public static DocumentReader Create() => new Pdf.PdfReader();
#endif
}
