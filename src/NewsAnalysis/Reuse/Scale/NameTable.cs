using System.Text;
using System.Text.Json;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>Gives the same string for the same name, so that the names of a few outlets are not made anew for every article.</summary>
internal sealed class NameTable
{
    private const int LongestKept = 128;
    private const int MostNames = 65_536;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The string that a reader stands at, white space around it aside; null when there is nothing else in it.</summary>
    public string? NameOf(ref Utf8JsonReader json)
    {
        if (json.ValueSpan.Length > LongestKept)
        {
            string? whole = json.GetString();
            return string.IsNullOrWhiteSpace(whole) ? null : whole.Trim();
        }

        Span<char> buffer = stackalloc char[LongestKept];
        return NameOf(buffer[..json.CopyString(buffer)]);
    }

    /// <summary>The string of a name, white space around it aside; null when there is nothing else in it.</summary>
    /// <param name="ascii">The name in ASCII.</param>
    public string? NameOf(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length > LongestKept)
        {
            string whole = Encoding.ASCII.GetString(ascii).Trim();
            return whole.Length == 0 ? null : whole;
        }

        Span<char> buffer = stackalloc char[LongestKept];
        return NameOf(buffer[..Encoding.ASCII.GetChars(ascii, buffer)]);
    }

    private string? NameOf(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (name.IsEmpty)
        {
            return null;
        }

        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(name, out string? known))
        {
            known = name.ToString();
            if (_names.Count < MostNames)
            {
                _names.Add(known);
            }
        }

        return known;
    }
}
