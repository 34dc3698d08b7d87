using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Reporting verbs and what they tell.</summary>
internal static class CueLexicon
{
    private static readonly FrozenDictionary<string, CueForm> Forms = Read();

    /// <summary>Whether a folded word may be a reporting verb.</summary>
    public static bool IsCue(string fold) => Forms.ContainsKey(fold);

    /// <summary>The verb form a folded word may be.</summary>
    public static bool TryGet(string fold, out CueForm form) => Forms.TryGetValue(fold, out form);

    private static FrozenDictionary<string, CueForm> Read()
    {
        var forms = new Dictionary<string, CueForm>(StringComparer.Ordinal);
        foreach (string[] row in Lexicon.Rows("reporting-verbs.tsv"))
        {
            // "read" is both the bare form and the past: as the past it needs no plural subject.
            string fold = Folding.Fold(row[0]);
            if (row[3] is "finite" && forms.TryGetValue(fold, out CueForm bare) && bare.Base && bare.Lemma == row[1])
                forms.Remove(fold);
            forms.TryAdd(fold, new CueForm(
                row[1], row[2].EndsWith("judge", StringComparison.Ordinal), row[2].StartsWith("weak", StringComparison.Ordinal),
                row[3] is "finite", row[3] is "gerund", row[3] is "base"));
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
