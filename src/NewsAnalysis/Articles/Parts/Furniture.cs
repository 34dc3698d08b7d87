using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Parts;

/// <summary>What a line of the page's furniture is, and what it does to the lines after it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Role">Whether it stands alone, opens a summary box, or ends the article.</param>
/// <param name="Reason">Why.</param>
internal sealed record FurnitureMatch(ParagraphKind Kind, FurnitureRole Role, string Reason);

/// <summary>What a line of furniture does to the lines after it.</summary>
internal enum FurnitureRole
{
    /// <summary>It stands alone.</summary>
    Slot,

    /// <summary>What follows the article starts here.</summary>
    End,

    /// <summary>A summary box starts here.</summary>
    Box,
}

/// <summary>Knows the lines of a page that are no part of the article: buttons, forms, lists of other articles.</summary>
internal static class Furniture
{
    private const int LongestOpening = 45;

    private const int LongestFollowLine = 14;

    private static readonly string[] Networks = [" on twitter", " on facebook", " on instagram", " on threads", " on bluesky", " on mastodon", " on linkedin", " on youtube", " on x @", " on tiktok"];

    private static readonly FrozenDictionary<string, (ParagraphKind Kind, FurnitureRole Role)> WholeLines = Rows("line");

    // By first character, so that most lines are done with one look.
    private static readonly FrozenDictionary<char, (string Phrase, ParagraphKind Kind, FurnitureRole Role)[]> Openings = Rows("start")
        .GroupBy(r => r.Key[0])
        .ToFrozenDictionary(g => g.Key, g => g.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, r.Value.Kind, r.Value.Role)).ToArray());

    private static readonly FrozenSet<string> ShareWords = Lexicon.Words("share-words.txt");

    /// <summary>What a block is, when it is furniture; null when it may be part of the article.</summary>
    public static FurnitureMatch? Match(Block block)
    {
        if (!block.IsShort)
        {
            return null;
        }

        string lower = Fold(block.Text);
        string whole = TrimToLetters(lower);
        if (whole.Length == 0)
        {
            return new FurnitureMatch(ParagraphKind.Widget, FurnitureRole.Slot, "no words");
        }

        if (WholeLines.TryGetValue(whole, out var line))
        {
            return new FurnitureMatch(line.Kind, line.Role, Describe(line.Kind, line.Role) + ": " + whole);
        }

        if (IsShareRow(whole))
        {
            return new FurnitureMatch(ParagraphKind.Widget, FurnitureRole.Slot, "share icons");
        }

        if (IsImageName(lower))
        {
            return new FurnitureMatch(ParagraphKind.Widget, FurnitureRole.Slot, "name of an image or slot");
        }

        string opening = lower.TrimStart(' ', '\u00A0', '•', '*', '-', '–', '—', '>', '►', '"', '“', '|');
        if (IsFollowLine(opening, block.Words))
        {
            return new FurnitureMatch(ParagraphKind.Widget, FurnitureRole.Slot, "asks to follow somebody");
        }

        foreach (var (phrase, kind, role) in opening.Length > 0 && Openings.TryGetValue(opening[0], out var phrases) ? phrases : [])
        {
            if (opening.StartsWith(phrase, StringComparison.Ordinal) && (block.Words <= LongestOpening || kind == ParagraphKind.Caption)
                && (opening.Length == phrase.Length || !char.IsLetter(phrase[^1]) || !char.IsLetter(opening[phrase.Length])))
            {
                return new FurnitureMatch(kind, role, $"{Describe(kind, role)}: starts with \"{phrase}\"");
            }
        }

        return null;
    }

    /// <summary>Lower case, straight apostrophes, plain spaces.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            char c = source[i];
            folded[i] = c is '’' or '‘' ? '\'' : char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c);
        }
    });

    private static string TrimToLetters(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && !char.IsLetter(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetter(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsShareRow(string line)
    {
        int words = 0, names = 0;
        foreach (Range part in line.AsSpan().SplitAny(" -_|,·•/+&\t"))
        {
            string word = line[part];
            if (word.Length == 0)
            {
                continue;
            }

            if (!ShareWords.Contains(word) && !word.All(char.IsAsciiDigit))
            {
                return false;
            }

            words++;
            names += word.Length > 4 ? 1 : 0;
        }

        return words > 1 && names > 0;
    }

    // "Follow Jane Doe on Twitter @jane".
    private static bool IsFollowLine(string line, int words) => words <= LongestFollowLine && line.StartsWith("follow ", StringComparison.Ordinal)
        && Networks.Any(n => line.Contains(n, StringComparison.Ordinal));

    private static bool IsImageName(string line)
    {
        if (line.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        return line.Contains('_', StringComparison.Ordinal) && line.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '/')
            || line.EndsWith(".jpg", StringComparison.Ordinal) || line.EndsWith(".jpeg", StringComparison.Ordinal)
            || line.EndsWith(".png", StringComparison.Ordinal) || line.EndsWith(".webp", StringComparison.Ordinal)
            || line.EndsWith(".gif", StringComparison.Ordinal);
    }

    private static string Describe(ParagraphKind kind, FurnitureRole role) => (kind, role) switch
    {
        (ParagraphKind.Related, _) => "list of other articles",
        (ParagraphKind.KeyPoint, _) => "summary box",
        (ParagraphKind.Credit, _) => "credit",
        (ParagraphKind.Caption, _) => "caption",
        (_, FurnitureRole.End) => "comments or what follows the article",
        _ => "page widget",
    };

    private static FrozenDictionary<string, (ParagraphKind Kind, FurnitureRole Role)> Rows(string match) => Lexicon.Rows("furniture.tsv")
        .Where(row => row[1] == match)
        .ToFrozenDictionary(row => row[0], row => (Enum.Parse<ParagraphKind>(row[2], true), Enum.Parse<FurnitureRole>(row[3], true)), StringComparer.Ordinal);
}
