using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using NewsAnalysis.Quotes;
using Plotly.NET;

namespace NewsAnalysis.Interactive.Tests;

/// <summary>The extension in a kernel of .NET Interactive.</summary>
public sealed class NewsExtensionTests : IDisposable
{
    private readonly CompositeKernel _kernel = new() { new CSharpKernel() };

    public void Dispose() => _kernel.Dispose();

    [Fact]
    public async Task TheMagicShowsTheHelp()
    {
        NewsExtension.Load(_kernel);
        KernelCommandResult result = await _kernel.SendAsync(new SubmitCode("#!news"));
        DisplayedValueProduced shown = Assert.Single(result.Events.OfType<DisplayedValueProduced>());
        string html = shown.FormattedValues.Single(v => v.MimeType == "text/html").Value;
        Assert.Contains("ToChart()", html, StringComparison.Ordinal);
        Assert.Contains("<table>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadedTwiceItIsThereOnce()
    {
        NewsExtension.Load(_kernel);
        NewsExtension.Load(_kernel);
        Assert.Single(_kernel.KernelInfo.SupportedDirectives, d => d.Name == NewsExtension.Magic);
        KernelCommandResult result = await _kernel.SendAsync(new SubmitCode("#!news"));
        Assert.Single(result.Events.OfType<DisplayedValueProduced>());
    }

    [Fact]
    public async Task CellsKnowTheNamespaces()
    {
        await Run($"#r \"{typeof(QuoteOverlap).Assembly.Location}\"\n#r \"{typeof(NewsExtension).Assembly.Location}\"");
        NewsExtension.Load(_kernel);
        KernelCommandResult result = await Run("typeof(QuoteOverlap).Name + typeof(ArticleCorpus).Name + typeof(NewsExtension).Name");
        Assert.Equal("QuoteOverlapArticleCorpusNewsExtension", Assert.Single(result.Events.OfType<ReturnValueProduced>()).Value);
    }

    [Fact]
    public void FramesAndChartsShowThemselves()
    {
        NewsExtension.Load(_kernel);
        Assert.StartsWith("<div", Story.Quotes.Quotes.ToFrame().ToDisplayString("text/html"), StringComparison.Ordinal);
        GenericChart chart = Story.Figures[0].ToChart();
        Assert.Contains("newPlot", chart.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.StartsWith("{", chart.ToDisplayString(NewsAnalysis.Figures.Figure.PlotlyMimeType), StringComparison.Ordinal);
    }

    [Fact]
    public void OutsideACellTheKernelIsToBeNamed() => Assert.Throws<InvalidOperationException>(NewsExtension.Load);

    private async Task<KernelCommandResult> Run(string code)
    {
        KernelCommandResult result = await _kernel.SendAsync(new SubmitCode(code));
        Assert.True(!result.Events.OfType<CommandFailed>().Any(), string.Join('\n', result.Events.OfType<CommandFailed>().Select(e => e.Message)));
        return result;
    }
}
