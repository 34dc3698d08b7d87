namespace NewsAnalysis.Text;

/// <summary>Folds words for comparison, so that spelling and typography do not hide that two words are the same.</summary>
/// <remarks>
/// Case, accents' composition, apostrophes, soft hyphens, British and American spelling, and the common transliteration
/// variants of names (a final <c>yy</c>, <c>iy</c>, <c>ii</c> is <c>y</c>) become one form. A folded word is only ever compared:
/// what is shown is always the raw text.
/// </remarks>
public static class Folding
{
    /// <summary>The folded form of one word.</summary>
    /// <param name="word">A word as it stands in the raw text.</param>
    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> buffer = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        return Spelling.ToAmerican(buffer[..FoldCharacters(word, buffer)]);
    }

    /// <summary>Folds a word but for its spelling, British or American.</summary>
    /// <param name="word">A word as it stands in the raw text.</param>
    /// <param name="buffer">Where to; as long as the word.</param>
    /// <returns>How many characters the folded word has.</returns>
    internal static int FoldCharacters(ReadOnlySpan<char> word, Span<char> buffer)
    {
        int length = 0;
        foreach (char c in word)
        {
            switch (c)
            {
                case '’' or '‘' or 'ʼ' or '`' or '´':
                    buffer[length++] = '\'';
                    break;
                case '\u2010' or '\u2011':
                    buffer[length++] = '-';
                    break;
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                    break;
                case >= '\u0300' and <= '\u036F' when length > 0 && Compose(buffer[length - 1], c) is { } composed:
                    buffer[length - 1] = char.ToLowerInvariant(composed);
                    break;
                default:
                    buffer[length++] = char.ToLowerInvariant(c);
                    break;
            }
        }

        return Variant(buffer[..length]).Length;
    }

    // A letter and the accent after it as one character (NFC); null when there is none for them.
    private static char? Compose(char letter, char accent) =>
        !char.IsSurrogate(letter) && new string([letter, accent]).Normalize() is [var composed] ? composed : null;

    private static ReadOnlySpan<char> Variant(Span<char> folded)
    {
        if (folded.Length > 4 && (folded.EndsWith("yy") || folded.EndsWith("iy") || folded.EndsWith("ii")))
        {
            folded[^2] = 'y';
            return folded[..^1];
        }

        return folded;
    }
}
