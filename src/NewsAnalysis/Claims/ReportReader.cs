using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Finds who is said to say what in the sentences of an article, which are asked for in order.</summary>
internal sealed class ReportReader
{
    private const int LeastQuotedWords = 5;
    private const int LongestPart = 10;
    private const int LongestThing = 300;
    private const int LongestWords = 160;
    private const int LongestToTime = 30;

    // Verbs after which even a bare noun phrase is what somebody says.
    private static readonly FrozenSet<string> Saying = "say tell state add argue note insist warn claim report allege believe think hope predict write explain".Split(' ').ToFrozenSet(StringComparer.Ordinal);

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
        _attributions = [.. Attributions.Of(article, entities).Where(Reports)];
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
        TextSpan? words = said.Source is { } source ? said.Cue is { } cue ? source.Cover(cue) : source : said.Cue;
        words = words is { Length: >= LongestWords } ? null : words is { } narrow && narrow.End == said.Cue?.End && WhomTold(narrow.End) is { } told ? narrow.Cover(told) : words;
        TextSpan? body = said.SourceName is null && said.Source is { } open && said.SourceKind == EntityKind.Organisation ? WithOwner(open) : null;
        string? name = said.SourceName is { } known ? _concepts.Canonical(known) : body is { } full ? FoldedName(full) : null;
        bool named = said.SourceForm == MentionForm.Name || (said.SourceForm == MentionForm.Nominal && said.SourceKind == EntityKind.Organisation);

        // The second half of a sentence whose cue stands in its middle: when and where it was said belong to the first.
        bool goesOn = said.Kind != AttributionKind.Direct && said.Link != AttributionLink.Cue;
        return new Report(name, said.Source, said.Cue, words)
        {
            When = words is { } near && !goesOn ? TimeBeside(sentence, near, content) : null,
            Where = words is { } before && !goesOn && content > before.End + 3 ? PlaceBetween(sentence.Text, Math.Max(before.End, sentence.Text.Span.Start), content) : null,
            Binds = said.Cue is { } verb && Conditions.Binds(Folding.Fold(_raw.AsSpan(verb.Start, verb.Length))),
            Shown = body is { } shown ? Sources.OneLine(shown.In(_raw)) : name,
            Named = named && !(goesOn && said.Link == AttributionLink.Implied) && name is not null && !Sources.IsDocument(name),
        };
    }

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

    private PlaceMention? PlaceBetween(SentenceText sentence, int start, int end)
    {
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
    private string FoldedName(TextSpan source) => string.Join(' ', _concepts.Read(new SentenceText(_raw, source, 0)).Where(c => c is not null)
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private bool Reports(Attribution said) => !said.Judges && !IsDoubtful(said) && !IsThing(said) && (said.Kind != AttributionKind.Direct || (Tokenizer.CountWords(_raw, said.Content) is var words && words >= LeastQuotedWords && !(words < LongestPart && IsPart(said.Content))));

    // A cue that is part of a name, or an -ing form that only now and then reports: "continuing attacks", "the United States".
    private bool IsDoubtful(Attribution said) => said.Cue is { } cue
        && ((char.IsUpper(_raw[cue.Start]) && said.Kind != AttributionKind.Direct && !_raw.AsSpan(cue.Start).StartsWith("According"))
            || (CueLexicon.TryGet(Folding.Fold(_raw.AsSpan(cue.Start, cue.Length)), out CueForm form) && form.Gerund && AfterPreposition(cue))
            || (said.Kind != AttributionKind.Direct && GoesOn(said, cue))
            || !ReportsByVerb(cue));

    // "was planned “as a gesture of goodwill”": words between marks that go on from those before are a part of the clause.
    private bool IsPart(TextSpan content)
    {
        int mark = content.Start - 1;
        if (!char.IsLower(_raw[content.Start]) || mark < 2 || _raw[mark - 1] != ' ' || !char.IsLetter(_raw[mark - 2]))
        {
            return false;
        }

        int start = mark - 2;
        while (start > 0 && char.IsLetter(_raw[start - 1]))
        {
            start--;
        }

        string before = Folding.Fold(_raw.AsSpan(start, mark - 1 - start));
        return before is not "that" && !(CueLexicon.TryGet(before, out CueForm form) && Saying.Contains(form.Lemma));
    }

    // "pleaded guilty to fraud", "announced a plan", "denied the charges": what is done is the clause as a whole, with who does it.
    private bool IsThing(Attribution said)
    {
        if (said.Kind == AttributionKind.Direct || said.Link != AttributionLink.Cue || said.Cue is not { } cue || cue.Start > said.Content.Start || said.Source is not { } source || source.Start > cue.Start
            || !CueLexicon.TryGet(Folding.Fold(_raw.AsSpan(cue.Start, cue.Length)), out CueForm form) || Saying.Contains(form.Lemma))
        {
            return false;
        }

        var content = new SentenceText(_raw, new TextSpan(said.Content.Start, Math.Min(said.Content.Length, LongestThing)), 0);
        return content.Tokens.Length > 0 && content.Words[0] is not ("to" or "that")
            && ClauseFormReader.Read(_raw, content.Tokens, content.Words, _concepts.Read(content), 0) == ClauseForm.Fragment;
    }

    // "continues efforts", "concluding a call": these verbs report only beside a quotation or a that-clause.
    private bool GoesOn(Attribution said, TextSpan cue) => CueLexicon.TryGet(Folding.Fold(_raw.AsSpan(cue.Start, cue.Length)), out CueForm form)
        && form.Lemma is "continue" or "conclude" or "begin" or "start" or "open" or "close" or "finish" or "propose" or "identify"
        && !_raw.AsSpan(said.Content.Start).StartsWith("that ");

    private bool AfterPreposition(TextSpan cue)
    {
        TextSpan before = TextSpan.FromBounds(Math.Max(0, cue.Start - 9), cue.Start).Trim(_raw);
        int space = before.In(_raw).LastIndexOf(' ');
        return before.In(_raw)[(space + 1)..] is "of" or "by" or "from" or "in" or "for" or "without" or "about" or "against" or "to";
    }

    // "said", "according to"; a noun of speech ("his pledge") names a statement, but does not report one here.
    private bool ReportsByVerb(TextSpan cue)
    {
        string first = Folding.Fold(_raw.AsSpan(cue.Start, cue.Length)).Split(' ')[0];
        return first is "according" or "as" || (CueLexicon.TryGet(first, out CueForm form) && (form.Finite || form.Gerund)) || !CueLexicon.IsCue(first);
    }
}
