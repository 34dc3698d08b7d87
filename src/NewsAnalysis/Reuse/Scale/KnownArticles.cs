using System.Globalization;
using System.Text;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>The ids that the articles of an index have, so that each has its own.</summary>
/// <remarks>An id is kept as a hash of 64 bits, which two ids share by chance once in some hundred million indexes of a million articles; one is then renamed without need.</remarks>
internal sealed class KnownArticles
{
    private readonly Dictionary<ulong, ulong> _textOfId = [];

    /// <summary>How many records were left out because the index has the same id with the same text.</summary>
    public int Repeated { get; private set; }

    /// <summary>Adds an article.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="textHash">A hash of its text.</param>
    /// <param name="unique">The id it gets: its own, or with a number behind it when that is taken by another text.</param>
    /// <returns>False when the index has the article.</returns>
    public bool Add(string id, ulong textHash, out string unique)
    {
        unique = id;
        for (int times = 2; !_textOfId.TryAdd(Hash(unique), textHash); times++)
        {
            if (_textOfId[Hash(unique)] == textHash)
            {
                unique = id;
                Repeated++;
                return false;
            }

            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{times}");
        }

        return true;
    }

    /// <summary>Adds an article of the index.</summary>
    public void AddKnown(ReadOnlySpan<byte> id, ulong textHash) => _textOfId.TryAdd(Hash(id), textHash);

    private static ulong Hash(string id)
    {
        Span<byte> bytes = id.Length <= 160 ? stackalloc byte[id.Length * 3] : new byte[id.Length * 3];
        return Hash(bytes[..Encoding.UTF8.GetBytes(id, bytes)]);
    }

    // FNV-1a, then the finaliser of SplitMix64.
    private static ulong Hash(ReadOnlySpan<byte> id)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (byte b in id)
        {
            hash = (hash ^ b) * 0x100000001B3;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
