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

    /// <summary>The edited passages, those with the most edits first; quotations are left out.</summary>
    public static DataFrame<WireEditRow> Rows(ArticleCorpus corpus, DataFrame<PassageRow> passages, DataFrame<FamilyRow> families)
    {
        var familyOf = families.ToDictionary(f => f.ArticleId, f => f.FamilyId, StringComparer.Ordinal);
        var members = families.GroupBy(f => f.FamilyId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(f => f.ArticleId).ToArray(), StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = new List<WireEditRow>();
        foreach (PassageRow passage in passages
            .Where(p => p.Kind == PassageKind.NearVerbatim && !p.Quotation && familyOf.TryGetValue(p.ArticleA, out string? family) && family == familyOf.GetValueOrDefault(p.ArticleB))
            .OrderByDescending(p => p.Words).Take(MostPassages))
        {
            Article a = corpus[passage.ArticleA], b = corpus[passage.ArticleB];
            FoldedText old = FoldedText.Of(a.Raw, new TextSpan(passage.StartA, passage.LengthA)), updated = FoldedText.Of(b.Raw, new TextSpan(passage.StartB, passage.LengthB));
            var edits = WordAligner.Align(old, updated);
            string[] witnesses = [.. members[familyOf[a.Id]].Where(m => m != a.Id && m != b.Id).Take(MostWitnesses).Select(Folded)];
            int byA = 0, byB = 0, changed = 0;
            foreach (WordEdit edit in edits.Where(e => e.Kind != WordEditKind.Kept))
            {
                changed++;
                bool likeA = Has(witnesses, Context(old, edit.OldStart, edit.OldCount)), likeB = Has(witnesses, Context(updated, edit.NewStart, edit.NewCount));
                byA += likeB && !likeA ? 1 : 0;
                byB += likeA && !likeB ? 1 : 0;
            }

            if (changed > 0)
            {
                rows.Add(new WireEditRow(familyOf[a.Id], a.Label, b.Label, changed, byA, byB, WordDifference.Of(old, updated, edits)));
            }
        }

        return new(Name, rows.OrderByDescending(r => r.ByA + r.ByB).ThenByDescending(r => r.Edits));

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
    public static HtmlFragment Of(DataFrame<WireEditRow> rows, int top)
    {
        if (rows.Count == 0)
        {
            return Fragment.Nothing("No two articles print a passage of one wire text with different words.");
        }

        int edits = rows.Sum(r => r.Edits);
        var by = rows.SelectMany(r => new[] { (Article: r.ArticleA, Edits: r.ByA), (Article: r.ArticleB, Edits: r.ByB) })
            .GroupBy(e => e.Article, StringComparer.Ordinal).Select(g => (Article: g.Key, Edits: g.Sum(e => e.Edits))).Where(g => g.Edits > 0)
            .OrderByDescending(g => g.Edits).ThenBy(g => g.Article, StringComparer.Ordinal).ToArray();
        string said = $"{Sentence(Count(edits, "edit"))} in {Count(rows.Count, "passage")} of wire text, counted between every two articles that print it. "
            + (by.Length == 0 ? "No third article tells who made one of them."
                : $"A third article tells who made {Number(by.Sum(g => g.Edits))} of them: {List(by.Select(g => $"{Html.Encode(g.Article)} ({Number(g.Edits)})"))}.");
        string left = rows.Count > top ? $" The {Number(top)} with the most decided edits are shown." : "";
        return new HtmlFragment($"<p style=\"{Fragment.Box}border-left:4px solid {Palette.Blue};max-width:60em\">{said}{left}</p>\n" + Fragment.Table(
            "Edits to the wire", ["first", "second", "struck out: only in the first; marked: only in the second", "who made them"],
            rows.Take(top).Select(r => (IReadOnlyList<string>)[Html.Encode(r.ArticleA), Html.Encode(r.ArticleB), DifferenceMarkup.ToHtml(r.Difference), Who(r)])));
    }

    private static string Who(WireEditRow row)
    {
        int open = row.Edits - row.ByA - row.ByB;
        string[] parts = [.. new[] { (Html.Encode(row.ArticleA), row.ByA), (Html.Encode(row.ArticleB), row.ByB), ("unknown", open) }
            .Where(p => p.Item2 > 0).Select(p => $"{p.Item1}: {Number(p.Item2)}")];
        return string.Join("<br>", parts);
    }

    // The words of an edit as one side has them, with their neighbours; null at the edge of the passage, where neighbours may differ.
    private static string? Context(FoldedText text, int start, int count) => start < Around || start + count + Around > text.Count
        ? null
        : " " + string.Join(' ', text.Words.AsSpan(start - Around, count + 2 * Around).ToArray()) + " ";

    private static bool Has(string[] witnesses, string? words) => words is not null && Array.Exists(witnesses, w => w.Contains(words, StringComparison.Ordinal));
}
