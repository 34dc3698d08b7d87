using System.Collections.Frozen;

namespace NewsAnalysis.Text;

/// <summary>Reads word lists: those that stand beside the code as embedded resources, and the short ones in it.</summary>
/// <remarks>A resource has one entry a line; columns are parted by tabs; <c>#</c> starts a comment line, which names source and licence.</remarks>
internal static class Lexicon
{
    /// <summary>The words of a short list that stands in the code.</summary>
    /// <param name="words">Folded words with blanks or ends of line between them.</param>
    public static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The entries of a list of words or phrases.</summary>
    /// <param name="file">The list's file name, unique in the library.</param>
    public static FrozenSet<string> Words(string file) => Rows(file).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The entries of a list of two columns: first → second.</summary>
    /// <param name="file">The list's file name, unique in the library.</param>
    public static FrozenDictionary<string, string> Pairs(string file) =>
        Rows(file).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>The rows of a list, each split at its tabs.</summary>
    /// <param name="file">The list's file name, unique in the library.</param>
    /// <exception cref="InvalidOperationException">No resource, or more than one, has that name.</exception>
    public static IEnumerable<string[]> Rows(string file)
    {
        var assembly = typeof(Lexicon).Assembly;
        string name = assembly.GetManifestResourceNames().Single(n => n.EndsWith(".Lexicons." + file, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
