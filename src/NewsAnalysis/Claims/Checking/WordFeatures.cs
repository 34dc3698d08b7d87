namespace NewsAnalysis.Claims.Checking;

/// <summary>Counts the words of a claim by what the text has for them.</summary>
internal static class WordFeatures
{
    // The strength of a relation (SentenceMatch.Strength) from which on a word is said.
    private const double Said = .5;

    // The share of a word's neighbours that stand beside it in the text, below which it stands with half of them, or as a synonym alone.
    private const double HalfSupported = .5;
    private const double LeastSupported = .25;

    // Words that follow one another in the claim stand apart in the text with as many steps between; the words of a name with fewer.
    private const int Apart = 4;
    private const int ApartInName = 2;

    /// <summary>Adds the counts of one sentence.</summary>
    public static void Add(ClaimFeatures features, SentenceMatch match)
    {
        var words = new MatchedWords(match);
        for (int at = 0; at < words.Content.Length; at++)
        {
            int word = words.Content[at];
            string kind = KindOf(match.Claim.Words[word]);
            features.AddIf(match.InBest[word] == WordRelation.Antonym || match.InTwo[word] == WordRelation.Antonym, "opposite in sentence");
            if (StateOf(match, word, words.Support(at)) is { } state)
            {
                features.Add($"{kind} {state}");
            }

            AddPlace(features, match, words, at);
            AddSwap(features, match, word);
        }

        AddPairs(features, match);
        features.Add("opposite grammar", match.Claim.Words.Where((w, i) => !w.IsContent && match.InBest[i] == WordRelation.Antonym).Count());
    }

    /// <summary>The kind of a word as it most often is, in a word; what it is in its sentence <see cref="PartOfSpeech"/> tells.</summary>
    public static string KindOf(TextWord word) => word.Kind switch
    {
        WordKind.Name => "name",
        WordKind.Number => "number",
        _ => WordSenses.Known.PartOf(word.Key) switch { 'v' => "verb", 'a' => "adjective", _ => "noun" },
    };

    private static string? StateOf(SentenceMatch match, int word, double support) => match.InText[word] switch
    {
        WordRelation.Same when support == 0 => "alone",
        WordRelation.Same when support < HalfSupported => "half",
        WordRelation.Same => match.InTwo[word] != WordRelation.Same ? "away" : null,
        WordRelation.Synonym => support >= LeastSupported ? "synonym" : "synonym alone",
        WordRelation.Antonym => "opposite",
        _ => "missing",
    };

    // "loss of power while" for "loss of speed while": one word has taken the place of another, all else being the same.
    private static void AddSwap(ClaimFeatures features, SentenceMatch match, int word)
    {
        TextWord[] words = match.Claim.Words;
        if (word == 0 || word == words.Length - 1 || !(words[word - 1].IsContent || words[word + 1].IsContent))
        {
            return;
        }

        TextWord[] between = [.. match.Text.Between(words[word - 1].Key, words[word + 1].Key)];
        if (between.Length > 0 && !Array.Exists(between, b => b.Key == words[word].Key))
        {
            WordRelation best = between.Select(b => match.Relation(word, b.Key)).MaxBy(SentenceMatch.Strength);
            features.AddIf(SentenceMatch.Strength(best) < Said, "swapped");
            features.AddIf(SentenceMatch.Strength(best) >= Said, "swapped for the like");
        }
    }

    private static void AddPlace(ClaimFeatures features, SentenceMatch match, MatchedWords words, int at)
    {
        int word = words.Content[at];
        if (SentenceMatch.Strength(match.InBest[word]) >= SentenceMatch.Strength(WordRelation.Synonym))
        {
            return;
        }

        if (words.InPlaceOf(at) is { } other)
        {
            string kind = match.Claim.Words[word].Kind switch { WordKind.Name => "name", WordKind.Number => "number", _ => "word" };
            string elsewhere = match.InText[word] == WordRelation.Same ? " from elsewhere" : "";
            string relation = other.Relation == WordRelation.Same ? nameof(WordRelation.Synonym) : other.Relation.ToString();
            features.Add($"{kind} in place of {relation}{elsewhere}");
        }
        else
        {
            features.AddIf(SentenceMatch.Strength(match.InText[word]) < Said, "word without a place");
        }
    }

    // Words that follow one another in the claim, and stand far apart wherever the text has both.
    private static void AddPairs(ClaimFeatures features, SentenceMatch match)
    {
        TextWord[] words = match.Claim.Words;
        for (int i = 1; i < words.Length; i++)
        {
            (TextWord a, TextWord b) = (words[i - 1], words[i]);
            if (!a.IsContent || !b.IsContent || match.InText[i - 1] != WordRelation.Same || match.InText[i] != WordRelation.Same)
            {
                continue;
            }

            int names = (a.Kind == WordKind.Name ? 1 : 0) + (b.Kind == WordKind.Name ? 1 : 0);
            int distance = match.Text.Distance(a.Key, b.Key);
            if (distance > Apart)
            {
                features.Add(names switch { 2 => "names apart", 1 => "name and word apart", _ => "words apart" });
            }
            else if (names == 2 && distance > ApartInName)
            {
                features.Add("names apart", .5);
            }
        }
    }
}
