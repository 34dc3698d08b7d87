using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Display;

/// <summary>
/// Turns values into what a notebook shows: by the formatter convention, else a public <c>string ToHtml()</c>, else an HTML table for lists and
/// plain text for the rest. Plain text always stands beside the other forms.
/// </summary>
internal sealed class FormatterCatalog
{
    private readonly ConditionalWeakTable<Type, TypeFormat> _types = [];

    /// <summary>The forms of a value; none for null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The forms asked for; those the value prefers when empty.</param>
    public ImmutableArray<MimeData> Format(object? value, string[] mimeTypes)
    {
        if (value is null)
        {
            return [];
        }

        ImmutableArray<MimeData> rich = Rich(value, mimeTypes);
        if (rich.Any(d => d.MimeType == MimeTypes.PlainText))
        {
            return rich;
        }

        string html = rich.FirstOrDefault(d => d.MimeType == MimeTypes.Html)?.Content ?? "";
        string plain = rich.IsEmpty ? PlainText.Of(value) : PlainText.Brief(value, html);
        return [.. rich, new MimeData(MimeTypes.PlainText, plain)];
    }

    /// <summary>The HTML of a value that has a form of its own, or null.</summary>
    public string? OwnHtml(object value)
    {
        TypeFormat format = _types.GetValue(value.GetType(), TypeFormat.Of);
        return format.Convention.Where(f => f.MimeType == MimeTypes.Html).Select(f => f.Format(value)).FirstOrDefault(h => h is not null)
            ?? format.Html(value);
    }

    private ImmutableArray<MimeData> Rich(object value, string[] mimeTypes)
    {
        TypeFormat format = _types.GetValue(value.GetType(), TypeFormat.Of);
        ImmutableArray<MimeData> data =
        [
            .. (mimeTypes.Length > 0 ? mimeTypes : format.Preferred)
                .Distinct(StringComparer.Ordinal)
                .Select(mimeType => (MimeType: mimeType, Content: format.Convention
                    .Where(f => f.MimeType == mimeType)
                    .Select(f => f.Format(value))
                    .FirstOrDefault(content => content is not null)))
                .Where(d => d.Content is not null)
                .Select(d => new MimeData(d.MimeType, d.Content!)),
        ];
        if (!data.IsEmpty || (mimeTypes.Length > 0 && !mimeTypes.Contains(MimeTypes.Html)))
        {
            return data;
        }

        if (format.Html(value) is string html)
        {
            return [new MimeData(MimeTypes.Html, html)];
        }

        return value is IEnumerable items and not string ? [new MimeData(MimeTypes.Html, ListTable.Of(items, this))] : [];
    }

    /// <summary>What is known of a type.</summary>
    private sealed class TypeFormat
    {
        private MethodInfo? _toHtml;

        public ConventionFormatter[] Convention { get; private init; } = [];

        public string[] Preferred { get; private init; } = [];

        public static TypeFormat Of(Type type)
        {
            (ConventionFormatter[] formatters, string[] preferred) = ConventionFormatter.Of(type) ?? ([], []);
            MethodInfo? toHtml = type.GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes);
            return new TypeFormat
            {
                Convention = formatters,
                Preferred = preferred,
                _toHtml = toHtml?.ReturnType == typeof(string) ? toHtml : null,
            };
        }

        public string? Html(object value) => (string?)_toHtml?.Invoke(value, BindingFlags.DoNotWrapExceptions, null, [], null);
    }
}
