namespace NewsAnalysis.Frames;

/// <summary>Tells a notebook host where the formatters of a type are.</summary>
/// <remarks>
/// .NET Interactive finds this attribute by its name, so no package of it is needed. The same convention is used by
/// this project's own runner.
/// </remarks>
/// <param name="formatterSourceType">A type with a public parameterless constructor and a method <c>CreateTypeFormatters()</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type that makes the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types to send, in order; never empty.</summary>
    public string[] PreferredMimeTypes { get; set; } = ["text/html"];
}
