using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Reuse;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>Who shares how much with whom, and whom the articles credit, in sentences.</summary>
internal static class ReuseAnswer
{
    public static HtmlFragment Of(
        DataFrame<ArticleRow> articles, DataFrame<PairRow> pairs, DataFrame<FamilyRow> families, DataFrame<CompositionRow> composition, DataFrame<CreditRow> credits) =>
        Fragment.Answer(articles.Count == 0 ? ["No article was read, so there is nothing to compare."] : Sentences(articles, pairs, families, composition, credits));

    private static IEnumerable<string> Sentences(
        DataFrame<ArticleRow> articles, DataFrame<PairRow> pairs, DataFrame<FamilyRow> families, DataFrame<CompositionRow> composition, DataFrame<CreditRow> credits)
    {
        var labels = articles.ToDictionary(a => a.ArticleId, a => Html.Encode(a.Label), StringComparer.Ordinal);
        string Label(string id) => labels.GetValueOrDefault(id) ?? Html.Encode(id);
        if (articles.Count == 1)
        {
            yield return "Only one article was read: there is no other text it could share words with.";
        }
        else if (pairs.All(p => p.ShareOfA <= 0 && p.ShareOfB <= 0))
        {
            yield return $"None of the {Number(articles.Count)} articles shares a run of words with another.";
        }
        else
        {
            int all = composition.Sum(c => c.Words);
            int shared = composition.Where(c => c.Part is CompositionPart.Family or CompositionPart.OneOther).Sum(c => c.Words);
            yield return $"Of {Count(all, "word")} in {Count(articles.Count, "article")}, {(shared == 0 ? "none" : Percent(Share(shared, all)))} {(shared == 0 ? "stands" : "stand")} in another article, too, quotations not counted.";
            PairRow first = pairs.OrderByDescending(p => Math.Max(p.ShareOfA, p.ShareOfB))[0];
            (string of, string @in, double share) = first.ShareOfA >= first.ShareOfB ? (first.ArticleA, first.ArticleB, first.ShareOfA) : (first.ArticleB, first.ArticleA, first.ShareOfB);
            yield return $"With quotations, the most that two share: {Percent(share)} of the words of {Label(of)} stand in {Label(@in)}.";
        }

        foreach (var family in families.GroupBy(f => f.FamilyId, StringComparer.Ordinal).Take(5))
        {
            string[] silent = [.. family.Where(f => !f.Credited).Select(f => Label(f.ArticleId))];
            string? agency = family.Select(f => f.Agency).FirstOrDefault(a => a is not null);
            string credit = agency is null
                ? "no agency was recognised in their credits"
                : silent.Length == 0
                    ? $"all credit {Html.Encode(agency)}"
                    : $"{List(family.Where(f => f.Credited).Select(f => Label(f.ArticleId)))} credit{(family.Count(f => f.Credited) == 1 ? "s" : "")} {Html.Encode(agency)}, {List(silent)} {(silent.Length == 1 ? "does" : "do")} not";
            yield return $"{List(family.Select(f => Label(f.ArticleId)))} print one wire text; {credit}.";
        }

        string[] sources = [.. credits
            .Where(c => c.Kind is not (CreditKind.OutletItself or CreditKind.UnnamedMedia or CreditKind.Unnamed or CreditKind.PhotoCredit))
            .SelectMany(c => c.Source.Split("; ")).CountBy(s => s, StringComparer.Ordinal).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => Html.Encode(c.Key))];
        yield return sources.Length == 0
            ? "No agency, outlet, platform, statement or document is credited by name."
            : $"{Sentence(Count(sources.Length, "source"))} {(sources.Length == 1 ? "is" : "are")} credited, photographs and unnamed ones aside: {List(sources, 8)}.";
    }
}
