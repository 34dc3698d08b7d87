namespace NewsAnalysis.Claims.Checking;

/// <summary>One sentence of a claim held against a text: for each of its words the best that the text has, in the sentences nearest to it.</summary>
internal sealed class SentenceMatch
{
    private readonly Dictionary<string, WordRelation>[] _around;

    /// <summary>Holds a sentence of a claim against a text.</summary>
    /// <param name="claim">The sentence.</param>
    /// <param name="text">The text.</param>
    /// <param name="around">What a word is to others.</param>
    public SentenceMatch(TextSentence claim, CheckedText text, Func<TextWord, Dictionary<string, WordRelation>> around)
    {
        (Claim, Text) = (claim, text);
        _around = [.. claim.Words.Select(around)];
        Weights = [.. claim.Words.Select(w => w.IsContent ? text.WeightOf(w.Key) : 0)];
        (Best, double[] inBest) = Find(new double[claim.Words.Length], -1);
        (Second, _) = Find(inBest, Best);
        InBest = RelationsIn(Best);
        InTwo = [.. InBest.Zip(RelationsIn(Second), Better)];
        InText = [.. InTwo];
        for (int sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            if (sentence != Best && sentence != Second)
            {
                InText = [.. InText.Zip(RelationsIn(sentence), Better)];
            }
        }
    }

    /// <summary>The sentence of the claim.</summary>
    public TextSentence Claim { get; }

    /// <summary>The text.</summary>
    public CheckedText Text { get; }

    /// <summary>How much each word of the claim tells.</summary>
    public double[] Weights { get; }

    /// <summary>Index of the sentence that says most of the claim; -1 when none says any of it.</summary>
    public int Best { get; }

    /// <summary>Index of the sentence that adds most to it; -1 when none adds any.</summary>
    public int Second { get; }

    /// <summary>The one or two sentences.</summary>
    public IEnumerable<TextSentence> Nearest => new[] { Best, Second }.Where(s => s >= 0).Select(s => Text.Sentences[s]);

    /// <summary>What each word of the claim is to the nearest word of the best sentence.</summary>
    public WordRelation[] InBest { get; }

    /// <summary>The same in the best two sentences.</summary>
    public WordRelation[] InTwo { get; }

    /// <summary>The same in the whole text.</summary>
    public WordRelation[] InText { get; }

    /// <summary>How far a word is said by one that has some relation to it, 0 to 1.</summary>
    public static double Strength(WordRelation relation) => relation switch
    {
        WordRelation.Same => 1,
        WordRelation.Synonym => .85,
        _ => 0,
    };

    /// <summary>What a word of the claim is to a word of the text.</summary>
    /// <param name="word">Index of the word of the claim.</param>
    /// <param name="key">The key of the word of the text.</param>
    public WordRelation Relation(int word, string key) => _around[word].GetValueOrDefault(key);

    /// <summary>What each word of the claim is to the nearest word of a sentence.</summary>
    /// <param name="sentence">Index of the sentence; -1 for none.</param>
    public WordRelation[] RelationsIn(int sentence)
    {
        var found = new WordRelation[Claim.Words.Length];
        if (sentence < 0)
        {
            return found;
        }

        foreach (TextWord word in Text.Sentences[sentence].Words)
        {
            for (int at = 0; at < found.Length; at++)
            {
                if (_around[at].TryGetValue(word.Key, out WordRelation relation))
                {
                    found[at] = Better(found[at], relation);
                }
            }
        }

        return found;
    }

    private static WordRelation Better(WordRelation a, WordRelation b) =>
        Strength(a) != Strength(b) ? Strength(a) > Strength(b) ? a : b : a == WordRelation.Antonym || b == WordRelation.Antonym ? WordRelation.Antonym : a;

    // The sentence that adds most to what is said already; the earlier of two.
    private (int Sentence, double[] Said) Find(double[] said, int but)
    {
        (int sentence, double most, double[] best) = (-1, 0, said);
        for (int at = 0; at < Text.Sentences.Length; at++)
        {
            if (at == but)
            {
                continue;
            }

            double[] now = [.. RelationsIn(at).Select(Strength).Zip(said, Math.Max)];
            double gain = now.Zip(said, (n, s) => n - s).Zip(Weights, (g, w) => g * w).Sum();
            if (gain > most + 1e-9)
            {
                (sentence, most, best) = (at, gain, now);
            }
        }

        return (sentence, best);
    }
}
