using System.Collections.Frozen;
using System.Globalization;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Reads which of a row of things a clause speaks of: <c>the third attack</c>, <c>its 10th record</c>.</summary>
internal static class Ordinals
{
    private static readonly FrozenDictionary<string, int> Known = "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".Split(' ')
        .Index().ToFrozenDictionary(w => w.Item, w => w.Index + 2, StringComparer.Ordinal);

    /// <summary>The thing counted, as its concept, and its number with the words that say so, in the raw text; of several of one thing the first.</summary>
    public static Dictionary<string, (int Number, TextSpan Span)> Of(Clause clause)
    {
        var found = new Dictionary<string, (int, TextSpan)>(StringComparer.Ordinal);
        for (int at = 0; at < clause.Words.Length - 1; at++)
        {
            if (NumberOf(clause.Words[at]) is not { } number)
            {
                continue;
            }

            // "the third such attack", "their second straight win"
            for (int next = at + 1; next <= Math.Min(clause.Words.Length - 1, at + 2); next++)
            {
                bool ends = next == clause.Words.Length - 1 || next == at + 2 || clause.Concepts[next + 1] is null;
                if (ends && clause.Concepts[next] is { } thing && !thing.StartsWith('@'))
                {
                    found.TryAdd(thing, (number, TextSpan.FromBounds(clause.Tokens[at].Span.Start, clause.Tokens[next].Span.End)));
                    break;
                }
            }
        }

        return found;
    }

    private static int? NumberOf(string word)
    {
        if (Known.TryGetValue(word, out int known))
        {
            return known;
        }

        int digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        bool ordinal = digits is > 0 and < 5 && word.AsSpan(digits) is "st" or "nd" or "rd" or "th";
        return ordinal ? int.Parse(word.AsSpan(0, digits), CultureInfo.InvariantCulture) : null;
    }
}
