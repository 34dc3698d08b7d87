namespace NewsAnalysis.Kernel.Language;

/// <summary>A way to go on writing.</summary>
/// <param name="Text">The name.</param>
/// <param name="Kind">What it names: <c>method</c>, <c>property</c>, <c>class</c>, <c>keyword</c>, …</param>
/// <param name="Signature">It with its type and parameters.</param>
internal sealed record Completion(string Text, string Kind, string Signature);
