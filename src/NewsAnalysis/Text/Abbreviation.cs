using System.Collections.Frozen;

namespace NewsAnalysis.Text;

/// <summary>Tells whether a full stop belongs to an abbreviation and the sentence goes on.</summary>
internal static class Abbreviation
{
    private const int Longest = 16;
    private const int FewWords = 3;

    private static readonly FrozenDictionary<string, string> Kinds = Lexicon.Pairs("abbreviations.tsv");

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the sentence goes on after the full stop at an offset.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="point">Offset of the full stop.</param>
    /// <param name="start">Where the sentence starts.</param>
    /// <param name="next">Offset of what follows it.</param>
    /// <param name="limit">Where the paragraph ends.</param>
    public static bool Continues(string raw, int point, int start, int next, int limit)
    {
        ReadOnlySpan<char> word = WordBefore(raw, point, start);
        if (word.IsEmpty)
        {
            return IsEnumerator(raw, point, start);
        }

        int from = point - word.Length;
        bool digit = char.IsAsciiDigit(raw[next]);
        bool opener = SentenceOpening.IsOpener(raw, next, limit);
        if (word.Length == 1 && char.IsLetter(word[0]))
        {
            // An initial, a label ("Q.", "a.") at the start, or the word I at the end.
            return from == start || !opener || (digit && !char.IsUpper(word[0]));
        }

        if (IsEnumerator(raw, point, start))
        {
            return true;
        }

        if (word.Contains('.') && IsOfLetters(word))
        {
            return ContinuesAfterLetters(raw, word, start, from, opener, digit);
        }

        return Lookup.TryGetValue(word, out string? kind) && kind switch
        {
            "before" => true,
            "number" => digit || !opener,
            _ => !opener,
        };
    }

    // "Ph.D", "U.S", not "page.html".
    private static bool IsOfLetters(ReadOnlySpan<char> word)
    {
        foreach (Range part in word.Split('.'))
        {
            if (word[part].Length > 2)
            {
                return false;
            }
        }

        return true;
    }

    // U.S., Ph.D., e.g., a.m.
    private static bool ContinuesAfterLetters(string raw, ReadOnlySpan<char> word, int start, int from, bool opener, bool digit)
    {
        if (Lookup.TryGetValue(word, out string? kind) && kind == "before")
        {
            return true;
        }

        if (word is "a.m" or "p.m" or "A.M" or "P.M")
        {
            // "At 5 a.m. Mr. Smith went": so short a start is no sentence yet.
            return WordsIn(raw, start, from) < FewWords || digit;
        }

        return !opener;
    }

    /// <summary>Whether nothing but a list's label stands between a sentence's start and a full stop: <c>1.</c>, <c>• a.</c></summary>
    public static bool IsLabel(string raw, int point, int start) =>
        IsEnumerator(raw, point, start) || (point - 1 == start && char.IsLetter(raw[start]));

    private static bool IsEnumerator(string raw, int point, int start)
    {
        int at = start;
        while (at < point && raw[at] is '•' or '⁃' or '*' or '-' or ' ' or '(' or '\u00A0')
        {
            at++;
        }

        int digits = at;
        while (digits < point && char.IsAsciiDigit(raw[digits]))
        {
            digits++;
        }

        return digits == point && digits > at && digits - at <= 3;
    }

    private static int WordsIn(string raw, int start, int end)
    {
        int words = 0;
        for (int at = start; at < end && words <= FewWords; at++)
        {
            words += !char.IsWhiteSpace(raw[at]) && (at == start || char.IsWhiteSpace(raw[at - 1])) ? 1 : 0;
        }

        return words;
    }

    // The letters before a full stop, with the points between single letters.
    private static ReadOnlySpan<char> WordBefore(string raw, int point, int start)
    {
        int at = point;
        while (at > start && point - at < Longest && (char.IsLetter(raw[at - 1]) || raw[at - 1] is '.' or '°'))
        {
            at--;
        }

        return raw.AsSpan(at, point - at).TrimStart('.');
    }
}
