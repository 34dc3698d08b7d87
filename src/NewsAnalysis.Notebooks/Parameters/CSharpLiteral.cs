using System.Globalization;
using System.Text;

namespace NewsAnalysis.Notebooks.Parameters;

/// <summary>Writes values as C# literals, so that no text in them is ever code.</summary>
internal static class CSharpLiteral
{
    /// <summary>The literal of a value.</summary>
    /// <exception cref="ArgumentException">The value is of a type that has no literal here.</exception>
    public static string Of(object? value) => value switch
    {
        string text => Quoted(text),
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number when double.IsFinite(number) => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        IEnumerable<string> texts => "new string[] { " + string.Concat(texts.Select(t => Quoted(t) + ", ")) + "}",
        _ => throw new ArgumentException(
            $"A parameter can be text, a list of texts, a whole number, a finite number, true or false, but not {value?.GetType().ToString() ?? "null"}.",
            nameof(value)),
    };

    private static string Quoted(string text)
    {
        var literal = new StringBuilder("\"");
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                literal.Append(c).Append(text[++i]);
            }
            else if (c is '"' or '\\')
            {
                literal.Append('\\').Append(c);
            }
            else if (IsPlain(c))
            {
                literal.Append(c);
            }
            else
            {
                literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return literal.Append('"').ToString();
    }

    // Line ends would end the literal; invisible characters could make it show something else than it says.
    private static bool IsPlain(char c) => char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
