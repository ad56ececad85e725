using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Docx.Content;

/// <summary>
/// The fields that are open, which may reach over paragraphs. Of each its result is text and its instruction is none; a form's boxes
/// and lists have no result, and show what they were set to.
/// </summary>
internal sealed class FieldStack
{
    private readonly Stack<bool> _inResult = new();
    private int _instructions;

    public bool InInstruction => _instructions > 0;

    /// <summary>Reads <c>w:fldChar</c> and gives the words that it shows by itself.</summary>
    public string Read(PartReader xml)
    {
        switch (xml.Own("fldCharType"))
        {
            case "begin":
                var shown = InInstruction ? string.Empty : FormValue(xml);
                _inResult.Push(false);
                _instructions++;
                return shown;
            case "separate" when _inResult.TryPop(out var inResult):
                _instructions -= inResult ? 0 : 1;
                _inResult.Push(true);
                return string.Empty;
            case "end" when _inResult.TryPop(out var ended):
                _instructions -= ended ? 0 : 1;
                return string.Empty;
            default:
                return string.Empty;
        }
    }

    private static string FormValue(PartReader xml)
    {
        var value = string.Empty;
        for (var field = xml.Open(); xml.NextWord(field, "ffData");)
        {
            for (var data = xml.Open(); xml.Next(data);)
            {
                value = xml.IsWord("checkBox") ? CheckBox(xml) : xml.IsWord("ddList") ? Choice(xml) : value;
            }
        }

        return value;
    }

    private static string CheckBox(PartReader xml)
    {
        bool? preset = null, set = null;
        for (var box = xml.Open(); xml.Next(box);)
        {
            preset = xml.IsWord("default") ? xml.Switch() : preset;
            set = xml.IsWord("checked") ? xml.Switch() : set;
        }

        return set ?? preset ?? false ? "☒" : "☐";
    }

    private static string Choice(PartReader xml)
    {
        int? preset = null, set = null;
        var entries = new List<string>();
        for (var list = xml.Open(); xml.Next(list);)
        {
            preset = xml.IsWord("default") ? xml.Number("val") : preset;
            set = xml.IsWord("result") ? xml.Number("val") : set;
            if (xml.IsWord("listEntry"))
            {
                entries.Add(xml.Value ?? string.Empty);
            }
        }

        return entries.ElementAtOrDefault(set ?? preset ?? 0) ?? string.Empty;
    }
}
