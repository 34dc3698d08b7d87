using System.Collections.Frozen;

namespace NewsAnalysis.Text;

/// <summary>Tells what can open a sentence.</summary>
internal static class SentenceOpening
{
    // Marks that can stand before the first word of a sentence.
    private const string Marks = "\"“‘'«„([-–—•*_`";

    private static readonly FrozenSet<string> Openers = Lexicon.Words("sentence-openers.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpenerLookup = Openers.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Sayings = FrozenSet.ToFrozenSet(
        ["said", "says", "asked", "asks", "added", "wrote", "writes", "told", "tweeted", "replied", "shouted", "continued", "responded", "exclaimed"], StringComparer.Ordinal);

    /// <summary>Whether a sentence can open at an offset: a capital, a digit, or marks before one; never a small letter.</summary>
    public static bool CanStandAt(string raw, int at, int limit)
    {
        at = SkipMarks(raw, at, limit);
        return at < limit && !char.IsLower(raw[at]) && raw[at] is not (',' or ';' or ':' or ')' or ']' or '.' or '!' or '?');
    }

    /// <summary>Whether the word at an offset is one that opens sentences, marks before it aside.</summary>
    public static bool IsOpener(string raw, int at, int limit) => OpenerLookup.Contains(WordAt(raw, SkipMarks(raw, at, limit), limit));

    /// <summary>Whether a name and a verb of saying follow a question or a cry: <c>“Is it true?” Jane Roe asked.</c></summary>
    public static bool IsAttribution(string raw, int mark, int at, int limit)
    {
        const int MostNames = 4;
        if (raw[mark] is not ('?' or '!'))
        {
            return false;
        }

        for (int i = 0; i < MostNames && at < limit; i++)
        {
            ReadOnlySpan<char> word = WordAt(raw, at, limit);
            if (word.IsEmpty || (i == 0 && OpenerLookup.Contains(word)))
            {
                return false;
            }

            if (i > 0 && Sayings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return true;
            }

            if (!char.IsUpper(word[0]))
            {
                return false;
            }

            at += word.Length;
            at += at < limit && raw[at] == '.' ? 1 : 0;
            at += at < limit && raw[at] == ' ' ? 1 : 0;
        }

        return false;
    }

    /// <summary>The letters from an offset on.</summary>
    public static ReadOnlySpan<char> WordAt(string raw, int at, int limit)
    {
        int end = at;
        while (end < limit && (char.IsLetter(raw[end]) || (end > at && raw[end] is '-' or '’' or '\'')))
        {
            end++;
        }

        return raw.AsSpan(at, end - at).TrimEnd("'’-");
    }

    private static int SkipMarks(string raw, int at, int limit)
    {
        while (at < limit && (Marks.Contains(raw[at], StringComparison.Ordinal) || (raw[at] is ' ' && raw[at - 1] is '-' or '–' or '—' or '•')))
        {
            at++;
        }

        return at;
    }
}
