namespace NewsAnalysis.Benchmarks.Training;

/// <summary>Writes what was learned as a lexicon, with what it is and where it is from at its head.</summary>
internal static class WeightFile
{
    /// <summary>Writes rows.</summary>
    /// <param name="folder">The folder of the lexicons.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="what">What the rows hold, in a sentence.</param>
    /// <param name="command">The command of this program that learns them.</param>
    /// <param name="data">What they are learned from.</param>
    /// <param name="rows">The rows.</param>
    public static void Write(string folder, string file, string what, string command, string data, IEnumerable<string[]> rows) => File.WriteAllText(
        Path.Combine(folder, file),
        $"# {what}\n# Learned by `NewsAnalysis.Benchmarks -- {command}` from {data}; they hold no text. CC0.\n"
        + string.Concat(rows.Select(r => string.Join('\t', r) + "\n")));
}
