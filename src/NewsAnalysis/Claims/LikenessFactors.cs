namespace NewsAnalysis.Claims;

/// <summary>What makes two clauses more or less alike than their words: who acts, who speaks, what is quoted, denied, conditioned or still to come.</summary>
internal static class LikenessFactors
{
    // From here on two clauses of which one is negated are one statement and its denial.
    private const double SameButForPolarity = .6;

    /// <summary>The likeness of two clauses, from 0 to 1.</summary>
    /// <param name="a">A clause.</param>
    /// <param name="b">Another.</param>
    /// <param name="like">Their likeness by the words they share and those around.</param>
    /// <param name="words">The same by their own words alone.</param>
    /// <param name="parties">Whom the people named speak for.</param>
    public static double Apply(Clause a, Clause b, double like, double words, Parties parties)
    {
        like = Math.Min(1, like * QuotedWords.Likeness(a, b));

        // "an unconditional truce", "a truce without conditions"
        if ((a.Modality & b.Modality).HasFlag(Modality.Unconditional))
        {
            like = Math.Min(1, like * 1.15);
        }

        // "If they reach a deal" is not the deal.
        if (Conditions.Opens(a.Words) != Conditions.Opens(b.Words))
        {
            like *= .6;
        }

        if (a.Agent is { } x && b.Agent is { } y)
        {
            // The same pledge by the same party; or the same words about another.
            like *= parties.Differ(x, y) ? .6 : x == y && SharesPledge(a, b) ? 1.25 : 1;
        }

        if (a.Modality.HasFlag(Modality.Negated) != b.Modality.HasFlag(Modality.Negated))
        {
            // One denies what the other states only where all else is the same; else they speak of two things.
            // A pledge not to do something is the pledge to end it.
            bool pledges = a.Pledges.Length > 0 && b.Pledges.Length > 0;
            like = pledges || words >= SameButForPolarity ? like * .85 : 0;
        }

        if ((a.Modality ^ b.Modality) is var turn && turn.HasFlag(Modality.Prospective | Modality.Accomplished))
        {
            like *= .85;
        }

        if ((a.Form == ClauseForm.Fragment) != (b.Form == ClauseForm.Fragment))
        {
            like *= .85;
        }

        // Two speakers who are only roughly alike say two things.
        if (like > .3 && words < SameButForPolarity && a.Report is { Named: true, Name: { } one } && b.Report is { Named: true, Name: { } other } && parties.SurelyOther(one, other))
        {
            like *= .75;
        }

        return OtherPartners(a, b) ? like * .6 : like;
    }

    private static bool SharesPledge(Clause a, Clause b) => Array.Exists(a.Pledges, p => Array.BinarySearch(b.Pledges, p) >= 0);

    // Two calls or meetings with different partners are two events, however alike the words.
    private static bool OtherPartners(Clause a, Clause b) =>
        Array.Exists(a.Partners, n => Array.BinarySearch(b.Terms, n) < 0) && Array.Exists(b.Partners, n => Array.BinarySearch(a.Terms, n) < 0);
}
