namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>Changes a text as an accident or an enemy would.</summary>
/// <param name="dice">Decides.</param>
/// <param name="starts">Texts to take pieces of.</param>
internal sealed class TextMutator(Dice dice, StartTexts starts)
{
    private const int Longest = 1 << 17;

    private readonly Grammar _grammar = new(dice);

    /// <summary>The text after some changes.</summary>
    /// <param name="text">A text.</param>
    /// <param name="changes">How many.</param>
    public string Mutate(string text, int changes)
    {
        for (int i = 0; i < changes; i++)
        {
            text = Once(text);
            text = text.Length > Longest ? text[..Longest] : text;
        }

        return text;
    }

    private string Once(string text)
    {
        switch (dice.Next(22))
        {
            case 0:
                return Insert(text, starts.Piece(dice, 200));
            case 1:
                (int from, int length) = Range(text, 200);
                return text.Remove(from, length);
            case 2:
                (from, length) = Range(text, 60);
                return Insert(text, from, Repeated(text.Substring(from, length), 2 + dice.Next(20)));
            case 3 or 4:
                return Some(4, Insert(text, dice.Pick(OddText.All)), t => Insert(t, dice.Pick(OddText.All)));
            case 5:
                return Some(4, Insert(text, dice.Pick(OddText.Quotes)), t => Insert(t, dice.Pick(OddText.Quotes)));
            case 6:
                return SwapParagraphs(text);
            case 7:
                return Insert(text, Repeated(dice.Pick(OddText.All), 2 + dice.Next(dice.OnceIn(10) ? 1000 : 40)));
            case 8:
                return Insert(text, Repeated(_grammar.Phrase() + dice.Pick<string>(["", " ", ", ", "\n", "\n\n"]), 2 + dice.Next(dice.OnceIn(10) ? 100 : 8)));
            case 9 or 10:
                return Some(3, Insert(text, _grammar.Phrase()), t => Insert(t, _grammar.Phrase()));
            case 11:
                string mark = dice.Pick<string>(["\"", "“", "”", "’", "'", ".", ",", "\n\n", "\n", " "]);
                return text.Replace(mark, dice.Pick<string>([dice.Pick(OddText.Quotes), "", dice.Pick(OddText.All)]), StringComparison.Ordinal);
            case 12:
                (from, length) = Range(text, 400);
                string piece = text.Substring(from, length);
                return Replace(text, from, length, dice.OnceIn(2) ? piece.ToUpperInvariant() : piece.ToLowerInvariant());
            case 13:
                return text[..dice.Next(text.Length)];
            case 14:
                return text[dice.Next(text.Length)..];
            case 15:
                (from, length) = Range(text, 200);
                return Replace(text, from, length, text.Substring(from, length).Replace(' ', dice.Pick<char>(['\u00A0', '\n', '\t', '\u2003', '-', '\'', ',', '.'])));
            case 16:
                return Insert(text, new string((char)('a' + dice.Next(26)), 1 + dice.Next(dice.OnceIn(10) ? 2000 : 60)));
            case 17:
                return Insert(text, ((char)dice.Next(0x10000)).ToString());
            case 18:
                (from, length) = Range(text, 80);
                return Replace(text, from, length, new string([.. text.Substring(from, length).Reverse()]));
            case 19:
                (from, length) = Range(text, 300);
                return Insert(text, text.Substring(from, length));
            case 20:
                (from, length) = Range(text, 300);
                return Replace(text, from, length, new string([.. text.Substring(from, length).Select(c => char.IsAsciiDigit(c) ? (char)('0' + dice.Next(10)) : c)]));
            default:
                return Insert(text, dice.Pick<string>(["\n\n", "\n", "\r\n\r\n"]));
        }
    }

    private string Some(int most, string text, Func<string, string> change)
    {
        for (int times = dice.Next(most); times > 0; times--)
        {
            text = change(text);
        }

        return text;
    }

    private string SwapParagraphs(string text)
    {
        string[] parts = text.Split("\n\n");
        int a = dice.Next(parts.Length), b = dice.Next(parts.Length);
        (parts[a], parts[b]) = (parts[b], parts[a]);
        return string.Join("\n\n", parts);
    }

    private string Insert(string text, string piece) => Insert(text, dice.Next(text.Length + 1), piece);

    private static string Insert(string text, int at, string piece) => text.Insert(at, piece);

    private static string Replace(string text, int at, int length, string piece) => string.Concat(text.AsSpan(0, at), piece, text.AsSpan(at + length));

    private static string Repeated(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private (int From, int Length) Range(string text, int most)
    {
        int from = dice.Next(text.Length);
        return (from, Math.Min(text.Length - from, dice.Next(most)));
    }
}
