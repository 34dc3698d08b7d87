namespace NewsAnalysis.Notebooks.Execution;

/// <summary>Writes paths below the root relative to the notebook's folder, so that outputs are the same on every machine.</summary>
internal sealed class PathScrubber
{
    private readonly (string Prefix, string Replacement)[] _rules;

    public PathScrubber(string folder, string? root)
    {
        root = root is null ? Repository(folder) : Path.GetFullPath(root);
        var rules = new List<(string, string)>();
        foreach (string absolute in new[] { folder, root }.Distinct(StringComparer.Ordinal).OrderByDescending(p => p.Length))
        {
            string relative = Path.GetRelativePath(folder, absolute).Replace('\\', '/');
            string bare = Path.TrimEndingDirectorySeparator(absolute);
            if (bare.Length > 1)
            {
                rules.Add((bare + Path.DirectorySeparatorChar, relative == "." ? "" : relative + "/"));
                rules.Add((bare, relative));
            }
        }

        _rules = [.. rules];
    }

    public string Scrub(string text)
    {
        foreach ((string prefix, string replacement) in _rules)
        {
            text = text.Replace(prefix, replacement, StringComparison.Ordinal);
        }

        return text;
    }

    private static string Repository(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (Path.Exists(Path.Combine(at.FullName, ".git")))
            {
                return at.FullName;
            }
        }

        return folder;
    }
}
