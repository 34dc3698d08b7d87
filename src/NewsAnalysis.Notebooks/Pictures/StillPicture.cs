using System.Text.RegularExpressions;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Pictures;

/// <summary>Where the still picture of a figure stands in an output: as a form of its own, and in the HTML, where a drawn figure takes its place.</summary>
public static partial class StillPicture
{
    /// <summary>The form of its own.</summary>
    internal const string MimeType = "image/png";

    private const string Opening = "<img class=\"na-still\" alt=\"\" style=\"max-width:100%\" src=\"data:image/png;base64,";

    /// <summary>The notebook without the still pictures of its figures: what running it gives.</summary>
    /// <param name="notebook">A notebook.</param>
    public static NotebookDocument Without(NotebookDocument notebook) => notebook with
    {
        Cells = [.. notebook.Cells.Select(cell => cell with { Outputs = [.. cell.Outputs.Select(o => o is DisplayOutput output ? Without(output) : o)] })],
    };

    /// <summary>The first figure of a notebook as a PNG file, with its title; null when it has no picture.</summary>
    /// <param name="notebook">A notebook with pictures.</param>
    public static byte[]? First(NotebookDocument notebook) =>
        notebook.Cells.SelectMany(c => c.Outputs).OfType<DisplayOutput>().FirstOrDefault(o => o.Content(MimeTypes.Plotly) is not null)?.Content(MimeType) is { } base64
            ? Convert.FromBase64String(base64)
            : null;

    /// <summary>The picture in the HTML, or null.</summary>
    internal static string? InPage(DisplayOutput output) =>
        output.Content(MimeTypes.Html) is { } html && PicturePattern().Match(html) is { Success: true } found ? found.Groups[1].Value : null;

    /// <summary>The output with the pictures.</summary>
    internal static DisplayOutput Into(DisplayOutput output, string whole, string inPage)
    {
        DisplayOutput bare = Without(output);
        MimeData[] forms = [.. bare.Data.Select(d => d.MimeType == MimeTypes.Html ? d with { Content = PlotPattern().Replace(d.Content, m => m.Value + Opening + inPage + "\">", 1) } : d)];
        return bare with { Data = [.. forms.Append(new MimeData(MimeType, whole)).OrderBy(d => d.MimeType, StringComparer.Ordinal)] };
    }

    private static DisplayOutput Without(DisplayOutput output) => output.Content(MimeTypes.Plotly) is null
        ? output
        : output with
        {
            Data = [.. output.Data.Where(d => d.MimeType != MimeType).Select(d => d.MimeType == MimeTypes.Html ? d with { Content = PicturePattern().Replace(d.Content, "") } : d)],
        };

    [GeneratedRegex("<img class=\"na-still\"[^>]*base64,([A-Za-z0-9+/=]+)\">", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PicturePattern();

    [GeneratedRegex("<div id=\"[^\"<>]*\" class=\"na-plot\"[^<>]*>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PlotPattern();
}
