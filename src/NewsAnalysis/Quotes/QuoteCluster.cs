using NewsAnalysis.Alignment;

namespace NewsAnalysis.Quotes;

/// <summary>The quotations of one utterance.</summary>
internal sealed class QuoteCluster
{
    // The names that count, and whether each is a person's.
    private readonly Dictionary<string, bool> _names = new(StringComparer.Ordinal);

    public QuoteCluster(IEnumerable<Utterance> members)
    {
        Members = [.. members.OrderBy(m => m.Index)];
        Fullest = Members.OrderByDescending(m => m.Words).ThenBy(m => m.Index).First();
        bool named = Array.Exists(Members, m => m is { Speaker: not null, Quotation.Described: false });
        foreach (Utterance member in Members.Where(m => m.Speaker is not null && !(named && m.Quotation.Described)))
            _names[member.Speaker!] = member.Quotation.Person;
        var speakers = Members.GroupBy(NameOf, StringComparer.Ordinal).Where(g => g.Key is not null);
        Speakers = [.. speakers.Select(g => (Name: g.Key!, g.Select(m => m.Quotation.Article.Id).Distinct().Count()))
            .OrderByDescending(s => s.Item2).ThenBy(s => s.Name, StringComparer.Ordinal)];
        Articles = [.. Members.Select(m => m.Quotation.Article.Id).Distinct()];
    }

    // Who a member is given to: who is only described may be whom another article names, and a surname alone is the one longer name that ends with it.
    private string? NameOf(Utterance member)
    {
        if (member.Speaker is not { } name || !_names.TryGetValue(name, out bool person))
            return null;
        if (!person || name.Contains(' ', StringComparison.Ordinal))
            return name;
        string[] longer = [.. _names.Where(n => n.Value && Utterance.IsSurnameOf(name, n.Key)).Select(n => n.Key).Take(2)];
        return longer.Length == 1 ? longer[0] : name;
    }

    public string Id { get; set; } = string.Empty;

    public Utterance[] Members { get; }

    public Utterance Fullest { get; }

    /// <summary>Everybody it is given to, with the number of articles; most first.</summary>
    public (string Name, int Articles)[] Speakers { get; }

    public string[] Articles { get; }

    private HashSet<string>? _articles;

    /// <summary>Whether an article has it.</summary>
    public bool Has(string articleId) => Articles.Length < 8 ? Articles.Contains(articleId) : (_articles ??= new(Articles, StringComparer.Ordinal)).Contains(articleId);

    /// <summary>The one speaker all articles that name one agree on; null when open or in conflict.</summary>
    public string? Speaker => Speakers.Length == 1 ? Speakers[0].Name : null;

    public string? Conflict => Speakers.Length > 1 ? string.Join("; ", Speakers.Select(s => $"{s.Name} ({s.Articles})")) : null;

    /// <summary>How one member relates to the fullest version.</summary>
    public QuoteVersion VersionOf(Utterance member)
    {
        if (Speakers.Length > 1 && NameOf(member) is { } name && (IsTie || name != Speakers[0].Name))
            return QuoteVersion.DifferentlyAttributed;
        if (member.Line == Fullest.Line)
            return QuoteVersion.Verbatim;
        if (Fullest.Holds(member))
            return QuoteVersion.Truncated;
        return Array.Exists(Members, m => m.Translated && m.Line == member.Line) ? QuoteVersion.Translated : QuoteVersion.Altered;
    }

    // As many articles give it to one as to another: neither side has the better claim.
    private bool IsTie => Speakers[0].Articles == Speakers[1].Articles;

    /// <summary>How all one article prints of it relates to the fullest version: that of its longest part, unless a shorter one has other words.</summary>
    /// <param name="parts">The article's members, the longest first.</param>
    public QuoteVersion VersionOf(Utterance[] parts)
    {
        QuoteVersion version = VersionOf(parts[0]);
        if (version == QuoteVersion.Truncated && parts.Length > 1 && Joined(parts).Words.SequenceEqual(Fullest.Text.Words))
            return QuoteVersion.Verbatim;
        QuoteVersion[] others = version == QuoteVersion.Truncated ? [.. parts.Skip(1).Select(VersionOf)] : [];
        return others.Contains(QuoteVersion.Altered) ? QuoteVersion.Altered
            : others.Contains(QuoteVersion.Translated) ? QuoteVersion.Translated
            : version;
    }

    /// <summary>The words in which all one article prints of it differs from the fullest version; null when none do.</summary>
    /// <param name="parts">The article's members, the longest first.</param>
    public string? DifferenceOf(Utterance[] parts)
    {
        if (parts[0].Line == Fullest.Line)
            return null;
        FoldedText joined = Joined(parts);
        return joined.Words.SequenceEqual(Fullest.Text.Words) ? null : WordDifference.Of(Fullest.Text, joined);
    }

    // The parts one after the other, each word once, as they follow in the fullest version when all stand there.
    private FoldedText Joined(Utterance[] parts)
    {
        var told = new List<Utterance>();
        foreach (Utterance part in parts.Where(p => !told.Exists(t => t.Holds(p))))
            told.Add(part);
        bool ordered = told.TrueForAll(Fullest.Holds);
        var spans = told.OrderBy(p => ordered ? Fullest.Line.IndexOf(p.Line, StringComparison.Ordinal) : p.Index).Select(p => p.Quotation.Span);
        return told.Count == 1 ? parts[0].Text : FoldedText.Of(parts[0].Quotation.Article.Raw, spans);
    }
}
