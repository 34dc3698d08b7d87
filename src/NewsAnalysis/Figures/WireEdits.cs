using NewsAnalysis.Alignment;
using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Reuse;
using NewsAnalysis.Text;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>What articles that print one wire text changed in it, and which of them did, where a third one decides it.</summary>
/// <remarks>
/// The wire itself is not there. Where two articles differ and a third prints the words of one of them, with two words on either side, the
/// other has changed them: two editors seldom make the same change.
/// </remarks>
internal static class WireEdits
{
    private const string Name = "wire-edits";
    private const int Around = 2;
    private const int MostPassages = 400;
    private const int MostWitnesses = 12;

    // Kept words that are shown before and after an edit.
    private const int Shown = 5;

    /// <summary>The edited passages, those with the most edits first; quotations are left out. An edit whose author is known is counted once.</summary>
    public static DataFrame<WireEditRow> Rows(ArticleCorpus corpus, DataFrame<PassageRow> passages, DataFrame<FamilyRow> families)
    {
        var familyOf = families.ToDictionary(f => f.ArticleId, f => f.FamilyId, StringComparer.Ordinal);
        var members = families.GroupBy(f => f.FamilyId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(f => f.ArticleId).ToArray(), StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = new List<(WireEditRow Row, string[] ByA, string[] ByB)>();
        foreach (PassageRow passage in passages
            .Where(p => p.Kind == PassageKind.NearVerbatim && !p.Quotation && familyOf.TryGetValue(p.ArticleA, out string? family) && family == familyOf.GetValueOrDefault(p.ArticleB))
            .OrderByDescending(p => p.Words).Take(MostPassages))
        {
            Article a = corpus[passage.ArticleA], b = corpus[passage.ArticleB];
            FoldedText old = FoldedText.Of(a.Raw, new TextSpan(passage.StartA, passage.LengthA)), updated = FoldedText.Of(b.Raw, new TextSpan(passage.StartB, passage.LengthB));
            var edits = WordAligner.Align(old, updated);
            string[] witnesses = [.. members[familyOf[a.Id]].Where(m => m != a.Id && m != b.Id).Take(MostWitnesses).Select(Folded)];
            var byA = new List<string>();
            var byB = new List<string>();
            int changed = 0;
            foreach (WordEdit edit in edits.Where(e => e.Kind != WordEditKind.Kept))
            {
                changed++;
                string? wordsA = Context(old, edit.OldStart, edit.OldCount), wordsB = Context(updated, edit.NewStart, edit.NewCount);
                bool likeA = Has(witnesses, wordsA), likeB = Has(witnesses, wordsB);
                if (likeA != likeB && wordsA is not null && wordsB is not null)
                {
                    (likeA ? byB : byA).Add(likeA ? b.Id + wordsB : a.Id + wordsA);
                }
            }

            if (changed > 0)
            {
                rows.Add((new WireEditRow(
                    familyOf[a.Id], a.Id, passage.StartA, passage.LengthA, b.Id, passage.StartB, passage.LengthB,
                    changed, 0, 0, WordDifference.Of(old, updated, edits)), [.. byA], [.. byB]));
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return corpus.Labelled(new DataFrame<WireEditRow>(Name, rows.OrderByDescending(r => r.ByA.Length + r.ByB.Length).ThenByDescending(r => r.Row.Edits)
            .Select(r => (r.Row with { ByA = r.ByA.Count(seen.Add), ByB = r.ByB.Count(seen.Add) }, Decided: r.ByA.Length + r.ByB.Length))
            .Where(r => r.Item1.ByA + r.Item1.ByB > 0 || r.Decided < r.Item1.Edits).Select(r => r.Item1 with { Edits = r.Item1.Edits - r.Decided + r.Item1.ByA + r.Item1.ByB }).ToArray()
            .OrderByDescending(r => r.ByA + r.ByB).ThenByDescending(r => r.Edits))
        { Export = null });

        string Folded(string id)
        {
            if (!texts.TryGetValue(id, out string? text))
            {
                texts.Add(id, text = " " + string.Join(' ', FoldedText.Of(corpus[id].Raw).Words) + " ");
            }

            return text;
        }
    }

    /// <summary>The passages as a table, the edits struck out and marked, after a sentence that sums them up.</summary>
    /// <param name="rows">The edited passages.</param>
    /// <param name="text">The words of an article at a place.</param>
    /// <param name="top">Passages shown at most.</param>
    public static HtmlFragment Of(DataFrame<WireEditRow> rows, Func<string, TextSpan, string> text, int top)
    {
        if (rows.Count == 0)
        {
            return Fragment.Nothing("No two articles print a passage of one wire text with different words.");
        }

        int edits = rows.Sum(r => r.Edits);
        var by = rows.SelectMany(r => new[] { (Article: r.ArticleA, Edits: r.ByA), (Article: r.ArticleB, Edits: r.ByB) })
            .GroupBy(e => e.Article, StringComparer.Ordinal).Select(g => (Article: Label(g.Key), Edits: g.Sum(e => e.Edits))).Where(g => g.Edits > 0)
            .OrderByDescending(g => g.Edits).ThenBy(g => g.Article, StringComparer.Ordinal).ToArray();
        string said = $"{Sentence(Count(edits, "edit"))} in passages of wire text that two articles print with different words. "
            + (by.Length == 0 ? "No third article tells who made one of them."
                : $"A third article tells who made {Number(by.Sum(g => g.Edits))} of them: {List(by.Select(g => $"{Html.Encode(g.Article)} ({Number(g.Edits)})"))}.");
        string left = rows.Count > top ? $" The {Number(top)} passages with the most such edits are shown." : "";
        return new HtmlFragment($"<p style=\"{Fragment.Box}border-left:4px solid {Palette.Blue};max-width:60em\">{said}{left}</p>\n" + Fragment.Tables("na-edits", Fragment.Table(
            "Edits to the wire: struck out, only in the first article; marked, only in the second", ["first", "second", "what differs", "who changed it"],
            rows.Take(top).Select(r =>
            {
                TextSpan a = new(r.StartA, r.LengthA), b = new(r.StartB, r.LengthB);
                return (IReadOnlyList<string>)
                [
                    Fragment.Article(Label(r.ArticleA), r.ArticleA, a),
                    Fragment.Article(Label(r.ArticleB), r.ArticleB, b),
                    DifferenceMarkup.ToHtml(
                        r.Difference, new DifferenceSide(r.ArticleA, [(a, text(r.ArticleA, a))]), new DifferenceSide(r.ArticleB, [(b, text(r.ArticleB, b))]), Kept),
                    Who((Label(r.ArticleA), r.ByA), (Label(r.ArticleB), r.ByB), ("unknown", r.Edits - r.ByA - r.ByB)),
                ];
            }))));

        string Label(string id) => rows.Labels.GetValueOrDefault(id, id);
    }

    private static string Who(params (string Name, int Edits)[] who) =>
        string.Join("<br>", who.Where(w => w.Edits > 0).Select(w => $"{Html.Encode(w.Name)}: {Number(w.Edits)}"));

    // Of words that both have only those next to an edit.
    private static string Kept(string words, bool afterEdit, bool beforeEdit)
    {
        string[] all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int first = afterEdit ? Shown : 0, last = beforeEdit ? Shown : 0;
        return all.Length <= first + last + 2
            ? words
            : (first > 0 ? " " : "") + string.Join(' ', [.. all.Take(first), "…", .. all.TakeLast(last)]) + (last > 0 ? " " : "");
    }

    // The words of an edit as one side has them, with their neighbours; null at the edge of the passage, where neighbours may differ.
    private static string? Context(FoldedText text, int start, int count) => start < Around || start + count + Around > text.Count
        ? null
        : " " + string.Join(' ', text.Words.AsSpan(start - Around, count + 2 * Around).ToArray()) + " ";

    private static bool Has(string[] witnesses, string? words) => words is not null && Array.Exists(witnesses, w => w.Contains(words, StringComparison.Ordinal));
}
