namespace HandoffDrafter.Readers.OfficePackages;

/// <summary>What differs between the programs whose files are archives of XML parts.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Document">What it writes.</param>
/// <param name="Extension">Of what it writes today.</param>
/// <param name="MainPart">Where the body lies in a file whose links do not say.</param>
/// <param name="Vocabulary">Of the body.</param>
/// <param name="OldStream">By which a file of the years before 2007 is known.</param>
internal sealed record OfficeProgram(string Name, string Document, string Extension, string MainPart, Vocabulary Vocabulary, string OldStream)
{
    public static readonly OfficeProgram Word = new("Word", "Word document", ".docx", "word/document.xml", Vocabulary.Word, "WordDocument");

    public static readonly OfficeProgram PowerPoint = new("PowerPoint", "PowerPoint presentation", ".pptx", "ppt/presentation.xml", Vocabulary.Slides, "PowerPoint Document");

    public static readonly OfficeProgram Excel = new("Excel", "Excel workbook", ".xlsx", "xl/workbook.xml", Vocabulary.Sheets, "Workbook");

    public static readonly OfficeProgram[] All = [Word, PowerPoint, Excel];

    public string SaveAgain => $"Open it in {Name} or LibreOffice and save it as {Extension}.";
}
