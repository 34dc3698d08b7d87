using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NewsAnalysis.Benchmarks.Fuzzing;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Tests.Properties;

/// <summary>What is written of a table can be read again, whatever its texts hold.</summary>
public sealed class FrameProperties
{
    private static readonly Arbitrary<Row[]> Rows = Arb.From(
        Values.Texts.Generator.OrNull().Zip(Gen.Choose(-1000, 1000)).Select(t => new Row(t.Item1, t.Item2, t.Item2 / 8.0, t.Item2 % 2 == 0 ? null : t.Item2)).ArrayOf());

    [Fact]
    public void JsonLinesGiveTheRowsAgain() => Property.Holds(Rows, rows =>
    {
        byte[] lines = Rules.Lines(new DataFrame<Row>("rows", rows));
        string[] read = Encoding.UTF8.GetString(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(rows.Select(r => r with { Text = WellFormed(r.Text) }), read.Select(l => JsonSerializer.Deserialize<Row>(l)!));
    });

    [Fact]
    public void CsvGivesTheTextsAgain() => Property.Holds(Rows, rows =>
    {
        List<List<string>> read = CsvText.Read(Encoding.UTF8.GetString(Rules.Csv(new DataFrame<Row>("rows", rows))));
        Assert.Equal(["Text", "Number", "Share", "Maybe"], read[0]);
        Assert.Equal(rows.Length, read.Count - 1);
        Assert.All(rows.Zip(read.Skip(1)), pair =>
        {
            string text = WellFormed(pair.First.Text) ?? "";
            Assert.Equal(text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text, pair.Second[0]);
            Assert.Equal(pair.First.Share, double.Parse(pair.Second[2], System.Globalization.CultureInfo.InvariantCulture));
        });
    });

    [Fact]
    public void HtmlHoldsNoTagOfAText() => Property.Holds(Rows, rows =>
    {
        string html = new DataFrame<Row>("rows", rows).ToHtml();
        Assert.DoesNotContain(OddText.Tag, html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Math.Min(rows.Length, HtmlTableOptions.Default.MaxRows) + 1, html.Split("<tr>").Length - 1);
    });

    // Half a surrogate pair cannot be written as UTF-8; U+FFFD stands for it.
    private static string? WellFormed(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>A row with columns of every kind.</summary>
    public sealed record Row(string? Text, int Number, double Share, int? Maybe);
}
