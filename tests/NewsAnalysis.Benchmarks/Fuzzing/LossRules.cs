using NewsAnalysis.Articles;

namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>Nothing is lost silently: every file and every line of records is an article or a problem.</summary>
internal static class LossRules
{
    private static readonly string[] NoRecord = ["bad record", "empty", "too large", "binary", "no text"];

    /// <summary>Counts articles and problems of each file.</summary>
    /// <param name="files">What was given.</param>
    /// <param name="corpus">What was made of it.</param>
    /// <exception cref="BrokenRuleException">They do not add up.</exception>
    public static void Check(IReadOnlyList<FuzzFile> files, ArticleCorpus corpus)
    {
        foreach (FuzzFile file in files.Where(f => f.Name != "corpus.json"))
        {
            int articles = corpus.Articles.Count(a => IsOf(a.File, file));
            LoadProblem[] problems = [.. corpus.Problems.Where(p => IsOf(p.File, file))];
            if (!file.Name.EndsWith(".jsonl", StringComparison.Ordinal))
            {
                BrokenRuleException.Unless(articles == 1 || problems.Length > 0 || (articles > 0 && ExportMaker.Holds(file.Name)), "a file is an article or a problem", () => $"{file.Name}: {articles} articles, {problems.Length} problems");
                continue;
            }

            // A problem without a line is one of the whole file: its lines are then counted by the encoding it was read in.
            // A file of which no line is a record has one problem for all of them.
            int lost = problems.Count(p => p.Line is not null && NoRecord.Contains(p.Kind));
            int lines = Lines(file.Bytes);
            bool whole = problems.Any(p => p.Line is null) || file.Bytes.AsSpan().Contains((byte)0) || file.Bytes is [0xFE or 0xFF, ..];
            bool other = articles == 0 && lost == 1;
            BrokenRuleException.Unless(whole || other || articles + lost == lines, "a line is an article or a problem", () => $"{file.Name}: {articles} articles and {lost} problems of {lines} lines");
        }
    }

    private static bool IsOf(string shown, FuzzFile file) => shown.EndsWith("/" + file.Name, StringComparison.Ordinal);

    // Lines that hold more than white space.
    private static int Lines(byte[] bytes)
    {
        ReadOnlySpan<byte> text = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes;
        int lines = 0;
        foreach (Range line in text.SplitAny("\n\r"u8))
        {
            lines += text[line].Trim(" \t\r"u8).IsEmpty ? 0 : 1;
        }

        return lines;
    }
}
