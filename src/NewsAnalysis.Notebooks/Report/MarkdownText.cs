using System.Collections.Frozen;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Report;

/// <summary>Renders Markdown cells. HTML in them is shown as text but for bare marks such as <c>&lt;ins&gt;</c>; pictures are put into the page, links between notebooks stay inside it.</summary>
internal sealed class MarkdownText(NotebookDocument document, ReportAnchors anchors)
{
    private const long MaxPicture = 4_000_000;

    private static readonly FrozenSet<string> Marks =
        new[] { "del", "ins", "mark", "kbd", "sub", "sup", "small", "br" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();

    /// <summary>The HTML of a Markdown text, and its headings with the level they had.</summary>
    public (string Html, List<(int Level, string Id, string Text)> Headings) Render(string markdown)
    {
        MarkdownDocument parsed = Markdown.Parse(markdown, Pipeline);
        var headings = new List<(int, string, string)>();
        foreach (HeadingBlock heading in parsed.Descendants<HeadingBlock>())
        {
            string text = PlainText(heading.Inline);
            string id = anchors.Take(text);
            headings.Add((heading.Level, id, text));
            heading.GetAttributes().Id = id;
            // The page's own title is its only heading of the first level.
            heading.Level = Math.Min(6, heading.Level + 1);
        }

        foreach (HtmlInline html in parsed.Descendants<HtmlInline>().Where(h => !IsMark(h.Tag)).ToArray())
        {
            html.ReplaceBy(new LiteralInline(html.Tag));
        }

        foreach (HtmlBlock html in parsed.Descendants<HtmlBlock>().ToArray())
        {
            ContainerBlock parent = html.Parent!;
            parent[parent.IndexOf(html)] = new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline(html.Lines.ToString())) };
        }

        foreach (LinkInline link in parsed.Descendants<LinkInline>().ToArray())
        {
            Rewrite(link);
        }

        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(parsed);
        return (HtmlSanitizer.Clean(writer.ToString(), ""), headings);
    }

    // Words in the text such as <ins>, without attributes.
    private static bool IsMark(string tag) => Marks.Contains(tag.Trim('<', '>', '/', ' '));

    private static string PlainText(ContainerInline? inlines) => inlines is null
        ? ""
        : string.Concat(inlines.Descendants().Select(i => i switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            LineBreakInline => " ",
            _ => "",
        }));

    private static string? PictureType(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".svg" => MimeTypes.Svg,
        _ => null,
    };

    private void Rewrite(LinkInline link)
    {
        string address = link.Url ?? "";
        if (link.IsImage)
        {
            link.Url = Picture(address) ?? "";
        }
        else if (anchors.Linked(document, address) is string id)
        {
            link.Url = "#" + id;
        }
    }

    // A picture beside the notebook, as data; nothing outside its folder, and nothing from a network.
    private string? Picture(string address)
    {
        if (address.StartsWith("data:image/", StringComparison.Ordinal))
        {
            return address;
        }

        string? type = PictureType(address);
        if (type is null || address.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        string file = Path.GetFullPath(Uri.UnescapeDataString(address), document.Folder);
        return file.StartsWith(document.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && new FileInfo(file) is { Exists: true, Length: <= MaxPicture }
                ? $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(file))}"
                : null;
    }
}
