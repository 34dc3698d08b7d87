using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Parts;

/// <summary>Bullets that open the item of a list.</summary>
internal static class Bullets
{
    /// <summary>Whether a line opens with a bullet and has words after it.</summary>
    public static bool OpensAt(string raw, TextSpan line) => MarkLength(raw, line) > 0;

    /// <summary>Length of the bullet that opens a line, white space after it included; 0 for none.</summary>
    public static int MarkLength(string raw, TextSpan line)
    {
        if (line.Length < 3 || !(raw[line.Start] is '•' or '‣' or '◦' or '▪' or '●' or '■' or '►' or '➤' or '⁃' or '·' or '*' or '-'))
        {
            return 0;
        }

        int at = line.Start + 1;
        while (at < line.End && char.IsWhiteSpace(raw[at]))
        {
            at++;
        }

        bool plain = raw[line.Start] is '*' or '-' or '·';
        return at < line.End && (at > line.Start + 1 || !plain) ? at - line.Start : 0;
    }
}
