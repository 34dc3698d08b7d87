namespace NewsAnalysis.Benchmarks.Training;

/// <summary>Deals what is learned from into parts, the same way on every machine and in every run.</summary>
internal static class Deal
{
    /// <summary>The part that something falls into, from 0.</summary>
    /// <param name="name">Its name: all of one name fall into one part.</param>
    /// <param name="parts">How many there are.</param>
    public static int PartOf(string name, int parts)
    {
        uint hash = 17;
        foreach (char c in name)
        {
            hash = hash * 31 + c;
        }

        return (int)(hash % (uint)parts);
    }
}
