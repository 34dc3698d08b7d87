namespace NewsAnalysis.Claims.Checking;

/// <summary>Looks closer at single words of a matched sentence: whether the words beside them are theirs in the text too, and what stands in their place.</summary>
internal sealed class MatchedWords
{
    // Words of the text so near an occurrence stand beside it.
    private const int Near = 7;

    // Words of the text so near a neighbour may stand in a word's place.
    private const int Reach = 5;

    // Strengths of a relation (SentenceMatch.Strength) from which on a word is said, and is said in so many words.
    private const double Said = .5;
    private const double WellSaid = .85;

    // A word stands in the place of another by how near the neighbours are (one beside it counts a half), more so as its opposite or of its kind.
    private const double LeastPlace = .8;
    private const double OppositeInPlace = .6;
    private const double SameKindInPlace = .3;

    private readonly SentenceMatch _match;

    /// <summary>Looks at a sentence.</summary>
    public MatchedWords(SentenceMatch match)
    {
        _match = match;
        Content = [.. Enumerable.Range(0, match.Claim.Words.Length).Where(i => match.Claim.Words[i].IsContent)];
    }

    /// <summary>Indices of the words that say something.</summary>
    public int[] Content { get; }

    /// <summary>The share of a word's neighbours in the claim that stand beside it somewhere in the text.</summary>
    /// <param name="at">Its index in <see cref="Content"/>.</param>
    public double Support(int at)
    {
        int word = Content[at];
        WordRelation best = _match.InText[word];
        if (Strength(best) < Said)
        {
            return 0;
        }

        int[] neighbours = Neighbours(at);
        double least = best == WordRelation.Same ? 1 : Said, most = neighbours.Length == 0 ? 1 : 0;
        foreach (TextSentence sentence in _match.Text.Sentences)
        {
            for (int i = 0; i < sentence.Words.Length && most < 1; i++)
            {
                if (Strength(_match.Relation(word, sentence.Words[i].Key)) >= least)
                {
                    int beside = neighbours.Count(n => Stands(n, sentence, i));
                    most = Math.Max(most, (double)beside / neighbours.Length);
                }
            }
        }

        return most;
    }

    /// <summary>What stands in the place of a word in the nearest sentences; null when nothing does.</summary>
    /// <param name="at">Its index in <see cref="Content"/>.</param>
    public Counterpart? InPlaceOf(int at)
    {
        int word = Content[at];
        int[] neighbours = Neighbours(at);
        Counterpart? found = null;
        double most = 0;
        foreach (int number in new[] { _match.Best, _match.Second }.Where(s => s >= 0))
        {
            TextWord[] words = _match.Text.Sentences[number].Words;
            int[] anchors = [.. Enumerable.Range(0, words.Length).Where(i => SaysOneOf(words[i], neighbours))];
            for (int i = 0; i < words.Length && anchors.Length > 0; i++)
            {
                if (!words[i].IsContent || SaysOneOf(words[i], Content))
                {
                    continue;
                }

                WordRelation relation = _match.Relation(word, words[i].Key);
                double place = anchors.Where(a => Math.Abs(a - i) <= Reach).Sum(a => 1d / (1 + Math.Abs(a - i)))
                    + (relation == WordRelation.Antonym ? OppositeInPlace : 0)
                    + (words[i].Kind == _match.Claim.Words[word].Kind ? SameKindInPlace : 0);
                if (place > most)
                {
                    (most, found) = (place, new Counterpart(words[i], relation));
                }
            }
        }

        return most >= LeastPlace ? found : null;
    }

    // Whether a word of the text says one of some words of the claim.
    private bool SaysOneOf(TextWord there, int[] words) => Array.Exists(words, w => Strength(_match.Relation(w, there.Key)) >= WellSaid);

    private static double Strength(WordRelation relation) => SentenceMatch.Strength(relation);

    private int[] Neighbours(int at) => [.. new[] { at - 2, at - 1, at + 1, at + 2 }.Where(n => n >= 0 && n < Content.Length).Select(n => Content[n])];

    private bool Stands(int word, TextSentence sentence, int beside)
    {
        for (int i = Math.Max(0, beside - Near); i <= Math.Min(sentence.Words.Length - 1, beside + Near); i++)
        {
            if (i != beside && Strength(_match.Relation(word, sentence.Words[i].Key)) >= Said)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A word of the text that stands in the place of a word of the claim.</summary>
/// <param name="Word">The word.</param>
/// <param name="Relation">What the claim's word is to it.</param>
internal readonly record struct Counterpart(TextWord Word, WordRelation Relation);
