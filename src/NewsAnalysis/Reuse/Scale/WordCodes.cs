using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsAnalysis.Text;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>A number of 32 bits for every folded word, made without making the word.</summary>
/// <remarks>
/// Words that fold to the same have the same code: case, typography and British spelling aside. Two others share one by chance, once in
/// four thousand million. The few words that fold otherwise than by case, and the function words, stand in a small open-addressed table
/// by their code; a bit set keeps most look-ups from it, and every second word being a function word, those are told without a branch.
/// </remarks>
internal static class WordCodes
{
    /// <summary>How many characters behind the last of a word must be readable.</summary>
    public const int Padding = MaskLength + LongestInVector;

    /// <summary>Characters of which <see cref="RunMask"/> tells at once.</summary>
    public const int MaskLength = 64;

    /// <summary>Characters of a word that one vector of bytes takes.</summary>
    public const int LongestInVector = 16;

    // Sets the bit that tells ASCII capitals from small letters; digits, hyphens and apostrophes have it anyway.
    private const byte AsciiFold = 0x20;
    private const int Slots = 2048;
    private const int FilterBits = 1 << 16;

    private static readonly ulong Three = Packed("ise"), Ised = Packed("ised"), Ises = Packed("ises"), Sing = Packed("sing");
    private static readonly ulong Tion = Packed("tion"), Ions = Packed("ions"), Yy = Packed("yy"), Iy = Packed("iy"), Ii = Packed("ii");
    private static readonly ulong[] Filter = new ulong[FilterBits / 64];
    private static readonly Entry[] Table = BuildTable();
    private static readonly CodeBuckets Functions = CodeBuckets.Of([.. Lexicon.Words("function-words.txt").Select(OfFolded)]);

    /// <summary>The first characters of a word as small ASCII letters, a byte each.</summary>
    /// <param name="word">Its first character; <see cref="LongestInVector"/> characters from it on are readable.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Lower(ref char word) => Narrow(ref word) | Vector128.Create(AsciiFold);

    /// <summary>Which of 64 characters are ASCII letters or digits: a bit each, the first the lowest.</summary>
    /// <param name="text">The first of them; all are readable.</param>
    public static ulong RunMask(ref char text) =>
        Letters(ref text) | (ulong)Letters(ref Unsafe.Add(ref text, 16)) << 16
        | (ulong)Letters(ref Unsafe.Add(ref text, 32)) << 32 | (ulong)Letters(ref Unsafe.Add(ref text, 48)) << 48;

    /// <summary>The code of a word of ASCII letters, digits, hyphens, apostrophes, points and commas.</summary>
    /// <param name="word">Its first character; <see cref="Padding"/> characters behind the last are readable.</param>
    /// <param name="length">How many characters.</param>
    /// <param name="lower">Its first characters, by <see cref="Lower"/>.</param>
    /// <param name="isFunction">Whether it is a function word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint OfAscii(ref char word, int length, Vector128<byte> lower, out bool isFunction)
    {
        if (length > LongestInVector)
        {
            return OfAny(MemoryMarshal.CreateReadOnlySpan(ref word, length), out isFunction);
        }

        uint code = HashShort(lower, length);
        isFunction = Functions.Contains(code);
        if ((Filter[(code >> 6) & (FilterBits / 64 - 1)] >> (int)(code & 63) & 1) != 0 && Find(code, out Entry entry))
        {
            isFunction = entry.IsFunction;
            return entry.Folded;
        }

        return MayFoldOtherwise(ref word, length) ? OfAny(MemoryMarshal.CreateReadOnlySpan(ref word, length), out isFunction) : code;
    }

    /// <summary>The code of any word.</summary>
    /// <param name="word">The word as it stands in the text.</param>
    /// <param name="isFunction">Whether it is a function word.</param>
    public static uint OfAny(ReadOnlySpan<char> word, out bool isFunction)
    {
        Span<char> folded = word.Length <= 100 ? stackalloc char[word.Length + Padding] : new char[word.Length + Padding];
        int length = Folding.FoldCharacters(word, folded);
        uint code = HashFolded(folded, length);
        if (Find(code, out Entry entry))
        {
            isFunction = entry.IsFunction;
            return entry.Folded;
        }

        isFunction = false;
        if (length <= 6 || !MayFoldOtherwise(ref folded[0], length))
        {
            return code;
        }

        string american = Spelling.ToAmerican(folded[..length]);
        return folded[..length].SequenceEqual(american) ? code : OfFolded(american);
    }

