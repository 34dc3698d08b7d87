using System.Runtime.CompilerServices;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>The words of articles, one after the other, in arrays that are used again.</summary>
internal sealed class WordList
{
    /// <summary>The code of each word.</summary>
    public uint[] Codes { get; private set; } = new uint[4096];

    /// <summary>Where each stands (<see cref="WordPlace"/>).</summary>
    public ushort[] Places { get; private set; } = new ushort[4096];

    /// <summary>How many words.</summary>
    public int Count { get; private set; }

    /// <summary>Gap and length of the words whose place does not fit in 16 bits.</summary>
    public Pool<int> LongPlaces { get; } = new();

    /// <summary>Forgets all words.</summary>
    public void Clear()
    {
        Count = 0;
        LongPlaces.Clear();
    }

    /// <summary>Makes room, so that so many words can be added.</summary>
    public void Reserve(int words)
    {
        if (Codes.Length - Count < words)
        {
            int size = Math.Max(Codes.Length * 2, Count + words);
            uint[] codes = Codes;
            ushort[] places = Places;
            Array.Resize(ref codes, size);
            Array.Resize(ref places, size);
            (Codes, Places) = (codes, places);
        }
    }

    /// <summary>Adds a word; there must be room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint code, int gap, int length, WordMarks marks)
    {
        int at = Count++;
        Codes[at] = code;
        if (WordPlace.Fits(gap, length))
        {
            Places[at] = WordPlace.Of(gap, length, marks);
            return;
        }

        Places[at] = WordPlace.OfLong(marks);
        LongPlaces.Add(gap);
        LongPlaces.Add(length);
    }
}
