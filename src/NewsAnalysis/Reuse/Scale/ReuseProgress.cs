namespace NewsAnalysis.Reuse.Scale;

/// <summary>How far a run over a large corpus has come.</summary>
/// <param name="Stage">What is done now.</param>
/// <param name="Done">How much of the stage is done, from 0 to 1.</param>
/// <param name="Articles">How many articles the index has.</param>
public readonly record struct ReuseProgress(ReuseStage Stage, double Done, long Articles);
