using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using NewsAnalysis.Notebooks.Display;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Report;

/// <summary>Outputs of one notebook as HTML: of each value the richest form that the report can show.</summary>
internal sealed class OutputHtml(string notebook, MarkdownText markdown)
{
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    private readonly List<(string Id, string Text)> _findings = [];

    private int _outputs;

    /// <summary>How many figures there were so far.</summary>
    public int Figures { get; private set; }

    /// <summary>The figures that have a title: their ids on the page, and the titles as plain text.</summary>
    public IReadOnlyList<(string Id, string Text)> Findings => _findings;

    /// <summary>An output.</summary>
    public string Of(CellOutput output) => output switch
    {
        StreamOutput { Name: "stderr" } stream => $"<pre class=\"nb-stream nb-stderr\">{HtmlText.Encode(stream.Text)}</pre>\n",
        StreamOutput stream => $"<pre class=\"nb-stream\">{HtmlText.Encode(stream.Text)}</pre>\n",
        DisplayOutput display => Value(display),
        ErrorOutput error => Error(error),
        _ => "",
    };

    private static string Error(ErrorOutput error) =>
        $"<div class=\"nb-error\" role=\"group\" aria-label=\"Error\">\n<p><strong>{HtmlText.Encode(error.Name)}</strong> {HtmlText.Encode(error.Value)}</p>\n"
        + $"<pre>{HtmlText.Encode(string.Join('\n', error.Traceback))}</pre>\n</div>\n";

    private string Value(DisplayOutput display)
    {
        string prefix = string.Create(CultureInfo.InvariantCulture, $"{notebook}-o{++_outputs}-");
        string? html = display.Content(MimeTypes.Html) is string raw ? HtmlSanitizer.Clean(raw, prefix) : null;
        if (display.Content(MimeTypes.Plotly) is string json && Title(json) is string title)
        {
            Figures++;
            string id = prefix + "figure";
            if (title.Length > 0)
            {
                _findings.Add((id, title));
            }

            return $"<div class=\"nb-figure\" id=\"{id}\" tabindex=\"-1\">\n{html}<script type=\"application/json\">{Inert(json)}</script>\n</div>\n";
        }

        if (html is not null)
        {
            return $"<div class=\"nb-html\">\n{html}</div>\n";
        }

        if (display.Content(MimeTypes.Markdown) is string text)
        {
            return $"<div class=\"nb-markdown\">\n{markdown.Render(text).Html}</div>\n";
        }

        return Picture(display) is string picture ? picture : $"<pre class=\"nb-text\">{HtmlText.Encode(display.Content(MimeTypes.PlainText))}</pre>\n";
    }

    private static string? Picture(DisplayOutput display)
    {
        string alt = HtmlText.Encode(display.Content(MimeTypes.PlainText) ?? "Picture");
        if (display.Content(MimeTypes.Svg) is string svg)
        {
            // As a picture and not as part of the page: an SVG's own scripts and links do not work there.
            return $"<img class=\"nb-picture\" alt=\"{alt}\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}\">\n";
        }

        string? type = Pictures.FirstOrDefault(p => display.Content(p) is not null);
        return type is null
            ? null
            : $"<img class=\"nb-picture\" alt=\"{alt}\" src=\"data:{type};base64,{HtmlText.Encode(display.Content(type)!.ReplaceLineEndings(""))}\">\n";
    }

    // In a script element only the end tag and comments matter; JSON can say every character of them in another way.
    public static string Inert(string json) => json
        .Replace("<", "\\u003C", StringComparison.Ordinal)
        .Replace(">", "\\u003E", StringComparison.Ordinal)
        .Replace("&", "\\u0026", StringComparison.Ordinal);

    // The title of a figure as plain text, empty when it has none; null when the JSON is no figure. Plotly's titles have <br> and entities.
    private static string? Title(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 200 });
            return parsed.RootElement.ValueKind != JsonValueKind.Object
                ? null
                : parsed.RootElement.TryGetProperty("layout", out JsonElement layout) && layout.ValueKind == JsonValueKind.Object
                    && layout.TryGetProperty("title", out JsonElement title)
                    && (title.ValueKind != JsonValueKind.Object || title.TryGetProperty("text", out title)) && title.ValueKind == JsonValueKind.String
                ? WebUtility.HtmlDecode(title.GetString()!.Replace("<br>", " ", StringComparison.Ordinal)).Trim()
                : "";
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
