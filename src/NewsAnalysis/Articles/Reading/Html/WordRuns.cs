using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Runs of four words of a text, as numbers that are the same on every machine and in every run.</summary>
internal static class WordRuns
{
    private const int Run = 4;

    /// <summary>The runs, in order; none of a text of fewer words.</summary>
    public static List<int> Of(string text)
    {
        var words = new List<uint>();
        foreach (Token token in Tokenizer.Tokenize(text))
        {
            if (token.IsWord)
            {
                words.Add(Fingerprint(text.AsSpan(token.Span.Start, token.Span.Length)));
            }
        }

        var runs = new List<int>(words.Count);
        for (int i = 0; i + Run <= words.Count; i++)
        {
            uint hash = 17;
            for (int word = i; word < i + Run; word++)
            {
                hash = (hash * 0x9E3779B1) ^ words[word];
            }

            runs.Add((int)hash);
        }

        return runs;
    }

    // Case and the form of apostrophes do not count.
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
