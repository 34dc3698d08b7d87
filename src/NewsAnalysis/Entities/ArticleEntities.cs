using System.Collections.Immutable;
using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Who and what one article names, in its headline, cross-heads and body.</summary>
/// <remarks>Rules and word lists, English only. A mention that could mean two things, or nothing named, is open and says why.</remarks>
public sealed class ArticleEntities
{
    private ArticleEntities(Article article, WordStream stream, ImmutableArray<Mention> mentions)
    {
        Article = article;
        Stream = stream;
        Mentions = mentions;
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>All mentions, ordered by offset; none overlaps another but an owner and what it owns (<c>Norway</c>, <c>Norway's ministry</c>).</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>The quotations of the article, ordered by offset, those inside others included.</summary>
    public ImmutableArray<QuotedSpan> Quotations => Stream.Quotes;

    internal WordStream Stream { get; }

    /// <summary>Canonical name, role class and country of the people whose office the article tells.</summary>
    internal ImmutableArray<(string Name, string Role, string Country)> Offices { get; private init; } = [];

    /// <summary>Role class and country of the mentions that are open although they name an office: by index.</summary>
    internal ImmutableArray<(int Mention, string Role, string Country)> OpenOffices { get; private init; } = [];

    /// <summary>Finds and resolves the mentions of an article.</summary>
    /// <param name="article">The article.</param>
    public static ArticleEntities Of(Article article)
    {
        var stream = new WordStream(article);
        List<Draft> drafts = MentionScanner.Scan(stream);
        var resolver = new EntityResolver(stream, drafts);
        resolver.Resolve();
        return new ArticleEntities(article, stream, [.. drafts.Select(d => ToMention(stream, d))])
        {
            Offices = [.. resolver.People.Where(e => e.Country is not null)
                .SelectMany(e => e.Roles.Select(EntityResolver.RoleClass).Distinct().Select(r => (e.Name, r, e.Country!)))],
            OpenOffices = [.. drafts.Index().Where(d => IsOpenOffice(d.Item))
                .Select(d => (d.Index, EntityResolver.RoleClass(EntityResolver.HeadRole(d.Item.Key)), d.Item.Country!))],
        };
    }

    // "the Norwegian president", whom the article does not name.
    private static bool IsOpenOffice(Draft draft) =>
        draft is { Form: MentionForm.Nominal, Kind: EntityKind.Person, Entity: null, Country: not null, Determiner: "the" or null };

    /// <summary>The mention that covers an offset; null when there is none.</summary>
    /// <param name="offset">UTF-16 units into the raw text.</param>
    public Mention? At(int offset)
    {
        int index = FirstEndingAfter(offset);
        return index < Mentions.Length && Mentions[index].Span.Contains(offset) ? Mentions[index] : null;
    }

    /// <summary>The mentions that share at least one unit with a span, in order.</summary>
    /// <param name="span">A span of the raw text.</param>
    public IEnumerable<Mention> In(TextSpan span)
    {
        for (int i = FirstEndingAfter(span.Start); i < Mentions.Length && Mentions[i].Span.Start < span.End; i++)
            yield return Mentions[i];
    }

    /// <summary>The same mentions under other canonical names, and with offices the corpus knows the holder of.</summary>
    /// <param name="names">The forms of names in the corpus.</param>
    /// <param name="holders">Role class and country → the one holder's new name.</param>
    internal ArticleEntities Renamed(NameUnifier names, IReadOnlyDictionary<(string Role, string Country), string> holders)
    {
        Mention[] mentions = [.. Mentions];
        foreach (ref Mention mention in mentions.AsSpan())
        {
            if (mention.Name is { } name && names.Of(Article.Story, name) is var better && better != name)
                mention = mention with { Name = better };
        }

        HashSet<string?> named = OpenOffices.IsEmpty ? [] : [.. mentions.Select(m => m.Name)];
        foreach ((int index, string role, string country) in OpenOffices)
        {
            if (holders.TryGetValue((role, country), out string? holder) && named.Contains(holder))
                mentions[index] = mentions[index] with { Name = holder, OpenReason = null };
        }

        return new ArticleEntities(Article, Stream, [.. mentions]) { Offices = Offices };
    }

    private static Mention ToMention(WordStream stream, Draft draft)
    {
        TextSpan span = stream.SpanOf(draft.First, draft.Last), head = stream.SpanOf(draft.HeadFirst, draft.Last);
        bool titled = draft.Form == MentionForm.Name && head.Start > span.Start;
        return new Mention(span, head, draft.Entity?.Kind ?? draft.Kind, draft.Form)
        {
            Name = draft.Entity?.Name,
            Antecedent = draft.Antecedent is { } earlier ? stream.SpanOf(earlier.First, earlier.Last) : null,
            OpenReason = draft.Entity is null ? draft.OpenReason ?? "not named" : null,
            Role = titled ? TextSpan.FromBounds(span.Start, head.Start).Trim(stream.Raw).In(stream.Raw) : null,
            Plural = draft.Plural,
        };
    }

    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = Mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Mentions[middle].Span.End > offset)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
