using System.Text;
using System.Text.Json;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Tests.Frames;

/// <summary>Whatever an article says, a table of it is a table.</summary>
public sealed class FrameWriterTests
{
    private sealed record Row(string Text, double Number);

    /// <summary>What breaks out of one form or another.</summary>
    public static TheoryData<string> Breakers { get; } =
    [
        "a\"b,c;d\r\ne", "\"", "'", "a\u2028b\u2029c", "</script><script>alert(1)</script>", "<!--", "]]>", "\u0000\u0001\u001b[31m", "\u202Eabc\u2066", "\ud83d", "\udc00x", "\ufeff", "\uffff",
        "{\"a\":NaN}", "\\u0022", "\\", "{{x}} ${y} %{z}",
    ];

    [Theory]
    [InlineData("=1+2")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("=HYPERLINK(\"https://example.org\",\"x\")")]
    public void AFormulaIsTextInCsv(string text)
    {
        string cell = Csv(new Row(text, -1.5)).Split('\n', 2)[1];
        Assert.StartsWith("'" + text[0], cell.TrimStart('"'), StringComparison.Ordinal);
        Assert.EndsWith(",-1.5\n", cell, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Breakers))]
    public void ARowOfCsvStaysOneRow(string text)
    {
        string csv = Csv(new Row(text, double.NaN));
        Assert.StartsWith("Text,Number\n", csv, StringComparison.Ordinal);
        string quoted = csv["Text,Number\n".Length..];
        string cell = quoted[0] == '"' ? quoted[1..quoted.LastIndexOf("\",", StringComparison.Ordinal)].Replace("\"\"", "\"", StringComparison.Ordinal) : quoted[..quoted.LastIndexOf(',')];
        Assert.Equal(WithoutHalves(text), cell.StartsWith('\'') && text[0] != '\'' ? cell[1..] : cell);
    }

    [Theory]
    [MemberData(nameof(Breakers))]
    public void ALineOfJsonStaysOneLine(string text)
    {
        string lines = JsonLines(new Row(text, double.PositiveInfinity), new Row("next", 1));
        Assert.Equal(2, lines.TrimEnd('\n').ReplaceLineEndings("\n").Split('\n', '\u2028', '\u2029', '\u0085', '\v', '\f').Length);
        using var row = JsonDocument.Parse(lines.Split('\n')[0]);
        Assert.Equal(WithoutHalves(text), row.RootElement.GetProperty("Text").GetString());
        Assert.Equal(JsonValueKind.Null, row.RootElement.GetProperty("Number").ValueKind);
        Assert.DoesNotContain('\u001b', lines);
    }

    [Theory]
    [MemberData(nameof(Breakers))]
    public void ACellOfHtmlIsText(string text)
    {
        string html = new DataFrame<Row>("rows", [new Row(text, 1)]).ToHtml();
        string cell = html[html.IndexOf("<tbody>", StringComparison.Ordinal)..];
        Assert.Equal(cell.Count(c => c == '<'), cell.Count(c => c == '>'));
        Assert.DoesNotContain("<script", cell, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", cell, StringComparison.Ordinal);
        Assert.All(cell, c => Assert.False(c is '\0' or '\u001b' or '\u202e' or '\u2066' || char.IsSurrogate(c)));
    }

    private static string WithoutHalves(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Csv(params Row[] rows) => Written(rows, CsvFrameWriter.Write);

    private static string JsonLines(params Row[] rows) => Written(rows, JsonLinesFrameWriter.Write);

    private static string Written(Row[] rows, Action<IDataFrame, Stream> write)
    {
        using var stream = new MemoryStream();
        write(new DataFrame<Row>("rows", rows), stream);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }
}
