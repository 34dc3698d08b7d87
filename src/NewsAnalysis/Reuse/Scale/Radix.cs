using System.Buffers;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>Sorts numbers by some of their bits, eleven at a time, those equal in them staying in order.</summary>
internal static class Radix
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;
    private const int Small = 256;

    /// <summary>Sorts by the bits from <paramref name="low"/> up to, not including, <paramref name="high"/>.</summary>
    public static void Sort(Span<ulong> items, int low, int high)
    {
        if (items.Length < Small && low == 0)
        {
            items.Sort();
            return;
        }

        ulong[] rented = ArrayPool<ulong>.Shared.Rent(items.Length);
        Span<ulong> from = items, to = rented.AsSpan(0, items.Length);
        Span<int> next = stackalloc int[Digits];
        for (int shift = low; shift < high; shift += DigitBits)
        {
            uint mask = (1U << Math.Min(DigitBits, high - shift)) - 1;
            next.Clear();
            foreach (ulong item in from)
            {
                next[(int)((uint)(item >> shift) & mask)]++;
            }

            int total = 0;
            for (int d = 0; d <= mask; d++)
            {
                (next[d], total) = (total, total + next[d]);
            }

            foreach (ulong item in from)
            {
                to[next[(int)((uint)(item >> shift) & mask)]++] = item;
            }

            Span<ulong> swap = from;
            from = to;
            to = swap;
        }

        if (from != items)
        {
            from.CopyTo(items);
        }

        ArrayPool<ulong>.Shared.Return(rented);
    }
}
