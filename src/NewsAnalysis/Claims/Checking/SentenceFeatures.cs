using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims.Checking;

/// <summary>Counts where a claim turns, weakens or measures otherwise than the sentence nearest to it.</summary>
internal static class SentenceFeatures
{
    // The strength of a relation (SentenceMatch.Strength) from which on a word is said.
    private const double Said = .5;

    // Words farther apart are no less together than these.
    private const int MostGap = 12;

    private static readonly FrozenSet<string> Turning = Lexicon.Set(
        "not never no without nobody none neither nor cannot fail failed fails failing unaffected except refuse refused refuses "
        + "deny denied denies stop stopped stops prevent prevented prevents avoid avoided");

    private static readonly (Modality Modality, string Name)[] Shades =
        [(Modality.Hedged, "hedge"), (Modality.Conditional, "condition"), (Modality.Prospective, "prospect")];

    /// <summary>Adds the counts of one sentence.</summary>
    public static void Add(ClaimFeatures features, SentenceMatch match)
    {
        TextSentence? best = match.Best < 0 ? null : match.Text.Sentences[match.Best];
        bool turned = Turns(match.Claim), turnedThere = best is not null && Turns(best);
        features.AddIf(turned && !turnedThere, "negation added");
        features.AddIf(!turned && turnedThere, "negation dropped");
        Modality claim = match.Claim.Modality, text = best?.Modality ?? Modality.None;
        foreach ((Modality modality, string name) in Shades)
        {
            features.AddIf(claim.HasFlag(modality) && !text.HasFlag(modality), name + " added");
            features.AddIf(!claim.HasFlag(modality) && text.HasFlag(modality), name + " dropped");
        }

        (int From, int To)[] quoted = [.. match.Claim.Quoted.Where(q => q.To - q.From > 1)];
        int kept = quoted.Count(q => match.Text.HoldsRun(match.Claim.Words.AsSpan(q.From..q.To)));
        features.Add("quotation altered", quoted.Length - kept);
        features.Add("quotation kept", kept);
        AddQuantities(features, match);
        AddOrder(features, match, best);
    }

    /// <summary>Whether a sentence says that something is not so.</summary>
    public static bool Turns(TextSentence sentence) => Array.Exists(sentence.Words, w => IsTurning(w.Folded));

    /// <summary>Whether a word turns a sentence.</summary>
    public static bool IsTurning(string folded) => Turning.Contains(folded) || folded.EndsWith("n't", StringComparison.Ordinal);

    private static void AddQuantities(ClaimFeatures features, SentenceMatch match)
    {
        Quantity[] near = [.. match.Nearest.SelectMany(s => s.Quantities)];
        foreach (Quantity quantity in match.Claim.Quantities)
        {
            double value = QuantityComparer.Base(quantity);
            Quantity[] same = [.. near.Where(q => QuantityComparer.Base(q) == value)];
            features.AddIf(!match.Text.Values.Contains(value), "quantity missing");
            features.AddIf(match.Text.Values.Contains(value) && same.Length == 0, "quantity elsewhere");
            features.AddIf(same.Length > 0, "quantity found");
            features.AddIf(same.Length > 0 && !Array.Exists(same, q => MayCountTheSame(q, quantity)), "quantity of another thing");
            features.AddIf(same.Length > 0 && !Array.Exists(same, q => q.Bound == quantity.Bound), "quantity bound otherwise");
        }
    }

    private static bool MayCountTheSame(Quantity a, Quantity b) =>
        QuantityComparer.KeyOf(a) is not { } keyA || QuantityComparer.KeyOf(b) is not { } keyB || keyA == keyB;

    // Whether the shared words stand in the order of the claim, and near one another; and how many of its verbs the text does not say.
    private static void AddOrder(ClaimFeatures features, SentenceMatch match, TextSentence? best)
    {
        if (best is null)
        {
            return;
        }

        var places = new List<(int Word, int Place)>();
        for (int word = 0; word < match.Claim.Words.Length; word++)
        {
            if (match.Claim.Words[word].IsContent && Place(match, best, word, places.Count > 0 ? places[^1].Place : null) is { } place)
            {
                places.Add((word, place));
            }
        }

        double steps = Math.Max(1, places.Count - 1);
        features.Add("gap", places.Zip(places.Skip(1), (a, b) => Math.Min(MostGap, Math.Abs(b.Place - a.Place))).Sum() / steps);
        features.Add("backward", places.Zip(places.Skip(1), (a, b) => b.Place < a.Place ? 1 : 0).Sum() / steps);
        int[] names = [.. places.Where(p => match.Claim.Words[p.Word].Kind == WordKind.Name).Select(p => p.Place)];
        features.AddIf(names.Zip(names.Skip(1)).Any(n => n.Second < n.First), "names turned");
        int[] verbs = [.. Enumerable.Range(0, match.Claim.Words.Length)
            .Where(i => match.Claim.Words[i].Kind == WordKind.Plain && WordFeatures.KindOf(match.Claim.Words[i]) == "verb")];
        features.Add("verbs missing", verbs.Count(v => SentenceMatch.Strength(match.InTwo[v]) < Said) / Math.Max(1d, verbs.Length));
    }

    // Where a sentence of the text says a word of the claim; of several places the one nearest to that of the word before.
    private static int? Place(SentenceMatch match, TextSentence sentence, int word, int? before)
    {
        int? place = null;
        for (int i = 0; i < sentence.Words.Length; i++)
        {
            if (SentenceMatch.Strength(match.Relation(word, sentence.Words[i].Key)) >= Said
                && (place is not { } known || (before is { } last && Math.Abs(i - last) < Math.Abs(known - last))))
            {
                place = i;
            }
        }

        return place;
    }
}
