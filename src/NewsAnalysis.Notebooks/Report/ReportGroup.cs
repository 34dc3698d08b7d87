namespace NewsAnalysis.Notebooks.Report;

/// <summary>What marks in several articles have in common: one utterance, one shared passage, one claim.</summary>
/// <param name="Key">Its key, unique in the report; for a claim or an utterance its id, as the links of figures name it.</param>
/// <param name="Kind">Which of the three it is.</param>
/// <param name="Title">What it is, in a line.</param>
public sealed record ReportGroup(string Key, ReportMarkKind Kind, string Title);
