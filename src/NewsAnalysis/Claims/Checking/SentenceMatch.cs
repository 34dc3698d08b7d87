namespace NewsAnalysis.Claims.Checking;

/// <summary>One sentence of a claim held against a text: for each of its words the best that the text has, in the sentences nearest to it.</summary>
internal sealed class SentenceMatch
{
    // Sums of the same numbers can differ by so much.
    private const double Rounding = 1e-9;

    // For each word of the claim, what it is to the words around it in the dictionary.
    private readonly Dictionary<string, WordRelation>[] _around;

    // For each word of the claim, what it is to each key of the text.
    private readonly WordRelation[][] _relations;

    /// <summary>Holds a sentence of a claim against a text.</summary>
    /// <param name="claim">The sentence.</param>
    /// <param name="text">The text.</param>
    /// <param name="around">What a word is to others.</param>
    public SentenceMatch(TextSentence claim, CheckedText text, Func<TextWord, Dictionary<string, WordRelation>> around)
    {
        (Claim, Text) = (claim, text);
        _around = [.. claim.Words.Select((w, i) => Around(claim, i, around))];
        _relations = [.. _around.Select(a => Array.ConvertAll(text.Keys, k => a.GetValueOrDefault(k)))];
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

    /// <summary>How much each word of the claim tells (<see cref="CheckedText.WeightOf"/>); 0 for grammar.</summary>
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

    /// <summary>The sum of the weights of the claim's words, each as far as it is said.</summary>
    /// <param name="relations">What each word of the claim is to the nearest of the text: <see cref="InBest"/>, <see cref="InTwo"/> or <see cref="InText"/>.</param>
    public double WeightSaid(WordRelation[] relations) => relations.Select(Strength).Zip(Weights, (s, w) => s * w).Sum();

    /// <summary>How far a word is said by one that has some relation to it, 0 to 1.</summary>
    public static double Strength(WordRelation relation) => relation switch
    {
        WordRelation.Same => 1,
        WordRelation.Synonym => .85,
        WordRelation.Derived => .8,
        WordRelation.Akin => .7,
        WordRelation.Broader => .6,
        _ => 0,
    };

    /// <summary>What a word of the claim is to a word of the text.</summary>
    /// <param name="word">Index of the word of the claim.</param>
    /// <param name="key">The key of the word of the text.</param>
    public WordRelation Relation(int word, string key) => _around[word].GetValueOrDefault(key);

    /// <summary>What a word of the claim is to a word of a sentence, or to the phrase that begins there.</summary>
    /// <param name="word">Index of the word of the claim.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">Index of the word of the sentence.</param>
    public WordRelation RelationAt(int word, TextSentence sentence, int at)
    {
        WordRelation relation = Relation(word, sentence.Words[at].Key);
        return sentence.Phrases[at] is { } phrase ? Better(relation, Relation(word, phrase)) : relation;
    }

    /// <summary>The opposite of a word of the claim in the nearest sentences; null when they hold none.</summary>
    /// <param name="word">Index of the word of the claim.</param>
    public TextWord? OppositeInTwo(int word) =>
        Nearest.SelectMany(s => s.Words).Where(w => Relation(word, w.Key) == WordRelation.Antonym).Select(w => (TextWord?)w).FirstOrDefault();

    /// <summary>What each word of the claim is to the nearest word of a sentence.</summary>
    /// <param name="sentence">Index of the sentence; -1 for none.</param>
    public WordRelation[] RelationsIn(int sentence)
    {
        var found = new WordRelation[Claim.Words.Length];
        if (sentence < 0)
        {
            return found;
        }

        foreach (int number in Text.Numbers[sentence])
        {
            for (int at = 0; at < found.Length; at++)
            {
                found[at] = Better(found[at], _relations[at][number]);
            }
        }

        return found;
    }

    /// <summary>The nearer of two relations; of two as near, the later in <see cref="WordRelation"/>: an opposite before nothing.</summary>
    public static WordRelation Better(WordRelation a, WordRelation b)
    {
        double strengthA = Strength(a), strengthB = Strength(b);
        return strengthA != strengthB ? (strengthA > strengthB ? a : b) : a > b ? a : b;
    }

    private static Dictionary<string, WordRelation> Around(TextSentence claim, int word, Func<TextWord, Dictionary<string, WordRelation>> around)
    {
        Dictionary<string, WordRelation> own = around(claim.Words[word]);
        if (claim.Phrases[word] is not { } phrase)
        {
            return own;
        }

        Dictionary<string, WordRelation> ofPhrase = around(new TextWord(default, phrase, phrase, WordKind.Plain));
        var both = new Dictionary<string, WordRelation>(ofPhrase, StringComparer.Ordinal) { [claim.Words[word].Key] = WordRelation.Same };
        foreach ((string key, WordRelation relation) in own)
        {
            both.TryAdd(key, relation);
        }

        return both;
    }

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
            if (gain > most + Rounding)
            {
                (sentence, most, best) = (at, gain, now);
            }
        }

        return (sentence, best);
    }
}
