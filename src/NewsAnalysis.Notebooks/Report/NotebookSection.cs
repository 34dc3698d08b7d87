using System.Globalization;
using System.Text;
using NewsAnalysis.Notebooks.Display;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Report;

/// <summary>One notebook in the report.</summary>
internal sealed class NotebookSection
{
    private readonly StringBuilder _html = new();
    private readonly MarkdownText _markdown;
    private readonly OutputHtml _outputs;
    private readonly OutputHtml _repeated;
    private readonly List<(string Id, string Text)> _headings = [];

    public NotebookSection(NotebookRun run, int index, ReportAnchors anchors)
    {
        Run = run;
        Id = anchors.Of(run.Document);
        _markdown = new MarkdownText(run.Document, anchors);
        _outputs = new OutputHtml(string.Create(CultureInfo.InvariantCulture, $"n{index + 1}"), _markdown);
        _repeated = new OutputHtml(string.Create(CultureInfo.InvariantCulture, $"a{index + 1}"), _markdown);
        string body = Body();
        Title ??= run.Document.Name;
        _html.Insert(0, $"<article class=\"nb-notebook\" id=\"{Id}\" aria-label=\"{HtmlText.Encode(Title)}\">\n");
        _html.Append(body).Append("</article>\n");
    }

    /// <summary>The run it shows.</summary>
    public NotebookRun Run { get; }

    /// <summary>Its id on the page.</summary>
    public string Id { get; }

    /// <summary>Its first heading, or else its file name.</summary>
    public string Title { get; private set; } = null!;

    /// <summary>Its sections.</summary>
    public IReadOnlyList<(string Id, string Text)> Headings => _headings;

    /// <summary>What its figures say, in order: the title of each, and its id on the page.</summary>
    public IReadOnlyList<(string Id, string Text)> Findings => _outputs.Findings;

    /// <summary>The id of its error, or null.</summary>
    public string? ErrorId { get; private set; }

    /// <summary>What the cells tagged <c>answer</c> show, to stand on the report's first page; empty when there are none.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>How many figures it has.</summary>
    public int Figures => _outputs.Figures + _repeated.Figures;

    /// <summary>The whole section.</summary>
    public string Html => _html.ToString();

    private string Body()
    {
        var body = new StringBuilder();
        foreach (NotebookCell cell in Run.Document.Cells.Where(IsShown))
        {
            switch (cell.Kind)
            {
                case CellKind.Markdown:
                    body.Append("<div class=\"nb-markdown\">\n").Append(Markdown(cell.Source)).Append("</div>\n");
                    break;
                case CellKind.Code:
                    Code(body, cell);
                    break;
                case CellKind.Raw:
                default:
                    body.Append("<pre class=\"nb-raw\">").Append(HtmlText.Encode(cell.Source)).Append("</pre>\n");
                    break;
            }
        }

        if (Run.Outcome == NotebookOutcome.NeedsPackages)
        {
            body.Append("<p class=\"nb-note\">").Append(HtmlText.Encode(Run.Summary)).Append(" Its outputs are those it was saved with.</p>\n");
        }

        return body.ToString();
    }

    // The tags are Jupyter Book's and papermill's. What is only of use in a running notebook stays out; an error never does.
    private static bool IsShown(NotebookCell cell) =>
        (!cell.HasTag("remove-cell") && !cell.HasTag("injected-parameters")) || cell.Outputs.Any(o => o is ErrorOutput);

    private string Markdown(string source)
    {
        (string html, List<(int Level, string Id, string Text)> headings) = _markdown.Render(source);
        foreach ((int level, string id, string text) in headings)
        {
            if (Title is null)
            {
                Title = text;
            }
            else if (level <= 2)
            {
                _headings.Add((id, text));
            }
        }

        return html;
    }

    private void Code(StringBuilder body, NotebookCell cell)
    {
        body.Append("<div class=\"nb-cell\">\n<details class=\"nb-code\"><summary>Code");
        if (cell.ExecutionCount is int number)
        {
            body.Append(CultureInfo.InvariantCulture, $" <span class=\"nb-number\">[{number}]</span>");
        }

        body.Append("</summary><pre><code>").Append(CodeHtml.Of(cell.Source)).Append("</code></pre></details>\n");
        if (cell.HasTag("answer"))
        {
            Answer += string.Concat(cell.Outputs.OfType<DisplayOutput>().Select(_repeated.Of));
        }

        foreach (CellOutput output in cell.Outputs)
        {
            if (output is ErrorOutput)
            {
                ErrorId ??= Id + "-error";
                body.Append("<div id=\"").Append(ErrorId).Append("\">").Append(_outputs.Of(output)).Append("</div>\n");
            }
            else
            {
                body.Append(_outputs.Of(output));
            }
        }

        body.Append("</div>\n");
    }
}
