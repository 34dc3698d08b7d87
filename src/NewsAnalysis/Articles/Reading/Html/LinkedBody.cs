using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>The text of the article as a page's metadata gives it, to check its blocks against.</summary>
internal sealed class LinkedBody
{
    private const int Run = 4;
    private const int FewestWords = 60;

    private readonly HashSet<int> _runs = [];

    /// <summary>Reads the text; a short one is an abstract and tells nothing.</summary>
    public LinkedBody(string? body)
    {
        int[] words = body is null ? [] : Words(body);
        if (words.Length >= FewestWords)
        {
            AddRuns(words, _runs);
        }
    }

    /// <summary>Whether there is one.</summary>
    public bool IsThere => _runs.Count > 0;

    /// <summary>The share of a block's runs of words that stand in the text; -1 when there is none, or the block is too short.</summary>
    public double ShareOf(string block)
    {
        int[] words = IsThere ? Words(block) : [];
        if (words.Length < Run)
        {
            return -1;
        }

        int found = 0;
        for (int i = 0; i + Run <= words.Length; i++)
        {
            found += _runs.Contains(Hash(words, i)) ? 1 : 0;
        }

        return found / (double)(words.Length - Run + 1);
    }

    private static void AddRuns(int[] words, HashSet<int> runs)
    {
        for (int i = 0; i + Run <= words.Length; i++)
        {
            runs.Add(Hash(words, i));
        }
    }

    private static int Hash(int[] words, int start)
    {
        uint hash = 17;
        for (int i = start; i < start + Run; i++)
        {
            hash = (hash * 0x9E3779B1) ^ (uint)words[i];
        }

        return (int)hash;
    }

    private static int[] Words(string text)
    {
        var words = new List<int>();
        foreach (Token token in Tokenizer.Tokenize(text))
        {
            if (token.IsWord)
            {
                words.Add((int)Fingerprint(text.AsSpan(token.Span.Start, token.Span.Length)));
            }
        }

        return [.. words];
    }

    // The same on every machine and in every run.
    private static uint Fingerprint(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
        {
            hash = (hash ^ (c == '’' ? '\'' : char.ToLowerInvariant(c))) * 16777619;
        }

        return hash;
    }
}
