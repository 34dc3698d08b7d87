using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Parts;

/// <summary>A paragraph of a file while it is being recognised.</summary>
internal sealed class Block
{
    /// <summary>A line longer than this many characters is never a heading, a label or a widget; only its ends are looked at.</summary>
    public const int LongestLine = 600;

    private const string ClosingMarks = "\"”’'»)]*_\u200B";

    public Block(string raw, TextSpan span, bool afterBlank)
    {
        Raw = raw;
        Span = span;
        AfterBlank = afterBlank;
        Text = span.Length <= LongestLine ? span.In(raw) : raw.Substring(span.Start, LongestLine);
        Words = CountWords();
        Last = LastMark();
    }

    public string Raw { get; }

    public TextSpan Span { get; }

    /// <summary>The block's words; only the first <see cref="LongestLine"/> characters of a longer one.</summary>
    public string Text { get; }

    /// <summary>Whether a blank line stands before it.</summary>
    public bool AfterBlank { get; }

    /// <summary>Level of a Markdown heading whose mark stood before it; 0 for none.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>Whether a bullet opens it, or stood before it.</summary>
    public bool Bullet { get; init; }

    /// <summary>Number of words, counted up to <see cref="LongestLine"/> characters.</summary>
    public int Words { get; }

    /// <summary>The last character, closing quotation marks and brackets aside.</summary>
    public char Last { get; }

    public ParagraphKind? Kind { get; private set; }

    public string Reason { get; private set; } = "";

    public bool IsShort => Span.Length <= LongestLine;

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool EndsSentence => Last is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟';

    /// <summary>Whether it is cut off by dots, as teasers are.</summary>
    public bool TrailsOff => Last == '…' || (Span.Length > 3 && Raw.AsSpan(Span.End - 3, 3) is "..." or "[…]");

    /// <summary>Whether it reads like running text: a sentence, or too long to be a line of anything else.</summary>
    public bool IsProse => Words > 30 || ((Words >= 4 || Span.Length >= 25) && EndsSentence && !TrailsOff) || (Words >= 2 && EndsSentence && IsQuoted);

    public bool IsQuoted => Raw[Span.Start] is '"' or '“' or '«' or '„' or '‘' or '\'' or '「';

    /// <summary>What it does to the lines after it, when it is furniture of the page.</summary>
    public FurnitureRole Role { get; private set; }

    public void Mark(ParagraphKind kind, string reason, FurnitureRole role = FurnitureRole.Slot)
    {
        Kind = kind;
        Reason = reason;
        Role = role;
    }

    private int CountWords()
    {
        int words = 0;
        bool inside = false;
        foreach (char c in Text)
        {
            bool part = char.IsLetterOrDigit(c) || (inside && !char.IsWhiteSpace(c));
            words += part && !inside ? 1 : 0;
            inside = part;
        }

        return words;
    }

    private char LastMark()
    {
        int at = Span.End - 1;
        while (at > Span.Start && ClosingMarks.Contains(Raw[at], StringComparison.Ordinal))
        {
            at--;
        }

        return Raw[at];
    }
}
