using Deedle;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace NewsAnalysis.Interactive;

/// <summary>
/// Prepares a .NET Interactive kernel for news analysis: its C# cells know the library's namespaces, Deedle frames and Plotly.NET charts show themselves,
/// and <c>#!news</c> tells what there is. Tables and figures of the library need no preparation.
/// </summary>
public static class NewsExtension
{
    /// <summary>The magic command that shows the help.</summary>
    public const string Magic = "#!news";

    private const string Html = "text/html";

    /// <summary>The namespaces that C# cells know from the next cell on.</summary>
    public static IReadOnlyList<string> Namespaces { get; } =
    [
        "NewsAnalysis.Articles", "NewsAnalysis.Claims", "NewsAnalysis.Figures", "NewsAnalysis.Frames",
        "NewsAnalysis.Interactive", "NewsAnalysis.Quotes", "NewsAnalysis.Reuse", "NewsAnalysis.Stories",
    ];

    /// <summary>Prepares the kernel whose cell calls this.</summary>
    /// <exception cref="InvalidOperationException">It is called from outside a cell.</exception>
    public static void Load() => Load(
        KernelInvocationContext.Current?.HandlingKernel?.RootKernel
        ?? throw new InvalidOperationException("Call this from a cell of a .NET Interactive notebook, or name the kernel."));

    /// <summary>Prepares a kernel and those in it. A second time changes nothing.</summary>
    /// <param name="kernel">The kernel, usually the one that holds all others.</param>
    public static void Load(Kernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        Formatter.Register<IFrame>((frame, writer) => writer.Write(FrameHtml.Of(frame)), Html);
        Formatter.Register<GenericChart>((chart, writer) => writer.Write(ChartHtml.Of(chart)), Html);
        Formatter.Register<GenericChart>((chart, writer) => writer.Write(GenericChart.toFigureJson(chart)), Figures.Figure.PlotlyMimeType);
        Formatter.SetPreferredMimeTypesFor(typeof(GenericChart), Html, Figures.Figure.PlotlyMimeType);
        if (kernel.KernelInfo.SupportedDirectives.Any(directive => directive.Name == Magic))
        {
            return;
        }

        var help = new KernelActionDirective(Magic) { Description = "Shows what news analysis offers in this notebook." };
        kernel.AddDirective(help, (_, context) =>
        {
            context.Display(Help.Page());
            return Task.CompletedTask;
        });

        // Deferred: a cell that is running would drop what another submission adds meanwhile.
        kernel.FindKernelByName("csharp")?.DeferCommand(new SubmitCode(string.Join('\n', Namespaces.Select(name => $"using {name};"))));
    }
}
