using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Finds which clauses depend on a condition that stands in another clause of their sentence, and which can depend on one.</summary>
internal static class Conditions
{
    // Verbs by which somebody binds himself or another: what they govern can depend on a condition.
    private static readonly FrozenSet<string> Binding = Lexicon.Set(
        "threaten threatens threatened threatening warn warns warned offer offers offered offering promise promises promised vow "
        + "vows vowed pledge pledges pledged demand demands demanded demanding propose proposes proposed agree agrees agreed accept "
        + "accepts accepted ready willing prepared committed");

    /// <summary>Marks the clause that a condition beside it governs: <c>If the rebels leave, | the army will stop</c>.</summary>
    /// <param name="clauses">The clauses of an article.</param>
    /// <param name="from">Index of the first one of the last sentence.</param>
    public static void Spread(List<Clause> clauses, int from)
    {
        for (int i = from; i < clauses.Count; i++)
        {
            if (!Opens(clauses[i].Words))
            {
                continue;
            }

            int governed = i > from ? i - 1 : i + 1;
            if (governed < clauses.Count)
            {
                clauses[governed].Modality |= Modality.Conditional;
            }
        }
    }

    /// <summary>Whether a clause tells of something that can depend on a condition: a pledge, an offer, a threat, a demand, or what would happen.</summary>
    public static bool CanDepend(Clause clause) => clause.Pledges.Length > 0 || clause.Report is { Binds: true }
        || (clause.Events.Length > 0 && (clause.Modality.HasFlag(Modality.Prospective) || Array.Exists(clause.Words, Binding.Contains)));

    /// <summary>Whether by a reporting verb somebody binds himself or another.</summary>
    /// <param name="cue">The folded verb.</param>
    public static bool Binds(string cue) => Binding.Contains(cue);

    /// <summary>Whether a clause is a condition: <c>if they leave</c>.</summary>
    /// <param name="words">Its folded words.</param>
    public static bool Opens(string[] words)
    {
        int first = Array.FindIndex(words, w => w.Length > 0 && char.IsLetter(w[0]) && w is not ("and" or "but" or "even" or "only" or "or"));
        return first >= 0 && (words[first] is "if" or "unless" or "provided" or "providing"
            || (words[first] is "as" && first + 2 < words.Length && words[first + 1] is "long" && words[first + 2] is "as"));
    }
}
