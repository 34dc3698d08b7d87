using NewsAnalysis.Notebooks.Report;
using NewsAnalysis.Notebooks.Tests.Support;

namespace NewsAnalysis.Notebooks.Tests.Report;

public sealed class ReportTagTests
{
    [Fact]
    public async Task CellsForTheNotebookAloneStayOut()
    {
        var run = await Notebook.Run(Notebook.Parse([Notebook.Code("\"kept out\"", "remove-cell"), Notebook.Code("\"shown\"")]));
        string html = ReportWriter.ToHtml([run]);
        Assert.DoesNotContain("kept out", html, StringComparison.Ordinal);
        Assert.Contains("shown", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnErrorIsNeverKeptOut()
    {
        var run = await Notebook.Run(Notebook.Parse([Notebook.Code("throw new Exception(\"told\");", "remove-cell")]));
        Assert.Contains("told", ReportWriter.ToHtml([run]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswersStandOnTheFirstPageToo()
    {
        var run = await Notebook.Run(Notebook.Parse([Notebook.Code("\"a first cell\""), Notebook.Code("HTML(\"<p>forty-two</p>\")", "answer")]));
        string html = ReportWriter.ToHtml([run]);
        int answer = html.IndexOf("forty-two", StringComparison.Ordinal);
        Assert.InRange(answer, 0, html.IndexOf("a first cell", StringComparison.Ordinal));
        Assert.True(html.IndexOf("forty-two", answer + 1, StringComparison.Ordinal) > answer);
    }
}
