namespace NewsAnalysis.Alignment;

/// <summary>Hashes of words and of windows of words: the same on every machine and in every run.</summary>
internal static class WordHash
{
    private const ulong Base = 0x9E3779B97F4A7C15;

    /// <summary>A hash of one word.</summary>
    public static ulong Of<T>(T word) => word switch
    {
        int number => Mix((uint)number + 1UL),
        string text => OfText(text),
        _ => Mix((uint)word!.GetHashCode() + 1UL),
    };

    /// <summary>The hash of every window of <paramref name="length"/> words, by the place of its first word (Karp and Rabin's rolling hash).</summary>
    public static ulong[] Windows<T>(ReadOnlySpan<T> words, int length)
    {
        if (words.Length < length)
        {
            return [];
        }

        var hashes = new ulong[words.Length - length + 1];
        var single = new ulong[words.Length];
        ulong power = 1, rolling = 0;
        for (int i = 0; i < words.Length; i++)
        {
            single[i] = Of(words[i]);
            rolling = rolling * Base + single[i];
            if (i < length)
            {
                power *= Base;
            }
            else
            {
                rolling -= single[i - length] * power;
            }

            if (i >= length - 1)
            {
                hashes[i - length + 1] = Mix(rolling);
            }
        }

        return hashes;
    }

    // FNV-1a over UTF-16 units, then mixed.
    private static ulong OfText(string text)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 0x100000001B3;
        }

        return Mix(hash);
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood).
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
