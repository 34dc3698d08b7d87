using System.Collections.Immutable;
using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Finds who is said to say what in the sentences of an article, which are asked for in order.</summary>
internal sealed class ReportReader
{
    // Characters: of source and cue together, and from these to when it was said.
    private const int LongestWords = 160;
    private const int LongestToTime = 30;

    // Between source and content no place stands in so few characters.
    private const int ShortestGap = 3;

    private readonly string _raw;
    private readonly ArticleEntities _entities;
    private readonly ConceptReader _concepts;
    private readonly ImmutableArray<Attribution> _attributions;
    private readonly List<Attribution> _open = [];
    private int _next;

    /// <summary>Finds the attributions of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="entities">Whom and what it names.</param>
    /// <param name="concepts">What its words stand for.</param>
    public ReportReader(Article article, ArticleEntities entities, ConceptReader concepts)
    {
        (_raw, _entities, _concepts) = (article.Raw, entities, concepts);
        _attributions = [.. Attributions.Of(article, entities).Where(new ReportRules(article.Raw, concepts).Reports)];
    }

    /// <summary>What is said in a sentence: whole clauses and full quotations, not the few quoted words inside a clause.</summary>
    /// <param name="sentence">The sentence; none before it is asked for later.</param>
    public List<Attribution> In(TextSpan sentence)
    {
        // Of those that started before, one that ends no later than an earlier one adds nothing to it in any sentence to come.
        int furthest = sentence.Start;
        _open.RemoveAll(said =>
        {
            bool ends = said.Content.End <= furthest;
            furthest = Math.Max(furthest, said.Content.End);
            return ends;
        });
        for (; _next < _attributions.Length && _attributions[_next].Content.Start < sentence.End; _next++)
        {
            _open.Add(_attributions[_next]);
        }

        var reports = new List<Attribution>();
        foreach (Attribution said in _open)
        {
            if (said.Content.Overlap(sentence) == 0)
            {
                continue;
            }

            int start = Math.Max(said.Content.Start, sentence.Start), end = Math.Min(said.Content.End, sentence.End);
            Attribution part = said with { Content = TextSpan.FromBounds(start, end) };
            if (reports.Count == 0 || reports[^1].Content.Overlap(part.Content) == 0)
            {
                reports.Add(part);
            }
            else if (reports[^1].Content.Length < part.Content.Length)
            {
                reports[^1] = part;
            }
        }

        return reports;
    }

    /// <summary>The source of what is said, with when and where it was said.</summary>
    /// <param name="said">What is said.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="content">Where the content starts.</param>
    public Report ReportOf(Attribution said, SentenceFacts sentence, int content)
    {
        TextSpan? words = SourceAndCue(said);
        bool organisation = said.SourceKind == EntityKind.Organisation;
        TextSpan? body = organisation && said is { SourceName: null, Source: { } open } ? WithOwner(open) : null;
        string? name = said.SourceName is { } known ? _concepts.Canonical(known) : body is { } full ? FoldedName(full) : null;
        bool named = said.SourceForm == MentionForm.Name || (said.SourceForm == MentionForm.Nominal && organisation);

        // The second half of a sentence whose cue stands in its middle: when and where it was said belong to the first.
        bool goesOn = said.Kind != AttributionKind.Direct && said.Link != AttributionLink.Cue;
        return new Report(name, said.Source, said.Cue, words)
        {
            When = words is { } near && !goesOn ? TimeBeside(sentence, near, content) : null,
            Where = words is { } before && !goesOn ? PlaceBetween(sentence.Text, before.End, content) : null,
            Binds = said.Cue is { } cue && Conditions.Binds(Folded(cue)),
            Shown = body is { } shown ? Sources.OneLine(shown.In(_raw)) : name,
            Named = named && !(goesOn && said.Link == AttributionLink.Implied) && name is not null && !Sources.IsDocument(name),
        };
    }

    // With whom was told; null when source and cue stand far apart.
    private TextSpan? SourceAndCue(Attribution said)
    {
        TextSpan? words = said switch
        {
            { Source: { } source, Cue: { } cue } => source.Cover(cue),
            _ => said.Source ?? said.Cue,
        };
        if (words is not { Length: < LongestWords } near)
        {
            return null;
        }

        return near.End == said.Cue?.End && WhomTold(near.End) is { } told ? near.Cover(told) : near;
    }

    private string Folded(TextSpan span) => Folding.Fold(_raw.AsSpan(span.Start, span.Length));

    // "Doe told the court": whom one tells belongs to the words that report.
    private TextSpan? WhomTold(int end)
    {
        if (!_raw.AsSpan(0, end).EndsWith(" told", StringComparison.Ordinal) || end + 1 >= _raw.Length || _raw[end] != ' ')
        {
            return null;
        }

        int at = end + 1;
        if (_entities.At(at) is { } mention && mention.Span.Start == at)
        {
            return mention.Span;
        }

        int word = _raw.AsSpan(at).IndexOfAnyExceptInRange('a', 'z');
        return word > 3 ? new TextSpan(at, word) : null;
    }

    private TimeMention? TimeBeside(SentenceFacts sentence, TextSpan near, int content)
    {
        foreach (TimeMention time in sentence.TimesIn(TextSpan.FromBounds(near.Start, near.End + LongestToTime)))
        {
            bool between = time.Span.End <= content && content > near.Start;
            bool after = time.Span.Start >= near.End && time.Span.Start - near.End < 5
                && _raw.AsSpan(near.End, time.Span.Start - near.End).Trim() is "" or "," or "on" or "in" or "at";
            if (between || after)
            {
                return time;
            }
        }

        return null;
    }

    private PlaceMention? PlaceBetween(SentenceText sentence, int from, int end)
    {
        if (end <= from + ShortestGap)
        {
            return null;
        }

        int start = Math.Max(from, sentence.Span.Start);
        foreach (PlaceMention place in PlaceReader.Read(_entities, sentence, sentence.IndexAt(start), TextSpan.FromBounds(start, end)))
        {
            return place;
        }

        return null;
    }

    // "Norway's defense ministry": the source with the name it belongs to.
    private TextSpan WithOwner(TextSpan source)
    {
        int start = source.Start;
        for (int back = 0; back < 2 && _entities.At(Math.Max(0, start - 4)) is { Form: MentionForm.Name } owner && start - owner.Span.End <= 4; back++)
        {
            start = owner.Span.Start;
        }

        return TextSpan.FromBounds(start, source.End);
    }

    // "Norway's defense ministry" and "the Norwegian defence ministry" are one body.
    private string FoldedName(TextSpan source)
    {
        IEnumerable<string> concepts = _concepts.Read(new SentenceText(_raw, source, 0)).OfType<string>();
        return string.Join(' ', concepts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }
}
