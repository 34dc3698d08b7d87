using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Reporting verbs and what they tell.</summary>
internal static class CueLexicon
{
    /// <summary>Nouns for what somebody says: <c>statement</c>, <c>reply</c>; folded.</summary>
    public static readonly FrozenSet<string> SpeechNouns = Lexicon.Set(
        "statement statements words remarks remark comment comments claim claims assertion description characterization "
        + "interpretation promise call warning letter tweet tweets message speech interview email memo note post testimony answer "
        + "response reply argument view suggestion accusation pledge vow declaration announcement report lawsuit complaint "
        + "opinion ruling motto slogan catchphrase phrase term contention allegation insistence interjection retort boast quip joke "
        + "prediction pronouncement admission confession rebuke mantra dictum maxim advice demand question");

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
