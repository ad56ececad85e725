using System.Text;

namespace HandoffDrafter.Core.Export;

/// <summary>A markdown file in the making. What is given as words is shown as they are and does nothing else.</summary>
internal sealed class MarkdownPage(ExportContext context)
{
    private readonly StringBuilder _text = new();

    public MarkdownPage Title(string words) => Line($"# {context.Escaped(words)}");

    public MarkdownPage Section(string words) => Gap().Line($"## {context.Escaped(words)}").Gap();

    public MarkdownPage Subsection(string words) => Gap().Line($"### {context.Escaped(words)}").Gap();

    public MarkdownPage Paragraph(string words) => Gap().Line(context.Escaped(words)).Gap();

    public MarkdownPage Bullet(string words) => BulletOf(context.Escaped(words));

    /// <param name="markdown">Escaped by whoever made it.</param>
    public MarkdownPage BulletOf(string markdown) => Line($"- {markdown}");

    public MarkdownPage Task(bool done, string markdown) => Line($"- [{(done ? 'x' : ' ')}] {markdown}");

    public MarkdownPage Head(params string[] columns) =>
        Gap().Row(columns).Line($"|{string.Concat(Enumerable.Repeat("---|", columns.Length))}");

    public MarkdownPage Row(params string[] cells) => Line($"| {string.Join(" | ", cells.Select(context.Escaped))} |");

    public MarkdownPage Line(string markdown)
    {
        _text.Append(markdown).Append('\n');
        return this;
    }

    /// <summary>One empty line, never two.</summary>
    public MarkdownPage Gap()
    {
        if (_text.Length > 1 && !(_text[^1] == '\n' && _text[^2] == '\n'))
        {
            _text.Append('\n');
        }

        return this;
    }

    public byte[] ToBytes()
    {
        while (_text.Length > 1 && _text[^1] == '\n' && _text[^2] == '\n')
        {
            _text.Length--;
        }

        return Encoding.UTF8.GetBytes(_text.ToString());
    }
}
