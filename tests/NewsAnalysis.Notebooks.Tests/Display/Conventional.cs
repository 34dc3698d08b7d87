using System.Collections;

namespace NewsAnalysis.Notebooks.Tests.Display;

/// <summary>The formatter convention as a library writes it, with no reference to any notebook package.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[]? PreferredMimeTypes { get; set; }
}

internal sealed class Source
{
    public IEnumerable CreateTypeFormatters() => new object[]
    {
        new Declining(),
        new Formatter("text/html", v => $"<i>{v}</i>"),
        new Formatter("application/vnd.plotly.v1+json", v => "{\"data\":[],\"layout\":{\"name\":\"" + v + "\"}}"),
    };

    private sealed class Formatter(string mimeType, Func<object, string> write)
    {
        public string MimeType => mimeType;

        public Type Type => typeof(object);

        public bool Format(object value, TextWriter writer)
        {
            writer.Write(write(value));
            return true;
        }
    }

    private sealed class Declining
    {
        public string MimeType => "text/html";

        public bool Format(object value, TextWriter writer)
        {
            writer.Write("never shown");
            return false;
        }
    }
}

[TypeFormatterSource(typeof(Source), PreferredMimeTypes = ["text/html", "application/vnd.plotly.v1+json"])]
public class Both
{
    public override string ToString() => "both";
}

public sealed class Derived : Both;

[TypeFormatterSource(typeof(Source))]
public sealed class HtmlAlone : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() => Enumerable.Range(1, 2).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => "alone";
}

[TypeFormatterSource(typeof(Source))]
public interface IMarked;

public sealed class OfInterface : IMarked
{
    public override string ToString() => "plain";
}

[TypeFormatterSource(typeof(Source), PreferredMimeTypes = [])]
public sealed class NoneAtAll;

[TypeFormatterSource(typeof(string))]
public sealed class WrongSource;

public sealed class WithToHtml
{
    public string ToHtml() => "<u>x</u>";
}
