namespace NewsAnalysis.Cli;

/// <summary>Finds what a mistyped word was meant to be.</summary>
internal static class Nearest
{
    /// <summary>The nearest of the words, by letters changed, added or left out; null when none is near.</summary>
    public static string? To(string typed, IEnumerable<string> words)
    {
        if (typed.Length > 64)
        {
            return null;
        }

        string folded = typed.ToLowerInvariant().Replace('_', '-');
        return words
            .Select(w => (Word: w, Distance: w.StartsWith(folded, StringComparison.Ordinal) && folded.Length > 2 ? 1 : Distance(folded, w)))
            .Where(c => c.Distance <= int.Max(1, c.Word.Length / 3))
            .OrderBy(c => c.Distance)
            .Select(c => c.Word)
            .FirstOrDefault();
    }

    // Levenshtein's distance, one row at a time.
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 0; i < a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i + 1;
            for (int j = 0; j < b.Length; j++)
            {
                int change = diagonal + (a[i] == b[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = int.Min(change, int.Min(row[j], diagonal) + 1);
            }
        }

        return row[b.Length];
    }
}
