namespace NewsAnalysis.Articles.Parts;

/// <summary>A place in a text that is read from left to right: numbers, words, marks.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Where to start.</param>
internal sealed class TextCursor(string text, int start)
{
    private const int LongestNumber = 9;
    private const int LongestWord = 20;

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>Offset of the place.</summary>
    public int At { get; set; } = start;

    /// <summary>Reads something, and goes back when it is not there.</summary>
    public T? Attempt<T>(Func<T?> read)
        where T : class
    {
        int before = At;
        T? result = read();
        At = result is null ? before : At;
        return result;
    }

    /// <summary>Reads something, and goes back when it is not there.</summary>
    public T? Attempt<T>(Func<T?> read)
        where T : struct
    {
        int before = At;
        T? result = read();
        At = result is null ? before : At;
        return result;
    }

    /// <summary>The character at the place; null at the end.</summary>
    public char? Peek() => At < text.Length ? text[At] : null;

    /// <summary>Whether a digit stands after the character at the place.</summary>
    public bool IsDigitNext => At + 1 < text.Length && char.IsAsciiDigit(text[At + 1]);

    /// <summary>Passes over a mark, and says whether it was there.</summary>
    public bool Take(char mark)
    {
        bool found = Peek() == mark;
        At += found ? 1 : 0;
        return found;
    }

    /// <summary>Passes over any of some marks.</summary>
    public void SkipAny(string marks)
    {
        while (At < text.Length && marks.Contains(text[At], StringComparison.Ordinal))
        {
            At++;
        }
    }

    /// <summary>Passes over a word and the blanks after it, if it is there.</summary>
    public void SkipWord(string word)
    {
        if (string.Compare(text, At, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
            && At + word.Length < text.Length && char.IsWhiteSpace(text[At + word.Length]))
        {
            At += word.Length;
            SkipAny(" \u00A0");
        }
    }

    /// <summary>Passes over any of some endings of a word, if one is there.</summary>
    public void SkipEnding(ReadOnlySpan<string> endings)
    {
        foreach (string ending in endings)
        {
            int end = At + ending.Length;
            if (string.Compare(text, At, ending, 0, ending.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (end >= text.Length || !char.IsLetterOrDigit(text[end])))
            {
                At = end;
                return;
            }
        }
    }

    /// <summary>A number and how many digits it has; null when none is there.</summary>
    public (int Value, int Digits)? ReadNumber()
    {
        int from = At, value = 0;
        while (At < text.Length && char.IsAsciiDigit(text[At]) && At - from < LongestNumber)
        {
            value = value * 10 + (text[At++] - '0');
        }

        return At == from ? null : (value, At - from);
    }

    /// <summary>A word in small letters; null when none is there.</summary>
    public string? ReadWord()
    {
        int from = At;
        while (At < text.Length && (char.IsLetter(text[At]) || (text[At] == '-' && At > from && At + 1 < text.Length && char.IsLetter(text[At + 1]))) && At - from < LongestWord)
        {
            At++;
        }

        return At == from ? null : text[from..At].ToLowerInvariant();
    }
}
