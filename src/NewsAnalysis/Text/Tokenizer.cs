using System.Collections.Immutable;
using System.Globalization;

namespace NewsAnalysis.Text;

/// <summary>Splits text into words, numbers and marks.</summary>
/// <remarks>
/// Close to the Penn Treebank's idea of a word, but contractions and hyphenated compounds stay whole, because they are
/// compared across outlets as they stand. Linear in the length of the text; independent of culture.
/// </remarks>
public static class Tokenizer
{
    /// <summary>The tokens of a span, in order.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="span">The part to split.</param>
    public static ImmutableArray<Token> Tokenize(string raw, TextSpan span)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(span.Length / 5 + 1);
        for (int at = span.Start; at < span.End;)
        {
            if (char.IsWhiteSpace(raw[at]) || IsIgnorable(raw[at]))
            {
                at++;
                continue;
            }

            Token token = Next(raw, at, span.End);
            tokens.Add(token);
            at = token.Span.End;
        }

        return tokens.DrainToImmutable();
    }

    /// <summary>The tokens of a whole text, in order.</summary>
    /// <param name="raw">The raw text.</param>
    public static ImmutableArray<Token> Tokenize(string raw) => Tokenize(raw, new TextSpan(0, raw.Length));

    /// <summary>How many words (and numbers) a span holds.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="span">The part to count.</param>
    public static int CountWords(string raw, TextSpan span)
    {
        int words = 0;
        foreach (Token token in Tokenize(raw, span))
        {
            words += token.IsWord ? 1 : 0;
        }

        return words;
    }

    /// <summary>The token that starts at a place.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="start">The place, which is neither white space nor ignorable.</param>
    /// <param name="end">Where the part that is split ends.</param>
    internal static Token Next(ReadOnlySpan<char> raw, int start, int end)
    {
        if (!IsWordUnit(raw, start))
        {
            bool pair = char.IsHighSurrogate(raw[start]) && start + 1 < end && char.IsLowSurrogate(raw[start + 1]);
            return new Token(new TextSpan(start, pair ? 2 : 1), TokenKind.Punctuation);
        }

        bool letters = false;
        int at = start;
        while (at < end)
        {
            if (IsWordUnit(raw, at))
            {
                letters |= !char.IsAsciiDigit(raw[at]);
                at++;
            }
            else if (at + 1 < end && IsWordUnit(raw, at + 1) && Joins(raw, at, letters))
            {
                letters |= raw[at] is '-' or '\'' or '’';
                at++;
            }
            else
            {
                break;
            }
        }

        // "U.S." keeps its last point: a point that ends an abbreviation of single letters belongs to it.
        if (at < end && raw[at] == '.' && at - start >= 3 && raw[at - 2] == '.' && char.IsLetter(raw[at - 1]))
        {
            at++;
        }

        return new Token(TextSpan.FromBounds(start, at), letters ? TokenKind.Word : TokenKind.Number);
    }

    private static bool Joins(ReadOnlySpan<char> raw, int at, bool letters) => raw[at] switch
    {
        '\'' or '’' or '-' or '\u2010' or '\u2011' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => true,
        ',' => !letters && char.IsAsciiDigit(raw[at - 1]) && char.IsAsciiDigit(raw[at + 1]),
        '.' => (char.IsAsciiDigit(raw[at - 1]) && char.IsAsciiDigit(raw[at + 1]))
            || (char.IsLetter(raw[at - 1]) && char.IsLetter(raw[at + 1]) && IsSingleLetter(raw, at)),
        _ => false,
    };

    // In "U.S" the letter before the point stands alone; in "end.Next" it does not.
    private static bool IsSingleLetter(ReadOnlySpan<char> raw, int point) => point < 2 || !char.IsLetterOrDigit(raw[point - 2]);

    private static bool IsWordUnit(ReadOnlySpan<char> raw, int at)
    {
        char c = raw[at];
        if (char.IsLetterOrDigit(c))
        {
            return true;
        }

        return CategoryAt(raw, at) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => true,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter => true,
            UnicodeCategory.Surrogate => char.IsLowSurrogate(c) && at > 0 && char.IsHighSurrogate(raw[at - 1])
                && CategoryAt(raw, at - 1) is <= UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber,
            _ => false,
        };
    }

    // Of the character that a surrogate pair at the place makes, else of the unit there.
    private static UnicodeCategory CategoryAt(ReadOnlySpan<char> raw, int at) =>
        char.IsHighSurrogate(raw[at]) && at + 1 < raw.Length && char.IsLowSurrogate(raw[at + 1])
            ? CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(raw[at], raw[at + 1]))
            : CharUnicodeInfo.GetUnicodeCategory(raw[at]);

    internal static bool IsIgnorable(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';
}
