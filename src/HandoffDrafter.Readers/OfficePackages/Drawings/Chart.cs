namespace HandoffDrafter.Readers.OfficePackages.Drawings;

/// <summary>What a chart shows, as the table that it was drawn from: a row a category, a column a series.</summary>
/// <param name="Title">Empty where it has none.</param>
/// <param name="Remarks">Titles of its axes, and text laid over it.</param>
/// <param name="Rows">The first names the columns; none where the chart keeps no values.</param>
internal sealed record Chart(string Title, List<string> Remarks, List<List<string>> Rows)
{
    /// <summary>More points than anybody reads off a chart: a plot of measurements.</summary>
    private const int MostPoints = 200;
    private const int MostSeries = 40;

    public static Chart Read(PartReader xml, OfficeBudget budget)
    {
        var chart = new Chart(string.Empty, [], []);
        var series = new List<Series>();
        var text = new DrawnText(xml, budget);
        Elements(xml.Open(), nameOfAxis: false);
        return chart with { Rows = Table(series) };

        void Elements(int parent, bool nameOfAxis)
        {
            while (xml.Next(parent))
            {
                switch (xml.Vocabulary, xml.Name)
                {
                    case (Vocabulary.Chart, "rich") when nameOfAxis || chart.Title.Length > 0:
                        if (text.Words() is { Length: > 0 } remark)
                        {
                            chart.Remarks.Add(remark);
                        }

                        break;
                    case (Vocabulary.Chart, "rich"):
                        chart = chart with { Title = text.Words() };
                        break;
                    case (Vocabulary.Chart, "ser"):
                        series.Add(Series.Read(xml, budget, series.Count + 1));
                        break;
                    case (Vocabulary.Chart, "catAx" or "valAx" or "dateAx" or "serAx"):
                        Elements(xml.Open(), nameOfAxis: true);
                        break;
                    case (Vocabulary.Chart, "v") when !nameOfAxis && chart.Title.Length == 0:
                        chart = chart with { Title = xml.Text().Trim() };
                        break;
                    case (Vocabulary.Chart, _) when xml.Name.EndsWith("Chart", StringComparison.Ordinal) || xml.Name is "chart" or "plotArea" or "title" or "tx" or "strRef" or "strCache" or "pt":
                        Elements(xml.Open(), nameOfAxis);
                        break;
                }
            }
        }
    }

    private static List<List<string>> Table(List<Series> series)
    {
        var points = series.Count == 0 ? 0 : series.Max(s => s.Values.Count == 0 ? 0 : s.Values.Keys.Max() + 1);
        if (points is 0 or > MostPoints || series.Count > MostSeries)
        {
            return [];
        }

        var categories = series.Find(s => s.Categories.Count > 0)?.Categories ?? [];
        var rows = new List<List<string>>(points + 1) { new(series.Select(s => s.Name).Prepend(string.Empty)) };
        for (var point = 0; point < points; point++)
        {
            var row = new List<string> { categories.GetValueOrDefault(point, string.Empty) };
            row.AddRange(series.Select(s => s.Values.GetValueOrDefault(point, string.Empty)));
            if (row.Exists(cell => cell.Length > 0))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private sealed record Series(string Name, Dictionary<int, string> Categories, Dictionary<int, string> Values)
    {
        public static Series Read(PartReader xml, OfficeBudget budget, int number)
        {
            var series = new Series($"Series {OfficeBudget.Number(number)}", [], []);
            for (var parent = xml.Open(); xml.Next(parent);)
            {
                switch (xml.Name)
                {
                    case "tx":
                        var name = new Dictionary<int, string>();
                        Points(xml, budget, name);
                        series = name.Count == 0 ? series : series with { Name = string.Join(' ', name.OrderBy(n => n.Key).Select(n => n.Value)) };
                        break;
                    case "cat" or "xVal":
                        Points(xml, budget, series.Categories);
                        break;
                    case "val" or "yVal":
                        Points(xml, budget, series.Values);
                        break;
                }
            }

            return series;
        }

        /// <summary>The values that were saved with the chart, whatever their kind.</summary>
        private static void Points(PartReader xml, OfficeBudget budget, Dictionary<int, string> into)
        {
            var format = string.Empty;
            for (var parent = xml.Open(); xml.Next(parent);)
            {
                if (xml.Name == "v")
                {
                    into.TryAdd(into.Count, xml.Text().Trim());
                }
                else if (xml.Name == "formatCode")
                {
                    format = xml.Text();
                }
                else if (xml.Name == "pt" && xml.PlainNumber("idx") is >= 0 and < int.MaxValue and var index)
                {
                    budget.Piece();
                    for (var point = xml.Open(); xml.Next(point);)
                    {
                        if (xml.Name == "v")
                        {
                            into.TryAdd(index, Shown(xml.Text().Trim(), format));
                        }
                    }
                }
                else if (xml.Name is "strRef" or "numRef" or "strCache" or "numCache" or "strLit" or "numLit" or "multiLvlStrRef" or "multiLvlStrCache" or "lvl")
                {
                    Points(xml, budget, into);
                }
            }
        }

        private static string Shown(string value, string format) =>
            format.Length > 0 && SheetNumber.TryRead(value) is { } number ? NumberFormats.FormatCode.Parse(format).Write(number, from1904: false) : value;
    }
}
