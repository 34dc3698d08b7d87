using NewsAnalysis.Alignment;

namespace NewsAnalysis.Quotes;

/// <summary>The quotations of one utterance.</summary>
internal sealed class QuoteCluster
{
    public QuoteCluster(IEnumerable<Utterance> members)
    {
        Members = [.. members.OrderBy(m => m.Index)];
        Fullest = Members.OrderByDescending(m => m.Words).ThenBy(m => m.Index).First();
        var named = Members.Where(m => m.Speaker is not null).GroupBy(m => m.Speaker!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToArray();
        Speakers = [.. named.Select(g => (g.Key, g.Select(m => m.Quotation.Article.Id).Distinct().Count()))];
        Articles = [.. Members.Select(m => m.Quotation.Article.Id).Distinct()];
    }

    public string Id { get; set; } = string.Empty;

    public Utterance[] Members { get; }

    public Utterance Fullest { get; }

    /// <summary>Everybody it is given to, with the number of articles; most first.</summary>
    public (string Name, int Articles)[] Speakers { get; }

    public string[] Articles { get; }

    /// <summary>The one speaker all articles that name one agree on; null when open or in conflict.</summary>
    public string? Speaker => Speakers.Length == 1 ? Speakers[0].Name : null;

    public string? Conflict => Speakers.Length > 1 ? string.Join("; ", Speakers.Select(s => $"{s.Name} ({s.Articles})")) : null;

    /// <summary>How one member relates to the fullest version.</summary>
    public QuoteVersion VersionOf(Utterance member)
    {
        if (Speakers.Length > 1 && member.Speaker is { } name && name != Speakers[0].Name)
            return QuoteVersion.DifferentlyAttributed;
        if (member.Line == Fullest.Line)
            return QuoteVersion.Verbatim;
        if (Fullest.Holds(member))
            return QuoteVersion.Truncated;
        return member.Translated ? QuoteVersion.Translated : QuoteVersion.Altered;
    }

    /// <summary>The words of a member that differ from the fullest version; null when none do.</summary>
    public string? DifferenceOf(Utterance member) =>
        member.Line == Fullest.Line ? null : WordDifference.Of(Fullest.Text, member.Text);
}
