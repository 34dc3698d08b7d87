using System.Runtime.InteropServices;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>A passage that two articles share, as it lies in a file: 32 bytes, little-endian.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct PassageRecord
{
    /// <summary>Where it starts in the first article, in UTF-16 units.</summary>
    public int StartA;

    /// <summary>How long it is there.</summary>
    public int LengthA;

    /// <summary>Where it starts in the second article.</summary>
    public int StartB;

    /// <summary>How long it is there.</summary>
    public int LengthB;

    /// <summary>Words kept in both.</summary>
    public int Kept;

    /// <summary>Words of the longer side.</summary>
    public int Longer;

    /// <summary>1 when the kept words are mostly quotation.</summary>
    public int Quotation;

    /// <summary>Words of the shorter side.</summary>
    public int Shorter;
}
