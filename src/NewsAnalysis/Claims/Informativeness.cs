namespace NewsAnalysis.Claims;

/// <summary>How much a clause tells that a reader would look up elsewhere.</summary>
internal static class Informativeness
{
    /// <summary>A weight: rare concepts, numbers, quoted words, demands and hedges count for more, fragments for less.</summary>
    public static double Of(Clause clause)
    {
        double weight = Math.Min(clause.Weight, 30) + (4 * clause.Quantities.Count) + (2 * clause.Times.Count) + (2 * clause.Places.Count);
        weight += clause.Quoted is > 0 and < 1 ? 4 : clause.Quoted >= 1 ? 1 : 0;
        weight += clause.Report is not null ? 2 : 0;
        weight += clause.Modality.HasFlag(Modality.Conditional) || clause.Modality.HasFlag(Modality.Hedged) ? 2 : 0;
        return clause.Events.Length > 0 ? weight + 3 : weight;
    }
}
