namespace NewsAnalysis.Reuse.Scale;

/// <summary>What is kept of a word beside its code.</summary>
[Flags]
internal enum WordMarks : byte
{
    /// <summary>A plain content word outside quotation.</summary>
    None = 0,

    /// <summary>It stands between quotation marks.</summary>
    Quoted = 1,

    /// <summary>It is written with a capital inside a sentence, or starts with a digit.</summary>
    Name = 2,

    /// <summary>It is a function word.</summary>
    Function = 4,
}
