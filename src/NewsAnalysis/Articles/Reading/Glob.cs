using System.IO.Enumeration;

namespace NewsAnalysis.Articles.Reading;

/// <summary>A pattern of relative paths: <c>*</c> and <c>?</c> stand for parts of a name, <c>**</c> for any number of folders.</summary>
internal sealed class Glob(string[] parts)
{
    /// <summary>The pattern that everything matches.</summary>
    public static Glob Everything { get; } = new(["**"]);

    /// <summary>Whether a file's relative path, with forward slashes, matches.</summary>
    public bool Matches(string path) => Matches(parts, path.Split('/'));

    /// <summary>Whether a file below a folder can match.</summary>
    public bool Enters(string folder)
    {
        string[] names = folder.Split('/');
        for (int i = 0; i < names.Length; i++)
        {
            if (i + 1 >= parts.Length || parts[i] == "**")
            {
                return i < parts.Length && parts[i] == "**";
            }

            if (!FileSystemName.MatchesSimpleExpression(parts[i], names[i], ignoreCase: false))
            {
                return false;
            }
        }

        return true;
    }

    // Both are short.
    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty || path.IsEmpty)
        {
            return pattern.IsEmpty && path.IsEmpty;
        }

        if (pattern[0] == "**")
        {
            return Matches(pattern[1..], path) || Matches(pattern, path[1..]) || (pattern.Length == 1 && path.Length == 1);
        }

        return FileSystemName.MatchesSimpleExpression(pattern[0], path[0], ignoreCase: false) && Matches(pattern[1..], path[1..]);
    }
}
