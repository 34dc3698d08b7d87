namespace NewsAnalysis.Reuse;

/// <summary>Decides from what two sentences share whether one repeats the other, and how closely.</summary>
/// <remarks>
/// Names and titles alone never make a link: every rule asks for plain content words, or for a quotation that both print.
/// The bounds were set on the labelled pairs of planted passages and checked on articles that tell the same story in their own words.
/// </remarks>
internal static class SentenceGrader
{
    /// <summary>The kind of link, or null when the two are not linked.</summary>
    public static PassageKind? Grade(SentenceEvidence e)
    {
        int shorter = Math.Min(e.CountA, e.CountB);
        if (e.Kept == shorter && e.CountA == e.CountB && shorter >= 4 && e.Shared >= 3)
        {
            return PassageKind.Verbatim;
        }

        bool mostlyRuns = e.InRuns * 2 >= shorter && e.PlainInRuns >= 2;
        bool mostlyKept = e.Kept * 10 >= shorter * 7 && shorter >= 6 && e.PlainWords >= 2;
        if (mostlyRuns || mostlyKept)
        {
            return PassageKind.NearVerbatim;
        }

        return IsSameQuotation(e) || IsParaphrase(e) ? PassageKind.Paraphrase : null;
    }

    /// <summary>Whether two sentences can be linked before it is known what an alignment keeps of them.</summary>
    /// <param name="e">What they have in common, alignment aside.</param>
    /// <param name="kept">How many words it keeps at most.</param>
    /// <param name="quoted">How many of these both quote at most.</param>
    /// <param name="quotedWeight">The weight of those at most.</param>
    public static bool CanLink(SentenceEvidence e, int kept, int quoted, double quotedWeight) =>
        kept * 2 >= Math.Min(e.CountA, e.CountB) || quoted >= 2 || quotedWeight >= 4 || IsParaphrase(e);

    /// <summary>Whether both print one quotation: a run of quoted words, or all of a short one that is telling enough.</summary>
    public static bool IsSameQuotation(SentenceEvidence e)
    {
        double around = e.Shared - e.QuotedWeight;
        return (e.QuotedRun >= 4 && e.QuotedWeight >= 3)
            || (e.QuotedWhole >= 2 && e.QuotedWeight >= 3)
            || (e.QuotedWhole >= 2 && e.QuotedAlike && around >= 1)
            || (e.QuotedWhole == 1 && e.QuotedWeight >= 4 && around >= 3);
    }

    // Most of what the lighter sentence says, or much of what both say, stands in the other.
    private static bool IsParaphrase(SentenceEvidence e) =>
        e.PlainWords >= 2
        && e.Shared >= 8
        && (e.Resemblance >= 0.3 || (e.Containment >= 0.75 && e.PlainWords >= 3));
}
