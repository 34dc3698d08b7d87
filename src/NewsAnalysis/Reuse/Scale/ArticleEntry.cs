using System.Runtime.InteropServices;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>A row of a segment's table of articles, as it lies in the file: 48 bytes, little-endian.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct ArticleEntry
{
    /// <summary>A hash of the text, which tells a repeated record from another of the same id.</summary>
    public ulong TextHash;

    /// <summary>The first word, counted in the segment.</summary>
    public int WordStart;

    /// <summary>How many words.</summary>
    public int WordCount;

    /// <summary>The first entry in the list of long places.</summary>
    public int LongStart;

    /// <summary>How many entries of that list.</summary>
    public int LongCount;

    /// <summary>The first byte of the id in the segment's names.</summary>
    public int IdStart;

    /// <summary>How many bytes.</summary>
    public int IdLength;

    /// <summary>The outlet's place in the segment's strings; -1 when it is not known.</summary>
    public int Outlet;

    /// <summary>The credited agency's place in the segment's strings; -1 when none is credited.</summary>
    public int Agency;

    /// <summary>The checksum of the article's codes, then of its places.</summary>
    public uint Checksum;

    /// <summary>Not used, 0.</summary>
    public int Reserved;
}
