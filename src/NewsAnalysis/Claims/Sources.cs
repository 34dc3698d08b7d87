using System.Collections.Frozen;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Compares the sources two accounts name.</summary>
internal static class Sources
{
    // Characters.
    private const int LongestStatement = 160;

    private static readonly FrozenSet<string> Documents = Lexicon.Words("documents.txt");

    /// <summary>Whether a source is a text rather than somebody: it stands for whoever wrote it.</summary>
    public static bool IsDocument(string name) => Documents.Contains(Folding.Fold(name.AsSpan()[(name.LastIndexOf(' ') + 1)..].TrimStart("@~")));

    /// <summary>Whether two named sources are one: the same name, or a body and the country it stands for.</summary>
    public static bool Same(string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal)
        || (Words(a) is var x && Words(b) is var y && (x.IsSubsetOf(y) || y.IsSubsetOf(x)));

    /// <summary>A source as it is shown in a reason: in the words of the text.</summary>
    public static string Shown(Report? report) => report?.Shown ?? "told without a source";

    /// <summary>Some words with one blank between each two.</summary>
    public static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What a clause says, with its source and the reporting words where those stand in its sentence, in one line that is cut at a word.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="raw">The raw text of its article.</param>
    public static string Statement(Clause clause, string raw)
    {
        TextSpan whole = clause.Report?.Words is { } words && words.Overlap(clause.Sentence) > 0 ? clause.Span.Cover(words) : clause.Span;
        return Cut(OneLine(whole.In(raw)), LongestStatement);
    }

    /// <summary>A line, cut at a word where it is too long.</summary>
    /// <param name="line">The line.</param>
    /// <param name="most">How many characters of it may stay.</param>
    public static string Cut(string line, int most)
    {
        if (line.Length <= most)
        {
            return line;
        }

        int blank = line.LastIndexOf(' ', most);
        return (blank > 0 ? line[..blank] : line[..most]).TrimEnd(',', ';', ':') + "…";
    }

    private static HashSet<string> Words(string name) =>
        [.. name.Split(' ').Select(w => EntityLexicon.FoldPhrase(w.TrimStart('@', '~'))).Select(w => EntityLexicon.CountryOf(w) ?? w)];
}
