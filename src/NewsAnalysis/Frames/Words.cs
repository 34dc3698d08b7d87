using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;

namespace NewsAnalysis.Frames;

/// <summary>How values are written in exports and tables.</summary>
public static class Words
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    /// <summary>
    /// An enum value in words: the name its <see cref="JsonStringEnumMemberNameAttribute"/> gives, else its own name in lower case,
    /// with a space before each inner capital (<c>PartlyReported</c> → <c>partly reported</c>).
    /// </summary>
    /// <param name="value">The value.</param>
    public static string Of(Enum value) => Known.GetOrAdd(value, static v => Spell(v));

    /// <summary>A cell in words, the same in every culture: empty for null, <c>true</c> or <c>false</c>, numbers with a point.</summary>
    /// <param name="value">Text, a number, a truth value, an enum, or null.</param>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        Enum word => Of(word),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Spell(Enum value)
    {
        string name = value.ToString();
        if (value.GetType().GetField(name)?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>() is { } given)
        {
            return given.Name;
        }

        var words = new StringBuilder(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsUpper(c) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}
