namespace NewsAnalysis.Articles.Reading;

/// <summary>A file to read.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Shown">Its path as given, with forward slashes.</param>
/// <param name="Named">Whether it was named itself, not found in a folder.</param>
internal sealed record InputFile(string FullPath, string Shown, bool Named)
{
    private static readonly HashSet<string> KnownExtensions = new(
        [".txt", ".text", ".md", ".markdown", ".jsonl", ".ndjson", ".json", ".html", ".htm", ".xhtml", ".xml", ".csv", ".tsv", ".gz", ".zip", ".eml", ".pdf", ".docx", ".mhtml", ".mht", ".warc", ".rss", ".atom"],
        StringComparer.OrdinalIgnoreCase);

    public string Extension => Path.GetExtension(FullPath).ToLowerInvariant();

    /// <summary>The file name without its extensions.</summary>
    public string Stem
    {
        get
        {
            string name = Path.GetFileName(FullPath);
            string stem = name;
            while (Path.GetExtension(stem) is { Length: > 0 } extension && stem.Length > extension.Length && KnownExtensions.Contains(extension))
            {
                stem = stem[..^extension.Length];
            }

            return stem;
        }
    }
}
