using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsAnalysis.Notebooks.Model;
using NewsAnalysis.Notebooks.Report;

namespace NewsAnalysis.Notebooks.Pictures;

/// <summary>
/// Puts still pictures of figures into a notebook, so that pages which run no script show them. They are drawn by plotly.js from the figure's
/// own JSON, in a Chromium without a window: there is no second code path.
/// </summary>
public static partial class FigurePictures
{
    private const int Width = 860;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Whether this machine has what is needed to draw.</summary>
    public static bool CanDraw => Chromium.Find() is not null && PlotlyScript.Embedded() is not null;

    /// <summary>The notebook with a picture of each figure: taken from an earlier version where the figure is the same, else drawn where that is possible.</summary>
    /// <param name="notebook">A notebook that has run.</param>
    /// <param name="earlier">The notebook as it was stored, with its pictures.</param>
    /// <param name="stop">Stops the drawing.</param>
    /// <exception cref="IOException">The browser could not draw them.</exception>
    public static async Task<NotebookDocument> AddAsync(NotebookDocument notebook, NotebookDocument earlier, CancellationToken stop)
    {
        var known = new Dictionary<string, Still>(StringComparer.Ordinal);
        foreach (DisplayOutput output in Figures(earlier))
        {
            if (output.Content(StillPicture.MimeType) is { } whole && StillPicture.InPage(output) is { } inPage)
            {
                known[Key(output)] = new Still(whole, inPage);
            }
        }

        DisplayOutput[] missing = [.. Figures(notebook).Where(o => !known.ContainsKey(Key(o)))];
        if (missing.Length > 0 && Chromium.Find() is { } program && PlotlyScript.Embedded() is { } plotly)
        {
            Still[] drawn = await DrawAsync(program, plotly, missing, stop);
            foreach ((DisplayOutput output, Still still) in missing.Zip(drawn))
            {
                known[Key(output)] = still;
            }
        }

        return notebook with
        {
            Cells = [.. notebook.Cells.Select(cell => cell with
            {
                Outputs = [.. cell.Outputs.Select(o => o is DisplayOutput output && output.Content(MimeTypes.Plotly) is not null && known.TryGetValue(Key(output), out Still still)
                    ? StillPicture.Into(output, still.Whole, still.InPage)
                    : o)],
            })],
        };
    }

    private static IEnumerable<DisplayOutput> Figures(NotebookDocument notebook) =>
        notebook.Cells.SelectMany(c => c.Outputs).OfType<DisplayOutput>().Where(o => o.Content(MimeTypes.Plotly) is not null);

    // JSON that was read from a file and JSON that a cell has just written may differ in white space and the order of its entries.
    private static string Key(DisplayOutput output) => JupyterJson.Write(NotebookWriter.Json(output.Content(MimeTypes.Plotly)!));

    private static async Task<Still[]> DrawAsync(string program, string plotly, DisplayOutput[] outputs, CancellationToken stop)
    {
        string folder = Directory.CreateTempSubdirectory("news-analysis-pictures-").FullName;
        try
        {
            string page = Path.Combine(folder, "figures.html");
            await File.WriteAllTextAsync(page, Page(plotly, outputs), stop);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
            patience.CancelAfter(Patience);
            string html = await Chromium.PageAsync(program, page, Path.Combine(folder, "profile"), patience.Token);
            string[] pictures = [.. PicturePattern().Matches(html).Select(m => Convert.ToBase64String(PalettePng.Of(Convert.FromBase64String(m.Groups[1].Value))))];
            return pictures.Length == outputs.Length * 2
                ? [.. pictures.Chunk(2).Select(p => new Still(p[0], p[1]))]
                : throw new IOException($"{Path.GetFileName(program)} drew {pictures.Length / 2} of {outputs.Length} figures.");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new IOException($"{Path.GetFileName(program)} did not draw the figures within {Patience.TotalMinutes:0} minutes.");
        }
        finally
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // A browser that is still closing holds a file; the system's clean-up of temporary files takes the rest.
            }
        }
    }

    private static string Page(string plotly, DisplayOutput[] outputs)
    {
        var html = new StringBuilder(
            "<!doctype html><html><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:\"></head><body>\n<script>").Append(plotly).Append("</script>\n");
        foreach (DisplayOutput output in outputs)
        {
            html.Append(CultureInfo.InvariantCulture, $"<script type=\"application/json\" class=\"figure\" data-width=\"{WidthOf(output)}\">{OutputHtml.Inert(output.Content(MimeTypes.Plotly)!)}</script>\n");
        }

        return html.Append("<script>").Append(Asset.Text("pictures.js")).Append("</script>\n</body></html>\n").ToString();
    }

    // Within what the figure's HTML says of its own width.
    private static int WidthOf(DisplayOutput output)
    {
        string html = output.Content(MimeTypes.Html) ?? "";
        int Limit(string name, int none) => Regex.Match(html, $"class=\"na-plot\"[^>]*{name}-width:(\\d+)px", RegexOptions.NonBacktracking) is { Success: true } m
            ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)
            : none;
        return Math.Clamp(Math.Max(Math.Min(Width, Limit("max", Width)), Limit("min", 0)), 300, 2400);
    }

    [GeneratedRegex("<img class=\"drawn\" src=\"data:image/png;base64,([A-Za-z0-9+/=]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex PicturePattern();

    /// <summary>The two pictures of a figure, base64 of PNG.</summary>
    /// <param name="Whole">With its title, for hosts that show nothing but pictures.</param>
    /// <param name="InPage">Without, for its HTML, which has the title as text.</param>
    private readonly record struct Still(string Whole, string InPage);
}
