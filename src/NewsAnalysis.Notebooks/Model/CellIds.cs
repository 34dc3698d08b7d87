using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsAnalysis.Notebooks.Model;

/// <summary>Gives every cell of a notebook its id: its own, or, where that is missing, invalid or taken, one made from its place and source.</summary>
internal sealed class CellIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Take(string? own, int index, string source)
    {
        if (own is not null && IsValid(own) && _taken.Add(own))
        {
            return own;
        }

        for (int attempt = 0; ; attempt++)
        {
            string seed = string.Create(CultureInfo.InvariantCulture, $"{index}\n{attempt}\n{source}");
            string made = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)))[..8];
            if (_taken.Add(made))
            {
                return made;
            }
        }
    }

    private static bool IsValid(string id) =>
        id.Length is >= 1 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
