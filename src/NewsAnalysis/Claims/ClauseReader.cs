using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Reads the clauses of one article's body.</summary>
internal sealed class ClauseReader
{
    // A clause has so many tokens, and so many of them say something.
    private const int LeastTokens = 3;
    private const int LeastConcepts = 2;

    // Tokens of a content in which "that" opens it.
    private const int LongestLead = 8;

    private readonly int _number;
    private readonly ArticleEntities _entities;
    private readonly string _raw;
    private readonly DateOnly? _published;
    private readonly ConceptReader _concepts;
    private readonly ReportReader _reports;
    private readonly QuotedWords _quoted;
    private readonly List<Clause> _clauses = [];
    private readonly List<Quantity> _quantities = [];

    private ClauseReader(Article article, int number, ArticleEntities entities)
    {
        (_number, _entities, _raw) = (number, entities, article.Raw);
        _published = article.PublishedDay;
        _concepts = new ConceptReader(entities);
        _reports = new ReportReader(article, entities, _concepts);
        _quoted = new QuotedWords(entities.Quotations);
    }

    /// <summary>What the body of an article states.</summary>
    /// <param name="article">The article.</param>
    /// <param name="number">Its index in the story.</param>
    /// <param name="entities">Whom and what it names.</param>
    public static ArticleClauses Read(Article article, int number, ArticleEntities entities)
    {
        var reader = new ClauseReader(article, number, entities);
        int sentences = 0;
        foreach (Paragraph paragraph in article.Body)
        {
            foreach (TextSpan sentence in SentenceSplitter.Split(article.Raw, paragraph.Span))
            {
                reader.ReadSentence(new SentenceText(article.Raw, sentence, sentences++));
            }
        }

        return new ArticleClauses(reader._clauses, reader._quantities);
    }

    /// <summary>The quantities of the body of an article, in order.</summary>
    /// <param name="article">The article.</param>
    public static IEnumerable<Quantity> Quantities(Article article) => article.Body
        .SelectMany(p => SentenceSplitter.Split(article.Raw, p.Span))
        .SelectMany(s => QuantityScanner.Scan(new PieceText(article.Raw, s)));

    private void ReadSentence(SentenceText text)
    {
        var pieces = new PieceText(_raw, text.Span);
        var sentence = new SentenceFacts(
            text, _concepts.Read(text), _quoted.Of(text), QuantityScanner.Scan(pieces), TimeScanner.Scan(pieces, _published));
        _quantities.AddRange(sentence.Quantities);
        List<Attribution> reports = _reports.In(text.Span);
        bool[] reporting = ReportingTokens(text, reports);
        Token[] tokens = text.Tokens;
        int at = 0, known = _clauses.Count;
        foreach (Attribution said in reports)
        {
            int first = text.IndexAt(said.Content.Start), last = text.IndexAt(said.Content.End);
            while (last < tokens.Length && !tokens[last].IsWord && Verbs.IsClosingMark(_raw, tokens[last].Span.Start))
            {
                last++;
            }

            if (first > at && Verbs.IsOpeningMark(_raw, tokens[first - 1].Span.Start) && !tokens[first - 1].IsWord)
            {
                first--;
            }

            if (first < at || last <= first)
            {
                continue;
            }

            AddRest(sentence, at, first, reporting);
            int content = AfterThat(text, first, last);
            Add(sentence, content, last, _reports.ReportOf(said, sentence, content < last ? tokens[content].Span.Start : said.Content.Start));
            at = last;
        }

        AddRest(sentence, at, tokens.Length, reporting);
        Conditions.Spread(_clauses, known);
    }

    // "on Monday night that …", "reporters that …": what stands before "that" tells when and to whom it was said.
    private static int AfterThat(SentenceText sentence, int first, int last)
    {
        for (int at = first; at < Math.Min(last - 2, first + LongestLead); at++)
        {
            if (sentence.Words[at] == "that")
            {
                return at + 1;
            }

            if (Verbs.IsFinite(sentence.Words[at]))
            {
                break;
            }
        }

        return first;
    }

