using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using NewsAnalysis.Text;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>Who is quoted how much in each article.</summary>
internal static class SpeakerFigure
{
    private const string Name = "speakers";

    public static Figure Of(DataFrame<ArticleRow> articles, DataFrame<QuoteRow> quotes, DataFrame<SpeakerRow> speakers, int top)
    {
        var totals = speakers.GroupBy(s => s.Speaker, StringComparer.Ordinal)
            .Select(g => (Speaker: g.Key, Words: g.Sum(s => s.Words), Articles: g.Select(s => s.ArticleId).Distinct(StringComparer.Ordinal).Count()))
            .Where(s => s.Words > 0)
            .OrderByDescending(s => s.Words).ThenBy(s => s.Speaker, StringComparer.Ordinal).ToArray();
        if (totals.Length == 0)
        {
            return EmptyFigure.Of(
                articles.Count == 0 ? "No article was read, so nobody is quoted" : "Nobody is quoted by name",
                "Quoted words would stand here, one speaker a row.", new DataFrame<SpeakerRow>(Name, []));
        }

        var shown = totals[..Math.Min(top, totals.Length)];
        var places = shown.Index().ToDictionary(s => s.Item.Speaker, s => s.Index, StringComparer.Ordinal);
        var weights = speakers.Where(s => places.ContainsKey(s.Speaker)).GroupBy(s => s.ArticleId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(s => s.Words), StringComparer.Ordinal);
        var axis = ArticleAxis.Of(articles, a => weights.GetValueOrDefault(a.ArticleId), 40);
        DataFrame<SpeakerRow> drawn = speakers.Where(s => places.ContainsKey(s.Speaker) && axis.Place(s.ArticleId) is not null);

        var said = quotes.Where(q => q.Speaker is not null).ToLookup(q => (q.Speaker!, q.ArticleId), q => new TextSpan(q.Start, q.Length));
        var words = new double?[shown.Length, axis.Shown.Count];
        var hover = new string[shown.Length, axis.Shown.Count];
        foreach (SpeakerRow row in drawn)
        {
            int x = axis.Place(row.ArticleId)!.Value, y = places[row.Speaker];
            words[y, x] = row.Words;
            hover[y, x] = $"<b>{PlotText.Label(row.Speaker, 60)}</b> in {PlotText.Label(axis.Label(row.ArticleId), 60)}<br>{Count(row.Words, "quoted word")} in {Count(row.Quotes, "quotation")}";
        }

        var figure = new HeatmapFigure
        {
            Rows = [.. shown.Select(s => s.Speaker)],
            Columns = axis.Labels,
            RowTitle = "speaker",
            ColumnTitle = "article",
            Values = words,
            Texts = (y, x) => words[y, x] is { } count ? Number((int)count) : "",
            Hovers = hover,
            Evidence = (y, x) => words[y, x] is null ? null : EvidenceLink.To(axis.Shown[x].ArticleId, said[(shown[y].Speaker, axis.Shown[x].ArticleId)]),
            Scale = "quoted words",
        };
        var first = totals[0];
        bool tied = totals.Length > 1 && totals[1].Words == first.Words;
        string title = tied
            ? $"{first.Speaker} and {totals[1].Speaker} are quoted most: {Count(first.Words, "word")} each"
            : $"{first.Speaker} is quoted most: {Count(first.Words, "word")} in {Count(first.Articles, "article")}";
        int left = totals.Length - shown.Length;
        string caption = "The most quoted stand first. A cell holds the words an article puts between quotation marks and gives to the speaker; an empty cell: none. "
            + "Words quoted without a speaker the text names, and reported speech without marks, are not counted."
            + (left == 0 ? "" : $" {Sentence(Count(left, "more speaker"))} {(left == 1 ? "is" : "are")} in the table speakers.") + axis.Note;
        return figure.Draw(title, caption, $"Heat map of quoted words of {Count(shown.Length, "speaker")} in {Count(axis.Shown.Count, "article")}. {title}.", drawn.OrderBy(s => places[s.Speaker]));
    }
}
