using NewsAnalysis.Entities;

namespace NewsAnalysis.Claims;

/// <summary>Compares the sources two accounts name.</summary>
internal static class Sources
{
    /// <summary>Whether two named sources are one: the same name, or a body and the country it stands for.</summary>
    public static bool Same(string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal)
        || (Words(a) is var x && Words(b) is var y && (x.IsSubsetOf(y) || y.IsSubsetOf(x)));

    /// <summary>A source as it is shown in a reason.</summary>
    public static string Shown(string? name) => name is null ? "the outlet itself" : string.Join(' ', name.Split(' ').Select(w => w.TrimStart('@', '~')));

    private static HashSet<string> Words(string name) => [.. name.Split(' ').Select(w => EntityLexicon.FoldPhrase(w.TrimStart('@', '~'))).Select(w => EntityLexicon.CountryOf(w) ?? w)];
}
