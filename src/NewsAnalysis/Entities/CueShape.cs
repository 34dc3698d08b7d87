namespace NewsAnalysis.Entities;

/// <summary>How a cue stands to its source.</summary>
internal enum CueShape
{
    /// <summary><c>Doe said</c>.</summary>
    Plain,

    /// <summary><c>said Doe</c>.</summary>
    Inverted,

    /// <summary><c>Doe, a lawyer, said</c>; <c>Doe, who said</c>.</summary>
    Apposition,

    /// <summary><c>Doe left and said</c>; <c>…, adding</c>; <c>went on to say</c>: the subject stands further off.</summary>
    Distant,

    /// <summary><c>according to Doe</c>.</summary>
    According,

    /// <summary><c>Doe's statement</c>, <c>a statement from Doe</c>.</summary>
    Noun,

    /// <summary><c>Doe:</c>, <c>— Doe</c>.</summary>
    Mark,
}
