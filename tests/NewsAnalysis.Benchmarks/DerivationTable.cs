using System.Globalization;
using System.Text.Json;

namespace NewsAnalysis.Benchmarks;

/// <summary>Prints into which of METER's three classes generated articles fall, by how they were derived from their source.</summary>
/// <remarks>Copies, cuts and light edits derive wholly; mixes of 30 to 50 per cent partly; one quoted sentence is none. Of a shuffled text with 30 per cent of its words changed, long runs show a part.</remarks>
internal static class DerivationTable
{
    /// <summary>Prints a line for each kind.</summary>
    /// <param name="truth">The list of derived articles: child, parent, kind, share.</param>
    /// <param name="pairs">The table of pairs, as JSON Lines.</param>
    public static int Print(string truth, string pairs)
    {
        var kinds = File.ReadLines(truth).Skip(1).Select(l => l.Split('\t')).ToDictionary(c => (Child: c[0], Parent: c[1]), c => c[2]);
        var counts = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(pairs))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string a = row.RootElement.GetProperty("ArticleA").GetString()!, b = row.RootElement.GetProperty("ArticleB").GetString()!;
            if (kinds.TryGetValue((a, b), out string? kind) || kinds.TryGetValue((b, a), out kind))
            {
                string derivation = row.RootElement.GetProperty("Derivation").GetString()!;
                counts.TryAdd(kind, new SortedDictionary<string, int>(StringComparer.Ordinal));
                counts[kind][derivation] = counts[kind].GetValueOrDefault(derivation) + 1;
            }
        }

        Console.WriteLine("  classes of derivation: " + string.Join("; ", counts.Select(k => k.Key + " " + string.Join(", ", k.Value
            .OrderByDescending(d => d.Value).Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Key} {100.0 * d.Value / k.Value.Values.Sum():F1} %"))))));
        return 0;
    }
}
