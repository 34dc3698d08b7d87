using System.Globalization;
using System.Text.Json.Nodes;
using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>When the articles appeared, on a line of time, as exactly as each of them says.</summary>
internal static class ArticleDatesFigure
{
    private const string DayForm = "yyyy-MM-dd";

    // When an article appeared, in UTC or, where no zone is stated, as it stands.
    private sealed record Dated(ArticleRow Article, DateTime From, DateTime To, bool HasTime, bool HasZone);

    public static Figure Of(DataFrame<ArticleRow> articles, int most)
    {
        Dated[] all = [.. articles.Select(Read).OfType<Dated>().OrderBy(d => d.From).ThenBy(d => d.Article.ArticleId, StringComparer.Ordinal)];
        Dated[] drawn = [.. all.Take(most)];
        int without = articles.Count - all.Length;
        if (drawn.Length == 0)
        {
            return EmptyFigure.Of(
                articles.Count == 1 ? "The article states no date" : "No article states a date",
                "A mark for each article would stand here at the time that it appeared.",
                new DataFrame<ArticleRow>(articles.Name, []));
        }

        string title = Title(all);
        JsonObject x = new() { ["type"] = "date", ["title"] = PlotJson.Title("published (UTC where the zone is stated)"), ["automargin"] = true, ["gridcolor"] = Palette.Grid, ["range"] = PlotJson.Array(Range(drawn)) };
        JsonObject y = PlotJson.NamesDown("article", PlotText.Labels([.. drawn.Select(d => d.Article.Label)], PlotJson.LabelLength));
        y["showgrid"] = true;
        y["gridcolor"] = Palette.Grid;
        JsonObject layout = PlotJson.Layout(drawn.Length * 28 + 150, x, y);
        layout["showlegend"] = true;
        layout["legend"] = PlotJson.Legend(below: false);
        return new Figure
        {
            Data = [.. Points("the time is stated", "circle", drawn, d => d.HasTime && d.HasZone), .. Points("a time without its zone", "circle-open", drawn, d => d.HasTime && !d.HasZone), .. Days(drawn)],
            Layout = layout,
            Title = title,
            Caption = "A row is an article, the earliest first. A bar: only the day is known, and it may have appeared at any time of it, by a clock that is not stated."
                + (without == 0 ? "" : $" {Sentence(Count(without, "article"))} without a date {(without == 1 ? "is" : "are")} not drawn.")
                + (all.Length == drawn.Length ? "" : $" {Sentence(Count(all.Length - drawn.Length, "later article"))} {(all.Length - drawn.Length == 1 ? "is" : "are")} not drawn."),
            AltText = $"The dates of {Count(drawn.Length, "article")} on a line of time. {title}.",
            Source = new DataFrame<ArticleRow>(articles.Name, drawn.Select(d => d.Article)),
            MinWidth = 460,
            MaxWidth = 900,
        };
    }

    private static string Title(Dated[] dated)
    {
        string first = dated[0].From.ToString(DayForm, CultureInfo.InvariantCulture), last = dated.Max(d => d.From).ToString(DayForm, CultureInfo.InvariantCulture);
        int timed = dated.Count(d => d.HasTime);
        string when = first == last ? Sentence($"{Every(dated.Length, "dated article")} {(dated.Length == 1 ? "is" : "are")} of {first}") : $"The {Count(dated.Length, "dated article")} run from {first} to {last}";
        return $"{when}; {(timed == 0 ? "none states" : timed == dated.Length && timed > 1 ? "all state" : timed == 1 ? "one states" : $"{Number(timed)} state")} the time of day";
    }

    private static Dated? Read(ArticleRow article)
    {
        if (article.Published is not { Length: >= 10 } date)
        {
            return null;
        }

        if (date.Length == 10)
        {
            var day = DateTime.ParseExact(date, DayForm, CultureInfo.InvariantCulture);
            return new Dated(article, day, day == DateTime.MaxValue.Date ? day : day.AddDays(1), false, false);
        }

        bool zone = date[^1] == 'Z' || date.AsSpan(11).IndexOfAny('+', '-') >= 0;
        return DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? new Dated(article, time.UtcDateTime, time.UtcDateTime, true, zone)
            : null;
    }

    private static IEnumerable<string> Range(Dated[] dated)
    {
        DateTime from = dated.Min(d => d.From), to = dated.Max(d => d.To);
        var margin = TimeSpan.FromHours(Math.Max(2, (to - from).TotalHours * 0.04));
        return [Text(from - margin), Text(to + margin)];
    }

    private static IEnumerable<JsonNode> Points(string name, string symbol, Dated[] dated, Func<Dated, bool> of)
    {
        var marks = dated.Index().Where(d => of(d.Item)).ToArray();
        if (marks.Length > 0)
        {
            yield return new JsonObject
            {
                ["type"] = "scatter",
                ["mode"] = "markers",
                ["name"] = name,
                ["x"] = PlotJson.Array(marks.Select(m => Text(m.Item.From))),
                ["y"] = PlotJson.Array(marks.Select(m => m.Index)),
                ["marker"] = new JsonObject { ["symbol"] = symbol, ["color"] = Palette.Blue, ["size"] = 13 },
                ["hovertext"] = PlotJson.Array(marks.Select(m => Hover(m.Item))),
                ["hoverinfo"] = "text",
                ["customdata"] = PlotJson.Evidence(marks.Select(m => EvidenceLink.To(m.Item.Article.ArticleId))),
            };
        }
    }

    // A line from the start of the day to its end.
    private static IEnumerable<JsonNode> Days(Dated[] dated)
    {
        bool named = false;
        foreach (var (row, item) in dated.Index().Where(d => !d.Item.HasTime))
        {
            yield return new JsonObject
            {
                ["type"] = "scatter",
                ["mode"] = "lines",
                ["name"] = "only the day",
                ["legendgroup"] = "day",
                ["showlegend"] = !named,
                ["x"] = PlotJson.Array([Text(item.From), Text(item.To)]),
                ["y"] = PlotJson.Array([row, row]),
                ["line"] = new JsonObject { ["color"] = Palette.Sky, ["width"] = 9 },
                ["hovertext"] = PlotJson.Array([Hover(item), Hover(item)]),
                ["hoverinfo"] = "text",
                ["customdata"] = PlotJson.Evidence([EvidenceLink.To(item.Article.ArticleId), EvidenceLink.To(item.Article.ArticleId)]),
            };
            named = true;
        }
    }

    private static string Hover(Dated dated) => $"<b>{PlotText.Label(dated.Article.Label, 60)}</b><br>{PlotText.Escape(dated.Article.Published!)}";

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
