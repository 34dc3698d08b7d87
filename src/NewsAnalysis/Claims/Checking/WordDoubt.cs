namespace NewsAnalysis.Claims.Checking;

/// <summary>A word of a claim that the text does not say where it should stand.</summary>
/// <param name="Word">Its index in the sentence of the claim.</param>
/// <param name="Kind">What it is: noun, verb, adjective, name, number, grammar, or <see cref="Turning"/>.</param>
/// <param name="State">How the text stands to it.</param>
/// <param name="Telling">Whether it tells on its own; what does not is weighed against the other doubts of the claim, as a summary says much in words of its own.</param>
/// <param name="Other">The word of the text in its place; null when there is none.</param>
internal readonly record struct WordDoubt(int Word, string Kind, string State, bool Telling, TextWord? Other)
{
    /// <summary>The kind of words that say that something is not so.</summary>
    public const string Turning = "turning";

    /// <summary>Kind and state.</summary>
    public string Name => Kind + " " + State;

    /// <summary>Whether the text has its opposite.</summary>
    public bool IsOpposite => State.EndsWith("opposite", StringComparison.Ordinal);

    /// <summary>Whether the text says it, but elsewhere.</summary>
    public bool IsInText => State.StartsWith("elsewhere", StringComparison.Ordinal) || State.StartsWith("said", StringComparison.Ordinal);
}
