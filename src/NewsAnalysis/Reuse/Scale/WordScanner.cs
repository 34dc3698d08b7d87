using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NewsAnalysis.Text;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>Splits a text into words and folds them to codes, in one pass and without making a string.</summary>
/// <remarks>
/// The words are those of <see cref="Tokenizer"/> and their codes tell apart what <see cref="Folding"/> tells apart: runs of ASCII letters
/// and digits are read here, everything else by the tokenizer itself. Quotation is what double marks enclose, at most to the end of
/// the line; that is coarser than the reading of quotations proper, and costs nothing.
/// </remarks>
internal static class WordScanner
{
    private static readonly byte[] Kinds = BuildKinds();

    private enum Kind : byte
    {
        Other,
        Word,
        Space,
        Newline,
        Stop,
        Mark,
    }

    /// <summary>Adds the words of a text to a list.</summary>
    /// <param name="text">A buffer that holds the text and, behind it, <see cref="WordCodes.Padding"/> or more characters.</param>
    /// <param name="length">How many characters the text has.</param>
    /// <param name="words">The list.</param>
    public static void Scan(char[] text, int length, WordList words)
    {
        text.AsSpan(length, WordCodes.Padding).Clear();
        words.Reserve(length / 2 + 1);
        int lastEnd = 0, maskAt = 0;
        ulong mask = WordCodes.RunMask(ref text[0]);
        bool opening = true, quoted = false;
        for (int at = 0; at < length;)
        {
            char c = text[at];
            switch (KindOf(c))
            {
                case Kind.Word:
                    if (at - maskAt > WordCodes.MaskLength - WordCodes.LongestInVector)
                    {
                        (mask, maskAt) = (WordCodes.RunMask(ref text[at]), at);
                    }

                    // The mask says where the run ends long before the characters themselves could.
                    int run = BitOperations.TrailingZeroCount(~(mask >> (at - maskAt))), end = at + run;
                    if (run >= WordCodes.LongestInVector)
                    {
                        end = EndOfRun(text, at + WordCodes.LongestInVector);
                    }

                    Vector128<byte> lower = WordCodes.Lower(ref text[at]);

                    bool ascii = true;
                    if (text[end] != ' ' && end < length && !EndsWord(text, end))
                    {
                        end = Tokenizer.Next(text.AsSpan(0, length), at, length).Span.End;
                        ascii = !text.AsSpan(at, end - at).ContainsAnyExceptInRange('\0', '\x7F');
                    }

                    uint code = ascii ? WordCodes.OfAscii(ref text[at], end - at, lower, out bool isFunction) : WordCodes.OfAny(text.AsSpan(at, end - at), out isFunction);
                    bool name = c <= '9' || (c <= 'Z' && !opening);
                    words.Add(code, at - lastEnd, end - at, Marks(quoted, name, isFunction));
                    lastEnd = end;
                    at = text[end] == ' ' && end < length ? end + 1 : end;
                    opening = false;
                    break;
                case Kind.Space:
                    at++;
                    break;
                case Kind.Newline:
                    opening = true;
                    quoted = false;
                    at++;
                    break;
                case Kind.Stop:
                    opening = true;
                    at++;
                    break;
                case Kind.Mark:
                    quoted = c == '“' || (c == '"' && !quoted);
                    opening = true;
                    at++;
                    break;
                default:
                    if (c < 0x80 || char.IsWhiteSpace(c) || Tokenizer.IsIgnorable(c))
                    {
                        at++;
                        break;
                    }

                    Token token = Tokenizer.Next(text.AsSpan(0, length), at, length);
                    if (token.IsWord)
                    {
                        code = WordCodes.OfAny(text.AsSpan(at, token.Span.Length), out isFunction);
                        words.Add(code, at - lastEnd, token.Span.Length, Marks(quoted, char.IsUpper(c) && !opening, isFunction));
                        lastEnd = token.Span.End;
                        opening = false;
                    }

                    at = token.Span.End;
                    break;
            }
        }
    }

    private static WordMarks Marks(bool quoted, bool name, bool isFunction) =>
        (quoted ? WordMarks.Quoted : 0) | (name ? WordMarks.Name : 0) | (isFunction ? WordMarks.Function : 0);

    // The padding behind the text is no letter, so the run ends there at the latest.
    private static int EndOfRun(char[] text, int at)
    {
        while ((uint)at < (uint)text.Length && KindOf(text[at]) == Kind.Word)
        {
            at++;
        }

        return at;
    }

    // Whether the character after a run of letters and digits ends the word for sure; else the tokenizer decides.
    private static bool EndsWord(char[] text, int end) => KindOf(text[end]) switch
    {
        Kind.Space or Kind.Newline or Kind.Mark => true,
        Kind.Stop or Kind.Other when text[end] < 0x80 => KindOf(text[end + 1]) is not Kind.Word && text[end + 1] < 0x80,
        _ => text[end] is '\u2014' or '\u2013' or '\u2026',
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Kind KindOf(char c) => c < 0x80 ? (Kind)Kinds[c] : c is '“' or '”' ? Kind.Mark : Kind.Other;

    private static byte[] BuildKinds()
    {
        byte[] kinds = new byte[128];
        for (int c = 0; c < 128; c++)
        {
            kinds[c] = (byte)(char.IsAsciiLetterOrDigit((char)c) ? Kind.Word
                : c is '\n' or '\r' ? Kind.Newline
                : char.IsWhiteSpace((char)c) ? Kind.Space
                : c is '.' or '!' or '?' or ':' ? Kind.Stop
                : c == '"' ? Kind.Mark : Kind.Other);
        }

        return kinds;
    }
}
