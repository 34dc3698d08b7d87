namespace NewsAnalysis.Reuse.Scale;

/// <summary>A set of fingerprints that is only asked once it is made: an open-addressed table.</summary>
internal sealed class FingerprintSet
{
    private readonly ulong[] _slots;
    private readonly ulong _mask;
    private readonly ulong[] _sieve;

    /// <summary>Makes a set.</summary>
    /// <param name="fingerprints">What it holds.</param>
    public FingerprintSet(ReadOnlySpan<ulong> fingerprints)
    {
        int size = 16;
        while (size < fingerprints.Length * 4L)
        {
            size *= 2;
        }

        _slots = new ulong[size];
        _sieve = new ulong[Math.Max(1, size / 16)];
        _mask = (ulong)size - 1;
        foreach (ulong fingerprint in fingerprints)
        {
            ulong slot = fingerprint & _mask;
            while (_slots[slot] != 0 && _slots[slot] != fingerprint + 1)
            {
                slot = (slot + 1) & _mask;
            }

            Count += _slots[slot] == 0 ? 1 : 0;
            _slots[slot] = fingerprint + 1;
            _sieve[SieveWord(fingerprint)] |= 1UL << (int)fingerprint;
        }
    }

    /// <summary>Those it holds, in no order.</summary>
    public ulong[] Items => [.. _slots.Where(s => s != 0).Select(s => s - 1)];

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Whether it holds a fingerprint.</summary>
    public bool Contains(ulong fingerprint)
    {
        // Nearly all that are asked for are not there, and a bit says so.
        if ((_sieve[SieveWord(fingerprint)] >> (int)fingerprint & 1) == 0)
        {
            return false;
        }

        for (ulong slot = fingerprint & _mask; _slots[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_slots[slot] == fingerprint + 1)
            {
                return true;
            }
        }

        return false;
    }

    // Bits below pick the bit of the word.
    private ulong SieveWord(ulong fingerprint) => fingerprint >> 6 & ((ulong)_sieve.Length - 1);
}
