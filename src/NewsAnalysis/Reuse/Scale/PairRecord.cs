using System.Runtime.InteropServices;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>What was found of two articles, as it lies in a file: 32 bytes, little-endian.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct PairRecord
{
    /// <summary>The first article's number in the index.</summary>
    public int A;

    /// <summary>The second article's number.</summary>
    public int B;

    /// <summary>Words of the first that stand in shared runs.</summary>
    public int SharedA;

    /// <summary>Words of the second that do.</summary>
    public int SharedB;

    /// <summary>Words of the first that stand, outside quotation, in long shared runs.</summary>
    public int CopiedA;

    /// <summary>Words of the second that do.</summary>
    public int CopiedB;

    /// <summary>How many passages.</summary>
    public int Passages;

    /// <summary>Not used, 0.</summary>
    public int Reserved;
}
