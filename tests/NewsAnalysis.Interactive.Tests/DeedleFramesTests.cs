using Deedle;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;

namespace NewsAnalysis.Interactive.Tests;

public sealed class DeedleFramesTests
{
    [Fact]
    public void ColumnsAndRowsAreThoseOfTheTable()
    {
        Frame<int, string> frame = Story.Quotes.Quotes.ToFrame();
        Assert.Equal(Story.Quotes.Quotes.Columns.Select(c => c.Name), frame.ColumnKeys);
        Assert.Equal(Enumerable.Range(0, Story.Quotes.Quotes.Count), frame.RowKeys);
        Assert.NotEmpty(frame.RowKeys);
    }

    [Fact]
    public void ValuesKeepTheirTypesAndNullIsMissing()
    {
        DataFrame<Row> table = new("rows", [new Row("a", 1, null, QuoteVersion.Verbatim), new Row(null, 2, 0.5, QuoteVersion.Absent)]);
        Frame<int, string> frame = table.ToFrame();
        Assert.Equal([1, 2], frame.GetColumn<int>("Count").GetAllValues().Select(v => v.Value));
        Assert.Equal([QuoteVersion.Verbatim, QuoteVersion.Absent], frame.GetColumn<QuoteVersion>("Version").GetAllValues().Select(v => v.Value));
        Assert.Equal([true, false], frame.GetColumn<object>("Name").GetAllValues().Select(v => v.HasValue));
        Assert.Equal([false, true], frame.GetColumn<object>("Share").GetAllValues().Select(v => v.HasValue));
    }

    [Fact]
    public void ATableWithoutRowsKeepsItsColumns() =>
        Assert.Equal(["Name", "Count", "Share", "Version"], new DataFrame<Row>("rows", []).ToFrame().ColumnKeys);

    [Fact]
    public void AFrameIsShownAsASmallEncodedTable()
    {
        Row[] rows = [.. Enumerable.Range(0, 5000).Select(i => new Row("<b>" + new string('x', 1000), i, null, QuoteVersion.Truncated))];
        string html = FrameHtml.Of(new DataFrame<Row>("rows", rows).ToFrame());
        Assert.True(html.Length < 20_000, $"{html.Length} characters");
        Assert.Contains("5000 rows, 4 columns", html, StringComparison.Ordinal);
        Assert.Contains("<td>truncated</td>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    /// <summary>A row with a column of each kind.</summary>
    public sealed record Row(string? Name, int Count, double? Share, QuoteVersion Version);
}
