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
    private readonly Dictionary<ReuseText, List<ArticlePair>> _tiesOf = [];

    public WireFamilies(ReuseText[] texts, IReadOnlyList<ArticlePair> pairs)
    {
        foreach (ArticlePair tie in pairs.Where(IsTie))
        {
            AddTie(tie.A, tie);
            AddTie(tie.B, tie);
        }

        int families = 0;
        foreach (ReuseText text in texts)
        {
            if (!_idOf.ContainsKey(text) && _tiesOf.ContainsKey(text))
            {
                Spread(text, string.Create(CultureInfo.InvariantCulture, $"F{++families}"));
            }
        }

        Rows = [.. texts.Where(_idOf.ContainsKey).GroupBy(t => _idOf[t], StringComparer.Ordinal).SelectMany(g => RowsOf(g.Key, [.. g]))];
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

    private void AddTie(ReuseText text, ArticlePair tie)
    {
        if (!_tiesOf.TryGetValue(text, out List<ArticlePair>? ties))
        {
            _tiesOf.Add(text, ties = []);
        }

        ties.Add(tie);
    }

    private void Spread(ReuseText from, string id)
    {
        var open = new Stack<ReuseText>([from]);
        while (open.TryPop(out ReuseText? text))
        {
            if (_idOf.TryAdd(text, id))
            {
                foreach (ArticlePair tie in _tiesOf[text])
                {
                    open.Push(tie.A == text ? tie.B : tie.A);
                }
            }
        }
    }

    private IEnumerable<FamilyRow> RowsOf(string id, ReuseText[] members)
    {
        string? agency = members.Select(m => m.Article.Agency).OfType<string>()
            .GroupBy(a => a, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
        foreach (ReuseText member in members)
        {
            bool credited = agency is not null && member.Article.Agency == agency;
            yield return new FamilyRow(id, member.Article.Id, agency, credited, Evidence(member, agency));
        }
    }

    private string Evidence(ReuseText member, string? agency)
    {
        ArticlePair closest = _tiesOf[member].MaxBy(t => t.A == member ? t.CopiedA : t.CopiedB)!;
        (int words, Article other) = closest.A == member ? (closest.CopiedA, closest.B.Article) : (closest.CopiedB, closest.A.Article);
        return Evidence(words, member.BodyWords.Length, other.Label, agency, member.Article.Agency);
    }

    /// <summary>What shows that an article belongs to a family: "82 % of its words stand … that Y also prints; credits AFP."</summary>
    /// <param name="copied">Its words in long shared runs of prose.</param>
    /// <param name="words">All its words.</param>
    /// <param name="other">The article that it shares most of them with.</param>
    /// <param name="agency">The agency of the family.</param>
    /// <param name="named">The agency it credits.</param>
    internal static string Evidence(int copied, int words, string other, string? agency, string? named)
    {
        double percent = 100.0 * copied / words;
        string credit = named is not null ? $"credits {named}"
            : agency is null ? "no agency was recognised in any article of the family"
            : $"does not credit {agency}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{percent:F0} % of its words stand, outside quotations, in runs of {ArticlePair.LongRun} words or more that {other} also prints; {credit}.");
    }
}
