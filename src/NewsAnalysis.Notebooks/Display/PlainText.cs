using System.Collections;
using System.Globalization;
using System.Text;

namespace NewsAnalysis.Notebooks.Display;

/// <summary>Values as plain text.</summary>
internal static class PlainText
{
    private const int MaxLength = 4_000;
    private const int MaxItems = 20;

    /// <summary>A string as it is, a number or date in the invariant culture, the items of a list in brackets, else <see cref="object.ToString"/>, cut when long.</summary>
    public static string Of(object value) => value switch
    {
        string text => text,
        IFormattable formattable when IsSimple(value.GetType()) => Simple(formattable),
        bool flag => flag ? "true" : "false",
        IEnumerable items when !HasOwnToString(value.GetType()) => List(items),
        _ => Cut(ToStringOf(value)),
    };

    /// <summary>Whether values of the type are one word or number, not a structure.</summary>
    public static bool IsSimple(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid)
        || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly)
        || type == typeof(TimeSpan) || type == typeof(Uri) || type == typeof(Version) || type == typeof(Int128) || type == typeof(UInt128)
        || type == typeof(Half) || type == typeof(System.Numerics.BigInteger);

    /// <summary>The text of a value without its items, for a place where HTML stands beside it.</summary>
    public static string Brief(object value, string html)
    {
        if (value is IEnumerable items and not string && !HasOwnToString(value.GetType()))
        {
            return List(items);
        }

        string text = ToStringOf(value);
        return text == html ? value.GetType().Name : Cut(text);
    }

    private static string Simple(IFormattable value) => value switch
    {
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("O", CultureInfo.InvariantCulture),
        _ => value.ToString(null, CultureInfo.InvariantCulture),
    };

    private static bool HasOwnToString(Type type)
    {
        Type? declaring = type.GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType;
        return declaring != typeof(object) && declaring != typeof(ValueType) && declaring?.Assembly != typeof(object).Assembly;
    }

    private static string ToStringOf(object value) => value.ToString() ?? value.GetType().Name;

    private static string List(IEnumerable items)
    {
        var text = new StringBuilder("[ ");
        int count = 0;
        foreach (object? item in items)
        {
            if (count == MaxItems || text.Length > MaxLength)
            {
                text.Append(", …");
                break;
            }

            text.Append(count++ > 0 ? ", " : "").Append(item is null ? "null" : item is IEnumerable and not string ? ToStringOf(item) : Of(item));
        }

        return text.Append(count == 0 ? "]" : " ]").ToString();
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, end)}… ({text.Length - end} more characters)");
    }
}
