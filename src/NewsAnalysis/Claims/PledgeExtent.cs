using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>How far a promise or an agreement reaches, by the breadth of the things it names.</summary>
/// <param name="Level">Breadth of the thing: a plant, a facility, infrastructure, a sector; 0 when none is named.</param>
/// <param name="All">Whether it is said to hold for all of them, or for two kinds at once.</param>
/// <param name="Words">The things named, as they stand in the text; two extents of other words can be equal.</param>
internal readonly record struct PledgeExtent(int Level, bool All, string Words)
{
    /// <summary>Whether a thing of known breadth is named.</summary>
    public bool Known => Level > 0;

    /// <inheritdoc/>
    public bool Equals(PledgeExtent other) => Level == other.Level && All == other.All;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Level, All);

    /// <summary>The extent of a clause.</summary>
    public static PledgeExtent Of(Clause clause, string raw)
    {
        int level = 0, thing = -1;
        for (int at = 0; at < clause.Tokens.Length; at++)
        {
            (int reach, string? group) = ConceptLexicon.ExtentOf(Stemmer.Stem(clause.Words[at]));
            if (group == "facility" && reach > level)
            {
                (level, thing) = (reach, at);
            }
        }

        if (level == 0)
        {
            return default;
        }

        int first = thing;
        bool all = false;
        for (int at = thing - 1; at >= Math.Max(0, thing - 6); at--)
        {
            string word = clause.Words[at];
            (_, string? group) = ConceptLexicon.ExtentOf(Stemmer.Stem(word));
            if (word is "and")
            {
                all = true;
            }
            else if (group is "quantifier")
            {
                all |= word is "all" or "every" or "any" or "both";
                first = at;
                break;
            }
            else if (group is not "kind" && clause.Concepts[at]?[0] != '@')
            {
                break;
            }

            first = at;
        }

        return new PledgeExtent(level, all, TextSpan.FromBounds(clause.Tokens[first].Span.Start, clause.Tokens[thing].Span.End).In(raw));
    }
}