    // The tokens that no report covers; the words of source and cue alone make no clause.
    private void AddRest(SentenceFacts sentence, int from, int to, bool[] reporting)
    {
        Token[] tokens = sentence.Text.Tokens;
        string[] words = sentence.Text.Words;
        while (from < to && (reporting[from] || (!tokens[from].IsWord && !Verbs.IsOpeningMark(_raw, tokens[from].Span.Start))))
        {
            from++;
        }

        while (to > from && (reporting[to - 1] || words[to - 1] is "that" || (!tokens[to - 1].IsWord && !Verbs.IsClosingMark(_raw, tokens[to - 1].Span.Start))))
        {
            to--;
        }

        // "…, a statement from the two ministers said": who says what stands before is no clause.
        bool source = from > 0 && to > from && !sentence.Quoted[to - 1] && CueLexicon.TryGet(words[to - 1], out CueForm cue) && cue is { Finite: true, Judges: false };
        if (to - from >= LeastTokens && !source)
        {
            Add(sentence, from, to, null);
        }
    }

    private static bool[] ReportingTokens(SentenceText sentence, List<Attribution> reports)
    {
        var reporting = new bool[sentence.Tokens.Length];
        foreach (Attribution said in reports)
        {
            QuotedWords.Mark(sentence, said.Source, reporting);
            QuotedWords.Mark(sentence, said.Cue, reporting);
        }

        return reporting;
    }

    private void Add(SentenceFacts sentence, int from, int to, Report? report)
    {
        bool aside = false;
        foreach ((int start, int end) in ClauseSplitter.Split(sentence.Text, from, to))
        {
            aside |= start > from && end > start && !sentence.Quoted[start] && IsAside(sentence.Text.Words.AsSpan(start, end - start));
            ReadOnlySpan<string?> concepts = sentence.Concepts.AsSpan(start, end - start);
            if (concepts.Length - concepts.Count((string?)null) >= LeastConcepts)
            {
                Report? own = aside && report is not null ? report with { Aside = true, Named = false, When = null, Where = null } : report;
                AddClause(sentence, start, end, own);
            }
        }
    }

    private void AddClause(SentenceFacts sentence, int start, int end, Report? report)
    {
        SentenceText text = sentence.Text;
        Token[] tokens = text.Tokens[start..end];
        string[] words = text.Words[start..end];
        string?[] concepts = sentence.Concepts[start..end];
        TextSpan span = TextSpan.FromBounds(tokens[0].Span.Start, tokens[^1].Span.End);
        int[] inQuotes = [.. Enumerable.Range(start, end - start).Where(i => sentence.Quoted[i] && text.Tokens[i].IsWord)];
        double quoted = (double)inQuotes.Length / Math.Max(1, text.WordCount(start, end));
        bool that = start > 0 && text.Words[start - 1] == "that";
        ClauseForm form = ClauseFormReader.Read(_raw, tokens, words, concepts, quoted);
        string? before = _clauses.Count > 0 && _clauses[^1].SentenceNumber == text.Number ? _clauses[^1].Agent : null;
        _clauses.Add(new Clause
        {
            Agent = AgentReader.Read(_raw, tokens, words, concepts) is { } agent ? (agent.Length > 0 ? agent : null) : before,
            Article = _number,
            Span = span,
            Sentence = text.Span,
            SentenceNumber = text.Number,
            Tokens = tokens,
            Words = words,
            Concepts = concepts,
            Report = report,
            Quoted = quoted,
            QuotedPart = quoted is > 0 and < 1 ? [.. inQuotes.Select(i => text.Words[i])] : [],
            Form = that && form == ClauseForm.Fragment ? ClauseForm.Whole : form,
            Quantities = sentence.QuantitiesIn(span),
            Times = sentence.TimesIn(span),
            Places = [.. PlaceReader.Read(_entities, text, start, span)],
            Modality = ModalityReader.Read(words, _raw.AsSpan(span.Start, span.Length)),
        });
    }

    // A clause that the outlet may add on its own account to what somebody says: "…, after the talks had failed", "…, a day after they began".
    private static bool IsAside(ReadOnlySpan<string> words) =>
        words[0] is "after" or "before" or "as" or "while" or "when" or "amid" or "despite" or "which" or "who" or "following" or "in"
        || words[..Math.Min(5, words.Length)].ContainsAny("after", "before");
}
