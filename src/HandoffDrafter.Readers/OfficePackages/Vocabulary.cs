namespace HandoffDrafter.Readers.OfficePackages;

/// <summary>Which of the formats' languages an element is of. The transitional and the strict names of one count as the same.</summary>
internal enum Vocabulary
{
    Other,
    Word,
    Math,
    Compatibility,
    Vml,
    Office,
    Drawing,
    Picture,
    Chart,
    Diagram,
    Slides,
    Sheets,
    /// <summary>Shapes laid over the cells of a sheet.</summary>
    SheetDrawing,
}

internal static class Vocabularies
{
    public static Vocabulary Of(string name) => name switch
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main" => Vocabulary.Word,
        "http://schemas.openxmlformats.org/officeDocument/2006/math" or "http://purl.oclc.org/ooxml/officeDocument/math" => Vocabulary.Math,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Vocabulary.Compatibility,
        "urn:schemas-microsoft-com:vml" => Vocabulary.Vml,
        "urn:schemas-microsoft-com:office:office" => Vocabulary.Office,
        "http://schemas.openxmlformats.org/drawingml/2006/main" or "http://purl.oclc.org/ooxml/drawingml/main" => Vocabulary.Drawing,
        "http://schemas.openxmlformats.org/drawingml/2006/picture" or "http://purl.oclc.org/ooxml/drawingml/picture" => Vocabulary.Picture,
        "http://schemas.openxmlformats.org/drawingml/2006/chart" or "http://purl.oclc.org/ooxml/drawingml/chart" => Vocabulary.Chart,
        "http://schemas.openxmlformats.org/drawingml/2006/diagram" or "http://purl.oclc.org/ooxml/drawingml/diagram" => Vocabulary.Diagram,
        "http://schemas.openxmlformats.org/presentationml/2006/main" or "http://purl.oclc.org/ooxml/presentationml/main" => Vocabulary.Slides,
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main" or "http://purl.oclc.org/ooxml/spreadsheetml/main" => Vocabulary.Sheets,
        "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" or "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing" => Vocabulary.SheetDrawing,
        _ => Vocabulary.Other,
    };
}
