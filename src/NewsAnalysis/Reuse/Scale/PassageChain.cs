namespace NewsAnalysis.Reuse.Scale;

/// <summary>A passage in the making: runs that follow each other in both articles.</summary>
internal struct PassageChain
{
    /// <summary>Its first word in the first article.</summary>
    public int StartA;

    /// <summary>The word after its last there.</summary>
    public int EndA;

    /// <summary>Its first word in the second article.</summary>
    public int StartB;

    /// <summary>The word after its last there.</summary>
    public int EndB;

    /// <summary>Words kept in both.</summary>
    public int Kept;

    /// <summary>Kept words that stand between quotation marks in the first article.</summary>
    public int Quoted;

    /// <summary>Kept words that are neither function words nor names.</summary>
    public int Plain;

    /// <summary>Kept words that stand in n-grams above a frequency cap.</summary>
    public int Common;

    /// <summary>Words of its longest run.</summary>
    public int Longest;
}
