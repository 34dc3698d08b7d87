using System.Globalization;
using NewsAnalysis.Articles;

namespace NewsAnalysis.Reuse;

/// <summary>Groups the articles that print one wire text.</summary>
/// <remarks>
/// Two articles belong together when an eighth of the shorter body, and forty words at least, stands in shared runs of eight words or
/// more of prose: public quotations and runs of names do not count. A family is what such pairs connect.
/// </remarks>
internal sealed class WireFamilies
{
    private const double LeastShare = 0.125;
    private const int LeastWords = 40;

    private readonly Dictionary<ReuseText, string> _idOf = [];

    public WireFamilies(ReuseText[] texts, IReadOnlyList<ArticlePair> pairs)
    {
        List<ArticlePair> ties = [.. pairs.Where(IsTie)];
        int families = 0;
        foreach (ReuseText text in texts)
        {
            if (!_idOf.ContainsKey(text) && ties.Exists(t => t.A == text || t.B == text))
            {
                Spread(text, string.Create(CultureInfo.InvariantCulture, $"F{++families}"), ties);
            }
        }

        Rows = [.. _idOf.GroupBy(p => p.Value).SelectMany(g => RowsOf(g.Key, [.. texts.Where(t => IdOf(t) == g.Key)], ties))];
    }

    /// <summary>The table <c>families</c>.</summary>
    public IReadOnlyList<FamilyRow> Rows { get; }

    /// <summary>The family of an article; null when it belongs to none.</summary>
    public string? IdOf(ReuseText text) => _idOf.GetValueOrDefault(text);

    /// <summary>The family both articles belong to; null when there is none.</summary>
    public string? IdOf(ArticlePair pair) => IdOf(pair.A) is { } id && id == IdOf(pair.B) ? id : null;

    private static bool IsTie(ArticlePair pair)
    {
        int copied = Math.Min(pair.CopiedA, pair.CopiedB);
        int shorter = Math.Min(pair.A.BodyWords.Length, pair.B.BodyWords.Length);
        return copied >= LeastWords && copied >= LeastShare * shorter;
    }

    private void Spread(ReuseText from, string id, List<ArticlePair> ties)
    {
        var open = new Stack<ReuseText>([from]);
        while (open.TryPop(out ReuseText? text))
        {
            if (_idOf.TryAdd(text, id))
            {
                foreach (ArticlePair tie in ties)
                {
                    if (tie.A == text || tie.B == text)
                    {
                        open.Push(tie.A == text ? tie.B : tie.A);
                    }
                }
            }
        }
    }

    private static IEnumerable<FamilyRow> RowsOf(string id, ReuseText[] members, List<ArticlePair> ties)
    {
        string? agency = members.Select(m => m.Article.Agency).OfType<string>()
            .GroupBy(a => a, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
        foreach (ReuseText member in members)
        {
            bool credited = agency is not null && member.Article.Agency == agency;
            yield return new FamilyRow(id, member.Article.Id, agency, credited, Evidence(member, ties, agency, credited));
        }
    }

    // "82 % of its words stand in runs of 8 words or more that Y also prints; credits AFP."
    private static string Evidence(ReuseText member, List<ArticlePair> ties, string? agency, bool credited)
    {
        ArticlePair closest = ties.Where(t => t.A == member || t.B == member).MaxBy(t => t.A == member ? t.CopiedA : t.CopiedB)!;
        (int words, Article other) = closest.A == member ? (closest.CopiedA, closest.B.Article) : (closest.CopiedB, closest.A.Article);
        double percent = 100.0 * words / member.BodyWords.Length;
        string credit = credited ? $"credits {agency}"
            : member.Article.Agency is { } named ? $"credits {named}"
            : agency is null ? "no article of the family credits an agency"
            : $"does not credit {agency}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{percent:F0} % of its words stand, outside quotations, in runs of {ArticlePair.LongRun} words or more that {other.Label} also prints; {credit}.");
    }
}
