using System.Collections;
using System.Reflection;

namespace NewsAnalysis.Notebooks.Display;

/// <summary>
/// A formatter found by .NET Interactive's convention: an attribute named <c>TypeFormatterSourceAttribute</c> on a class or one it derives
/// from, of any namespace and assembly, names a source that makes the formatters. Everything is found by name, through reflection.
/// </summary>
internal sealed class ConventionFormatter
{
    private const string AttributeName = "TypeFormatterSourceAttribute";
    private const string Html = "text/html";

    private readonly object _formatter;
    private readonly MethodInfo _format;
    private readonly Type? _type;

    private ConventionFormatter(object formatter, string mimeType, MethodInfo format, Type? type)
    {
        _formatter = formatter;
        MimeType = mimeType;
        _format = format;
        _type = type;
    }

    /// <summary>The MIME type of what it writes.</summary>
    public string MimeType { get; }

    /// <summary>The formatters of a type and the forms it prefers, or null when it has none.</summary>
    /// <exception cref="InvalidOperationException">The type has the attribute, but not the rest of the convention.</exception>
    public static (ConventionFormatter[] Formatters, string[] MimeTypes)? Of(Type type)
    {
        for (Type? at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            // The attribute's own words decide, not whether it says it is inherited: the classes are walked here.
            if (at.GetCustomAttributes(inherit: false).FirstOrDefault(a => a.GetType().Name == AttributeName) is object attribute)
            {
                return (Formatters(at, attribute), Preferred(at, attribute));
            }
        }

        return null;
    }

    /// <summary>The value in this form, or null when the formatter declines it.</summary>
    public string? Format(object value)
    {
        if (_type is not null && !_type.IsInstanceOfType(value))
        {
            return null;
        }

        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        return _format.Invoke(_formatter, BindingFlags.DoNotWrapExceptions, null, [value, writer], null) is true ? writer.ToString() : null;
    }

    private static string[] Preferred(Type type, object attribute)
    {
        object? preferred = attribute.GetType().GetProperty("PreferredMimeTypes")?.GetValue(attribute);
        return preferred switch
        {
            IEnumerable<string> names when names.ToArray() is { Length: > 0 } some => some,
            IEnumerable<string> => throw Wrong(type, "'PreferredMimeTypes' is empty. Name at least one, or leave it out."),
            _ => [Html],
        };
    }

    private static ConventionFormatter[] Formatters(Type type, object attribute)
    {
        if (attribute.GetType().GetProperty("FormatterSourceType")?.GetValue(attribute) is not Type sourceType)
        {
            throw Wrong(type, "it has no 'FormatterSourceType'.");
        }

        ConstructorInfo made = sourceType.GetConstructor(Type.EmptyTypes)
            ?? throw Wrong(type, $"{sourceType} has no public constructor without parameters.");
        MethodInfo create = sourceType.GetMethod("CreateTypeFormatters", Type.EmptyTypes)
            ?? throw Wrong(type, $"{sourceType} has no public 'CreateTypeFormatters()'.");
        object source = made.Invoke(BindingFlags.DoNotWrapExceptions, null, [], null);
        if (create.Invoke(source, BindingFlags.DoNotWrapExceptions, null, [], null) is not IEnumerable items)
        {
            throw Wrong(type, $"'{sourceType}.CreateTypeFormatters()' gives no list.");
        }

        return [.. items.Cast<object>().Select(item => Formatter(type, item))];
    }

    private static ConventionFormatter Formatter(Type type, object item)
    {
        Type kind = item.GetType();
        return new ConventionFormatter(
            item,
            kind.GetProperty("MimeType")?.GetValue(item) as string ?? throw Wrong(type, $"{kind} has no 'MimeType'."),
            kind.GetMethod("Format", [typeof(object), typeof(TextWriter)]) ?? throw Wrong(type, $"{kind} has no 'bool Format(object, TextWriter)'."),
            kind.GetProperty("Type")?.GetValue(item) as Type);
    }

    private static InvalidOperationException Wrong(Type type, string problem) =>
        new($"{type} has a {AttributeName}, but {problem}");
}
