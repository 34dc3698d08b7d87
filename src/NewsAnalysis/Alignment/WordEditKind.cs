namespace NewsAnalysis.Alignment;

/// <summary>What an edit does to a run of words.</summary>
public enum WordEditKind
{
    /// <summary>The words stand in both texts.</summary>
    Kept,

    /// <summary>Words of the old text gave way to words of the new one.</summary>
    Replaced,

    /// <summary>The words stand in the new text only.</summary>
    Inserted,

    /// <summary>The words stand in the old text only.</summary>
    Deleted,
}