    /// <summary>The code of a word that is folded already.</summary>
    public static uint OfFolded(string folded)
    {
        Span<char> padded = new char[folded.Length + Padding];
        folded.CopyTo(padded);
        return HashFolded(padded, folded.Length);
    }

    private static uint HashFolded(Span<char> padded, int length) =>
        length <= LongestInVector && !padded[..length].ContainsAnyExceptInRange('\0', '\x7F')
            ? HashShort(Lower(ref padded[0]), length)
            : HashLong(padded[..length]);

    // What lies behind the word is masked; the two halves are multiplied on their own and folded together (as wyhash mixes).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint HashShort(Vector128<byte> lower, int length)
    {
        Vector128<byte> inWord = Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length));
        Vector128<ulong> halves = (lower & inWord).AsUInt64();
        ulong hash = ((halves[0] ^ (uint)length) * 0xD6E8FEB86659FD93) ^ BitOperations.RotateLeft((halves[1] ^ 0x9E3779B97F4A7C15) * 0xA0761D6478BD642F, 32);
        hash ^= hash >> 29;
        return (uint)((hash * 0x94D049BB133111EB) >> 32);
    }

    private static uint HashLong(ReadOnlySpan<char> word)
    {
        ulong hash = 0x9E3779B97F4A7C15UL * (uint)word.Length;
        foreach (char c in word)
        {
            hash = (hash ^ c) * 0xD6E8FEB86659FD93;
            hash ^= hash >> 32;
        }

        return (uint)((hash * 0x94D049BB133111EB) >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Letters(ref char text)
    {
        Vector128<byte> characters = Narrow(ref text);
        Vector128<byte> letters = Vector128.LessThan((characters | Vector128.Create(AsciiFold)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        Vector128<byte> digits = Vector128.LessThan(characters - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        return (letters | digits).ExtractMostSignificantBits();
    }

    // Characters above a byte become the highest one, which is neither a letter nor a digit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(ref char word)
    {
        ref ushort first = ref Unsafe.As<char, ushort>(ref word);
        return Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, 8));
    }

    // ise, ised, ises, ising, isation, isations; and names in yy, iy, ii. All are asked at once: a branch for each would be guessed wrong.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayFoldOtherwise(ref char word, int length)
    {
        ulong tail = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref word, Math.Max(0, length - 4)))) | 0x0020_0020_0020_0020;
        ulong three = tail >> 16, two = tail >> 32;
        bool may = (three == Three) | (tail == Ised) | (tail == Ises) | (tail == Sing) | (tail == Tion) | (tail == Ions)
            | (two == Yy) | (two == Iy) | (two == Ii);
        return may & length > 4 && (tail == Sing ? Letter(ref word, length - 5) == 'i'
            : tail == Tion ? length > 7 && Letter(ref word, length - 5) == 'a' && Letter(ref word, length - 6) == 's' && Letter(ref word, length - 7) == 'i'
            : tail != Ions || (length > 8 && Letter(ref word, length - 6) == 'a' && Letter(ref word, length - 7) == 's' && Letter(ref word, length - 8) == 'i'));
    }

    private static int Letter(ref char word, int at) => Unsafe.Add(ref word, at) | 0x20;

    private static ulong Packed(string tail) => tail.Select((c, i) => (ulong)c << (16 * i)).Aggregate((a, b) => a | b);

    private static bool Find(uint code, out Entry entry)
    {
        for (uint slot = code % Slots; Table[slot].IsUsed; slot = (slot + 1) % Slots)
        {
            if (Table[slot].Code == code)
            {
                entry = Table[slot];
                return true;
            }
        }

        entry = default;
        return false;
    }

    private static Entry[] BuildTable()
    {
        var table = new Entry[Slots];
        foreach (string british in Lexicon.Pairs("spelling.tsv").Keys)
        {
            string american = Spelling.ToAmerican(british);
            Add(table, british, OfFolded(american), FunctionWords.Contains(american));
            uint code = OfFolded(british);
            Filter[(code >> 6) & (FilterBits / 64 - 1)] |= 1UL << (int)(code & 63);
        }

        foreach (string word in Lexicon.Words("function-words.txt"))
        {
            Add(table, word, OfFolded(word), true);
        }

        return table;
    }

    private static void Add(Entry[] table, string word, uint folded, bool isFunction)
    {
        uint code = OfFolded(word), slot = code % Slots;
        while (table[slot].IsUsed && table[slot].Code != code)
        {
            slot = (slot + 1) % Slots;
        }

        if (!table[slot].IsUsed)
        {
            table[slot] = new Entry(code, folded, isFunction, true);
        }
    }

    private readonly record struct Entry(uint Code, uint Folded, bool IsFunction, bool IsUsed);
}
