namespace NewsAnalysis.Reuse;

/// <summary>What a word is to reuse.</summary>
[Flags]
internal enum WordRole : byte
{
    /// <summary>A function word, outside quotation and body.</summary>
    None = 0,

    /// <summary>It carries content.</summary>
    Content = 1,

    /// <summary>It is a part of a name or title: written with a capital where a common word would not be.</summary>
    Name = 2,

    /// <summary>It stands inside quotation marks.</summary>
    Quoted = 4,

    /// <summary>It is a word of the body.</summary>
    Body = 8,

    /// <summary>It is a number written in digits.</summary>
    Number = 16,
}
