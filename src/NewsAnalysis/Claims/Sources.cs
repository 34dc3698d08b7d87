using System.Collections.Frozen;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Compares the sources two accounts name.</summary>
internal static class Sources
{
    private static readonly FrozenSet<string> Documents = Lexicon.Words("documents.txt");

    /// <summary>Whether a source is a text rather than somebody: it stands for whoever wrote it.</summary>
    public static bool IsDocument(string name) => Documents.Contains(Folding.Fold(name.AsSpan()[(name.LastIndexOf(' ') + 1)..].TrimStart("@~")));

    /// <summary>Whether two named sources are one: the same name, or a body and the country it stands for.</summary>
    public static bool Same(string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal)
        || (Words(a) is var x && Words(b) is var y && (x.IsSubsetOf(y) || y.IsSubsetOf(x)));

    /// <summary>A source as it is shown in a reason.</summary>
    public static string Shown(string? name) => name is null ? "the outlet itself" : string.Join(' ', name.Split(' ').Select(w => w.TrimStart('@', '~')));

    private static HashSet<string> Words(string name) => [.. name.Split(' ').Select(w => EntityLexicon.FoldPhrase(w.TrimStart('@', '~'))).Select(w => EntityLexicon.CountryOf(w) ?? w)];
}
