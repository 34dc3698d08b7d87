using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Reads the clauses of one article's body.</summary>
internal sealed class ClauseReader
{
    private static readonly FrozenDictionary<string, Modality> Modalities = Lexicon.Rows("hedges.tsv").Where(r => !r[0].Contains(' ', StringComparison.Ordinal))
        .ToFrozenDictionary(r => r[0], r => ModalityOf(r[1]), StringComparer.Ordinal);

    private static readonly (string Phrase, Modality Modality)[] Phrases =
        [.. Lexicon.Rows("hedges.tsv").Where(r => r[0].Contains(' ', StringComparison.Ordinal)).Select(r => (r[0], ModalityOf(r[1])))];

    private static readonly FrozenSet<string> LightWords = Lexicon.Words("light-words.txt");

    // A word of a name that another word of it already stands for.
    private const string Silent = "";

    private readonly int _number;
    private readonly ArticleEntities _entities;
    private readonly string _raw;
    private readonly DateOnly? _published;
    private readonly ImmutableArray<Attribution> _attributions;

    private ClauseReader(Article article, int number, ArticleEntities entities)
    {
        (_number, _entities, _raw) = (number, entities, article.Raw);
        _published = article.Published is { Length: >= 10 } iso
            && DateOnly.TryParseExact(iso.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
        _attributions = Attributions.Of(article, entities);
    }

    /// <summary>The clauses of an article, in order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="number">Its index in the story.</param>
    /// <param name="entities">Whom and what it names.</param>
    public static List<Clause> Read(Article article, int number, ArticleEntities entities)
    {
        var reader = new ClauseReader(article, number, entities);
        var clauses = new List<Clause>();
        int sentences = 0;
        foreach (Paragraph paragraph in article.Body)
        {
            foreach (TextSpan sentence in SentenceSplitter.Split(article.Raw, paragraph.Span))
            {
                reader.ReadSentence(sentence, sentences++, clauses);
            }
        }

        return clauses;
    }

    private void ReadSentence(TextSpan sentence, int number, List<Clause> clauses)
    {
        Token[] tokens = [.. Tokenizer.Tokenize(_raw, sentence)];
        var data = new SentenceData(
            sentence, number, tokens, ConceptsOf(tokens), QuotedTokens(tokens), QuantityScanner.Scan(_raw, sentence), TimeScanner.Scan(_raw, sentence, _published));
        int at = 0;
        List<Attribution> reports = ReportsIn(sentence);
        foreach (Attribution said in reports)
        {
            int first = IndexAt(tokens, said.Content.Start), last = IndexAt(tokens, said.Content.End);
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

            AddRest(data, at, first, reports, clauses);
            int content = AfterThat(tokens, first, last);
            Report report = ReportOf(said, data, content < last ? tokens[content].Span.Start : said.Content.Start);
            Add(data, content, last, report, clauses);
            at = last;
        }

        AddRest(data, at, tokens.Length, reports, clauses);
    }

    // What is said in this sentence: whole clauses and full quotations, not the few quoted words inside a clause.
    private List<Attribution> ReportsIn(TextSpan sentence)
    {
        var reports = new List<Attribution>();
        foreach (Attribution said in _attributions)
        {
            if (said.Content.Overlap(sentence) == 0 || said.Judges || IsDoubtful(said) || (said.Kind == AttributionKind.Direct && Tokenizer.CountWords(_raw, said.Content) < 5))
            {
                continue;
            }

            int start = Math.Max(said.Content.Start, sentence.Start), end = Math.Min(said.Content.End, sentence.End);
            Attribution part = said with { Content = TextSpan.FromBounds(start, end) };
            if (reports.Count > 0 && reports[^1].Content.Overlap(part.Content) > 0)
            {
                if (reports[^1].Content.Length < part.Content.Length)
                {
                    reports[^1] = part;
                }

                continue;
            }

            reports.Add(part);
        }

        return reports;
    }

    // A cue that is part of a name, or an -ing form that only now and then reports: "continuing attacks", "the United States".
    private bool IsDoubtful(Attribution said) => said.Cue is { } cue
        && ((char.IsUpper(_raw[cue.Start]) && said.Kind != AttributionKind.Direct && !_raw.AsSpan(cue.Start).StartsWith("According")) || (CueLexicon.TryGet(Folding.Fold(_raw.AsSpan(cue.Start, cue.Length)), out CueForm form) && form.Gerund && AfterPreposition(cue))
            || !ReportsByVerb(cue));

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

    // "on Monday night that …", "reporters that …": what stands before "that" tells when and to whom it was said.
    private int AfterThat(Token[] tokens, int first, int last)
    {
        for (int at = first; at < Math.Min(last - 2, first + 8); at++)
        {
            string word = Verbs.Lower(_raw, tokens[at]);
            if (word == "that")
            {
                return at + 1;
            }

            if (Verbs.IsFinite(word))
            {
                break;
            }
        }

        return first;
    }

    private Report ReportOf(Attribution said, SentenceData sentence, int content)
    {
        TextSpan? words = said.Source is { } source ? said.Cue is { } cue ? source.Cover(cue) : source : said.Cue;
        if (words is { Length: >= 160 })
        {
            words = null;
        }

        TimeMention? when = null;
        if (words is { } near)
        {
            foreach (TimeMention time in sentence.Times)
            {
                bool between = time.Span.Start >= near.Start && time.Span.End <= content && time.Span.Start - near.End < 30;
                bool after = time.Span.Start >= near.End && time.Span.Start - near.End < 5;
                when ??= (between && content > near.Start) || after ? time : null;
            }
        }

        string? name = said.SourceName is { } known ? Canonical(known) : said.Source is { } open && said.SourceKind == EntityKind.Organisation ? FoldedName(open) : null;
        PlaceMention? where = words is { } said2 && content > said2.End + 3
            ? PlacesOf([.. sentence.Tokens.Where(t => t.Span.Start >= said2.End && t.Span.End <= content)], TextSpan.FromBounds(said2.End, content)).Cast<PlaceMention?>().FirstOrDefault() : null;
        bool named = said.SourceForm == MentionForm.Name || (said.SourceForm == MentionForm.Nominal && said.SourceKind == EntityKind.Organisation);
        return new Report(name, said.Source, said.Cue, words) { When = when, Where = where, Named = named && name is not null && !Sources.IsDocument(name) };
    }

    // "Norway's defense ministry" and "the Norwegian defence ministry" are one body.
    private string FoldedName(TextSpan source)
    {
        int start = source.Start;
        for (int back = 0; back < 2 && _entities.At(Math.Max(0, start - 4)) is { Form: MentionForm.Name } owner && start - owner.Span.End <= 4; back++)
        {
            start = owner.Span.Start;
        }

        return string.Join(' ', ConceptsOf([.. Tokenizer.Tokenize(_raw, TextSpan.FromBounds(start, source.End))]).Where(c => c is not null)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    // The tokens that no report covers; the words of source and cue alone make no clause.
    private void AddRest(SentenceData sentence, int from, int to, List<Attribution> reports, List<Clause> clauses)
    {
        while (from < to && IsReporting(sentence.Tokens[from].Span, reports))
        {
            from++;
        }

        while (to > from && (IsReporting(sentence.Tokens[to - 1].Span, reports) || !sentence.Tokens[to - 1].IsWord || Verbs.Lower(_raw, sentence.Tokens[to - 1]) is "that"))
        {
            to--;
        }

        if (to - from >= 3)
        {
            Add(sentence, from, to, null, clauses);
        }
    }

    private static bool IsReporting(TextSpan token, List<Attribution> reports)
    {
        foreach (Attribution said in reports)
        {
            if ((said.Source is { } source && source.Contains(token)) || (said.Cue is { } cue && cue.Contains(token)))
            {
                return true;
            }
        }

        return false;
    }

    private bool[] QuotedTokens(Token[] tokens)
    {
        var quoted = new bool[tokens.Length];
        foreach (QuotedSpan quote in _entities.Quotations)
        {
            for (int at = IndexAt(tokens, quote.Inner.Start); at < tokens.Length && tokens[at].Span.End <= quote.Inner.End; at++)
            {
                quoted[at] = true;
            }
        }

        return quoted;
    }

    // Index of the first token that starts at an offset or after it.
    private static int IndexAt(Token[] tokens, int offset)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].Span.Start >= offset)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private void Add(SentenceData sentence, int from, int to, Report? report, List<Clause> clauses)
    {
        foreach ((int start, int end) in ClauseSplitter.Split(_raw, sentence.Tokens, from, to))
        {
            if (end - start < 2)
            {
                continue;
            }

            Token[] tokens = sentence.Tokens[start..end];
            string?[] concepts = sentence.Concepts[start..end];
            if (concepts.Count(c => c is not null) < 2)
            {
                continue;
            }

            TextSpan span = TextSpan.FromBounds(tokens[0].Span.Start, tokens[^1].Span.End);
            int inQuotes = 0;
            for (int i = start; i < end; i++)
            {
                inQuotes += sentence.Quoted[i] && sentence.Tokens[i].IsWord ? 1 : 0;
            }

            string? before = clauses.Count > 0 && clauses[^1].SentenceNumber == sentence.Number && clauses[^1].Article == _number ? clauses[^1].Agent : null;
            clauses.Add(new Clause
            {
                Agent = AgentOf(tokens, concepts) is { } agent ? (agent.Length > 0 ? agent : null) : before,
                Article = _number,
                Span = span,
                Sentence = sentence.Span,
                SentenceNumber = sentence.Number,
                Tokens = tokens,
                Concepts = concepts,
                Report = start > from && report is not null && sentence.Quoted[start] == false && IsAside(tokens[0]) ? report with { Named = false, When = null, Where = null } : report,
                Quoted = (double)inQuotes / Math.Max(1, tokens.Count(t => t.IsWord)),
                Quantities = [.. sentence.Quantities.Where(q => span.Contains(q.Span.Start))],
                Times = [.. sentence.Times.Where(t => span.Contains(t.Span.Start))],
                Places = PlacesOf(tokens, span),
                Modality = ModalityOf(tokens),
            });
        }
    }

    // Who does it: the last name before the first verb of the lexicon that no preposition governs. Empty for a passive; null when no name is there.
    private string? AgentOf(Token[] tokens, string?[] concepts)
    {
        int verb = Array.FindIndex(concepts, c => c is not null && ConceptLexicon.RoleOf(c) == ConceptRole.Pledge);
        verb = verb >= 0 ? verb : Array.FindIndex(concepts, c => c is not null && ConceptLexicon.RoleOf(c) == ConceptRole.Event);
        if (verb < 0)
        {
            verb = tokens.Length;
        }

        int be = verb - 1;
        if (be > 0 && Verbs.Lower(_raw, tokens[be]) is var adverb && (adverb.EndsWith("ly", StringComparison.Ordinal) || adverb is "not" or "also"))
        {
            be--;
        }

        if (be >= 0 && verb < tokens.Length && Verbs.Lower(_raw, tokens[be]) is "was" or "were" or "been" or "be" or "being" or "is" or "are")
        {
            return "";
        }

        for (int at = verb - 1; at >= 0; at--)
        {
            if (concepts[at] is { } name && name[0] == '@' && !_raw.AsSpan(tokens[at].Span.Start, tokens[at].Span.Length).EndsWith("s") | !IsPossessive(tokens[at]))
            {
                int left = at - 1;
                while (left >= 0 && tokens[left].IsWord && (concepts[left] is null or "president" || char.IsUpper(_raw[tokens[left].Span.Start])) && !IsPreposition(tokens[left]))
                {
                    left--;
                }

                if (left < 0 || !tokens[left].IsWord || !IsPreposition(tokens[left]))
                {
                    return name;
                }
            }
        }

        return null;
    }

    // A clause that the outlet may add on its own account to what somebody says: "…, after the talks had failed".
    private bool IsAside(Token first) => Verbs.Lower(_raw, first) is "after" or "before" or "as" or "while" or "when" or "amid" or "despite" or "which" or "who" or "following" or "in";

    private bool IsPossessive(Token token) => _raw.AsSpan(token.Span.Start, token.Span.Length) is var word && (word.EndsWith("'s") || word.EndsWith("’s"));

    private bool IsPreposition(Token token) =>
        Verbs.Lower(_raw, token) is "of" or "with" or "in" or "on" or "from" or "by" or "to" or "against" or "for" or "at" or "between" or "into" or "over" or "during";

    private List<PlaceMention> PlacesOf(Token[] tokens, TextSpan span)
    {
        var places = new List<PlaceMention>();
        foreach (Mention mention in _entities.In(span))
        {
            if (mention is not { Form: MentionForm.Name, Kind: EntityKind.Place } || !span.Contains(mention.Span))
            {
                continue;
            }

            int at = Array.FindIndex(tokens, t => t.Span.Start == mention.Span.Start);
            for (int back = at - 1; back >= Math.Max(0, at - 4); back--)
            {
                string word = Verbs.Lower(_raw, tokens[back]);
                if (word is "in" or "at" or "near" or "outside" or "across" or "over")
                {
                    string name = mention.Name ?? mention.Head.In(_raw);
                    places.Add(new PlaceMention(TextSpan.FromBounds(tokens[back].Span.Start, mention.Span.End), name, EntityLexicon.CountryOf(EntityLexicon.FoldPhrase(name))));
                    break;
                }

                if (!tokens[back].IsWord || word is "of" or "and" or "with" or "to" or "from")
                {
                    break;
                }
            }
        }

        return places;
    }

    private Modality ModalityOf(Token[] tokens)
    {
        Modality found = Modality.None;
        foreach (Token token in tokens)
        {
            string word = Verbs.Lower(_raw, token);
            found |= Modalities.GetValueOrDefault(word);
            found |= word.EndsWith("n't", StringComparison.Ordinal) ? Modality.Negated : Modality.None;
        }

        ReadOnlySpan<char> words = _raw.AsSpan(tokens[0].Span.Start, tokens[^1].Span.End - tokens[0].Span.Start);
        foreach ((string phrase, Modality modality) in Phrases)
        {
            found |= words.Contains(phrase, StringComparison.OrdinalIgnoreCase) ? modality : Modality.None;
        }

        // "without conditions" is no negation of what is agreed.
        return found.HasFlag(Modality.Unconditional) ? found & ~(Modality.Negated | Modality.Conditional) : found;
    }

    // One concept for every token that says something: names by who or what they mean, numbers by their digits, words by their stem.
    private string?[] ConceptsOf(Token[] tokens)
    {
        var concepts = new string?[tokens.Length];
        for (int at = 0; at < tokens.Length; at++)
        {
            Token token = tokens[at];
            if (!token.IsWord)
            {
                continue;
            }

            if (token.Kind == TokenKind.Number)
            {
                concepts[at] = "#" + _raw.AsSpan(token.Span.Start, token.Span.Length).ToString();
                continue;
            }

            string fold = Folding.Fold(_raw.AsSpan(token.Span.Start, token.Span.Length));
            Mention? mention = _entities.At(token.Span.Start);
            if (mention is not null && NameConcept(mention, token, fold) is { } name)
            {
                concepts[at] = name.Length > 0 ? name : null;
                continue;
            }

            if (FunctionWords.Contains(fold) || FunctionWords.Contains(fold.EndsWith("'s", StringComparison.Ordinal) ? fold[..^2] : fold))
            {
                continue;
            }

            string stem = Stemmer.Stem(fold);
            if (LightWords.Contains(stem))
            {
                continue;
            }

            if (at + 1 < tokens.Length && tokens[at + 1].IsWord)
            {
                string pair = stem + " " + Stemmer.Stem(Folding.Fold(_raw.AsSpan(tokens[at + 1].Span.Start, tokens[at + 1].Span.Length)));
                if (ConceptLexicon.Of(pair) is { } phrase && phrase != pair)
                {
                    concepts[at] = phrase;
                    continue;
                }
            }

            concepts[at] = ConceptLexicon.Exact(fold) ?? (EntityLexicon.CountryOf(fold.EndsWith("'s", StringComparison.Ordinal) ? fold[..^2] : fold) is { } country ? "@" + country : ConceptLexicon.Of(stem));
        }

        return concepts;
    }

    // The last word of a mention stands for whom it means; the words before it (titles, given names) say nothing more.
    private string? NameConcept(Mention mention, Token token, string fold)
    {
        string? canonical = mention.Name;
        bool last = token.Span.End >= mention.Head.End || mention.Head.End - token.Span.End <= 2;
        if (mention.Form == MentionForm.Pronoun)
        {
            return canonical is null ? null : "@" + Canonical(canonical);
        }

        if (canonical is null)
        {
            return null;
        }

        if (mention.Head.Contains(token.Span.Start))
        {
            return last ? "@" + Canonical(canonical) : mention.Form == MentionForm.Name ? Silent : null;
        }

        return null;
    }

    private static string Canonical(string name) => EntityLexicon.CountryOf(EntityLexicon.FoldPhrase(name)) ?? name;

    private static Modality ModalityOf(string kind) => kind switch
    {
        "hedge" => Modality.Hedged,
        "condition" => Modality.Conditional,
        "unconditional" => Modality.Unconditional,
        "prospective" => Modality.Prospective,
        "accomplished" => Modality.Accomplished,
        _ => Modality.Negated,
    };

    private sealed record SentenceData(
        TextSpan Span, int Number, Token[] Tokens, string?[] Concepts, bool[] Quoted, List<Quantity> Quantities, List<TimeMention> Times);
}
