using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Parts;

/// <summary>Reads lines that say when an article was published, and dates put before its first line.</summary>
internal static class PublicationLineReader
{
    private const int LongestLabel = 30;
    private const string AfterDate = " \t\u00A0.,;|·•()-–—[]";

    private static readonly FrozenSet<string> Labels = Lexicon.Words("date-labels.txt");
    private static readonly FrozenSet<string> UpdateLabels = Lexicon.Words("update-labels.txt");

    /// <summary>The label and date that start a line; null when it starts otherwise.</summary>
    public static PublicationLine? Read(string line)
    {
        var (labelEnd, isUpdate, colon) = ReadLabel(line);
        if (labelEnd > 0 && line.AsSpan(labelEnd).Trim().IsEmpty)
        {
            return colon ? new PublicationLine(line.Length, null, true, isUpdate) : null;
        }

        int at = labelEnd;
        while (at < line.Length && (char.IsWhiteSpace(line[at]) || line[at] is '(' or '[' or '|' or '-' or '–'))
        {
            at++;
        }

        return DateReader.ReadAt(line, at) is { } date ? new PublicationLine(date.End, date, labelEnd > 0, isUpdate) : null;
    }

    /// <summary>Whether nothing but marks, a zone or a reading time follows at an offset of a line.</summary>
    public static bool IsOnlyTail(string line, int at)
    {
        string rest = line[at..].Trim(AfterDate.ToCharArray());
        return rest.Length == 0
            || (rest.Length <= 5 && rest.All(char.IsUpper))
            || (rest.Length < 40 && rest.Contains("read", StringComparison.OrdinalIgnoreCase) && rest.Contains("min", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Where the text after a date prefix starts; -1 when the date is part of the sentence that follows.</summary>
    public static int TextAfterPrefix(string line, PublicationLine prefix)
    {
        int at = prefix.End;
        bool marked = false;
        while (at < line.Length && (char.IsWhiteSpace(line[at]) || line[at] is '|' or '-' or '–' or '—' or ':' or '·' or '•' or ']' or ')'))
        {
            marked |= line[at] is '|' or '–' or '—' or ':' or '·' or '•' or '-' or '\t' or ']';
            at++;
        }

        return at < line.Length && at > prefix.End && (prefix.Labelled || marked) && !char.IsLower(line[at]) ? at : -1;
    }

    private static (int End, bool IsUpdate, bool Colon) ReadLabel(string line)
    {
        int colon = line.AsSpan(0, Math.Min(line.Length, LongestLabel)).IndexOf(':');
        if (colon > 0 && Label(line[..colon]) is { } named)
        {
            return (colon + 1, named, true);
        }

        // Without a colon the label is the longest run of words that is one, before a digit or a name of the calendar.
        for (int end = Math.Min(line.Length, LongestLabel) - 1; end > 0; end--)
        {
            if (line[end] is ' ' or '\u00A0' && Label(line[..end]) is { } found)
            {
                return (end, found, false);
            }
        }

        return (0, false, false);
    }

    private static bool? Label(string words)
    {
        string label = Furniture.Fold(words).Trim();
        return Labels.Contains(label) ? false : UpdateLabels.Contains(label) ? true : null;
    }
}
