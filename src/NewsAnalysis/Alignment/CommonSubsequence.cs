using System.Buffers;

namespace NewsAnalysis.Alignment;

/// <summary>The longest common subsequence of two short sequences, by dynamic programming.</summary>
internal static class CommonSubsequence
{
    /// <summary>Writes, for every word of <paramref name="old"/> in the subsequence, its place in <paramref name="updated"/> plus <paramref name="offset"/>.</summary>
    public static void Match<T>(ReadOnlySpan<T> old, ReadOnlySpan<T> updated, int offset, Span<int> partner)
        where T : IEquatable<T>
    {
        int width = updated.Length + 1;
        int cells = (old.Length + 1) * width;
        int[] rented = ArrayPool<int>.Shared.Rent(cells);
        Span<int> best = rented.AsSpan(0, cells);
        best[(old.Length * width)..].Clear();
        for (int i = old.Length - 1; i >= 0; i--)
        {
            Span<int> row = best.Slice(i * width, width);
            ReadOnlySpan<int> below = best.Slice((i + 1) * width, width);
            row[updated.Length] = 0;
            T word = old[i];
            for (int j = updated.Length - 1; j >= 0; j--)
            {
                row[j] = word.Equals(updated[j]) ? below[j + 1] + 1 : Math.Max(below[j], row[j + 1]);
            }
        }

        for (int i = 0, j = 0; i < old.Length && j < updated.Length;)
        {
            if (old[i].Equals(updated[j]))
            {
                partner[i++] = offset + j++;
            }
            else if (best[(i + 1) * width + j] >= best[i * width + j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        ArrayPool<int>.Shared.Return(rented);
    }
}
