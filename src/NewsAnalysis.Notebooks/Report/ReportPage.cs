using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsAnalysis.Notebooks.Display;
using NewsAnalysis.Notebooks.Execution;

namespace NewsAnalysis.Notebooks.Report;

/// <summary>Puts the report's page together: policy, style, contents, notebooks, scripts.</summary>
internal sealed class ReportPage
{
    private readonly ReportOptions _options;
    private readonly NotebookRun[] _runs;
    private readonly NotebookSection[] _sections;
    private readonly string? _plotly;
    private readonly string _script = Asset.Text("report.js");
    private readonly bool _readable;

    public ReportPage(IReadOnlyList<NotebookRun> runs, ReportOptions options)
    {
        _options = options;
        _readable = !options.Articles.Articles.IsDefaultOrEmpty;
        _runs = [.. runs];
        var anchors = new ReportAnchors(_runs.Select(r => r.Document));
        _sections = [.. _runs.Select((run, index) => new NotebookSection(run, index, anchors))];
        Figures = _sections.Sum(s => s.Figures);
        _plotly = options.LinkPlotly || Figures == 0 ? null : PlotlyScript.Embedded();
    }

    /// <summary>How many figures the page draws.</summary>
    public int Figures { get; }

    /// <summary>Whether plotly.js is in the page.</summary>
    public bool HoldsPlotly => _plotly is not null;

    private bool LinksPlotly => Figures > 0 && !HoldsPlotly;

    public string ToHtml()
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(Policy()).Append("\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Append("<title>").Append(HtmlText.Encode(_options.Title)).Append("</title>\n<style>\n").Append(Asset.Text("report.css")).Append("</style>\n</head>\n<body>\n");
        html.Append("<a class=\"nb-skip\" href=\"#main\">Skip to the notebooks</a>\n");
        html.Append("<header class=\"nb-top\"><p class=\"nb-title\">").Append(HtmlText.Encode(_options.Title)).Append("</p>");
        html.Append("<button type=\"button\" id=\"nb-dark\" aria-pressed=\"false\" hidden>Dark</button><button type=\"button\" id=\"nb-code\" aria-pressed=\"false\" hidden>Show all code</button></header>\n<div class=\"nb-page\">\n");
        Contents(html);
        html.Append("<main id=\"main\" tabindex=\"-1\">\n<div class=\"nb-intro\">\n<h1>").Append(HtmlText.Encode(_options.Title)).Append("</h1>\n");
        if (_options.Subtitle is string subtitle)
        {
            html.Append("<p class=\"nb-subtitle\">").Append(HtmlText.Encode(subtitle)).Append("</p>\n");
        }

        Notes(html);
        Answers(html);
        if (_readable)
        {
            ReaderSection.Append(html, _options.Articles);
        }

        LeftOut(html);
        html.Append("</div>\n");
        foreach (NotebookSection section in _sections)
        {
            html.Append(section.Html);
        }

        html.Append("</main>\n</div>\n");
        if (_readable)
        {
            ReaderSection.AppendReader(html, _options.Articles);
        }

        Scripts(html);
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static string Hash(string script) => "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script))) + "'";

    private string Policy()
    {
        string plotly = _plotly is not null ? Hash(_plotly) + " " : LinksPlotly ? PlotlyScript.Address + " " : "";
        // Plotly styles its drawings with style attributes and rules of its own.
        return $"default-src 'none'; script-src {plotly}{Hash(_script)}; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";
    }

    private void Contents(StringBuilder html)
    {
        html.Append("<nav class=\"nb-contents\" aria-label=\"Contents\">\n<details open><summary>Contents</summary>\n<ol>\n");
        if (_readable)
        {
            html.Append("<li><a href=\"#").Append(ReaderSection.Id).Append("\">The articles</a></li>\n");
        }

        foreach (NotebookSection section in _sections)
        {
            html.Append("<li><a href=\"#").Append(section.Id).Append("\">").Append(HtmlText.Encode(section.Title)).Append("</a>");
            if (section.Headings.Count > 0)
            {
                html.Append("\n<ol>\n");
                foreach ((string id, string text) in section.Headings)
                {
                    html.Append("<li><a href=\"#").Append(id).Append("\">").Append(HtmlText.Encode(text)).Append("</a></li>\n");
                }

                html.Append("</ol>");
            }

            html.Append("</li>\n");
        }

        html.Append("</ol>\n</details>\n</nav>\n");
    }

    private void Answers(StringBuilder html)
    {
        NotebookSection[] answered = [.. _sections.Where(s => s.Answer.Length > 0 || s.Findings.Count > 0)];
        if (answered.Length == 0)
        {
            return;
        }

        html.Append("<section class=\"nb-answers\" aria-labelledby=\"nb-answers\">\n<h2 id=\"nb-answers\">In short</h2>\n");
        foreach (NotebookSection section in answered)
        {
            html.Append("<h3><a href=\"#").Append(section.Id).Append("\">").Append(HtmlText.Encode(section.Title)).Append("</a></h3>\n").Append(section.Answer).Append(Findings(section));
        }

        html.Append("</section>\n");
    }

    private static string Findings(NotebookSection section) => section.Findings.Count == 0
        ? ""
        : $"<ul class=\"nb-findings\">\n{string.Concat(section.Findings.Select(f => $"<li><a href=\"#{f.Id}\">{HtmlText.Encode(f.Text)}</a></li>\n"))}</ul>\n";

    // After the findings: it takes nothing from them.
    private void LeftOut(StringBuilder html)
    {
        foreach (NotebookSection section in _sections.Where(s => s.Run.Outcome == NotebookOutcome.NeedsPackages))
        {
            html.Append("<p class=\"nb-note\">").Append(HtmlText.Encode(section.Run.Summary)).Append("</p>\n");
        }
    }

    private void Notes(StringBuilder html)
    {
        NotebookSection[] failed = [.. _sections.Where(s => s.Run.Outcome == NotebookOutcome.Failed)];
        if (failed.Length > 0)
        {
            html.Append("<section class=\"nb-problems\" aria-labelledby=\"nb-problems\">\n<h2 id=\"nb-problems\">")
                .Append(CultureInfo.InvariantCulture, $"{failed.Length} of {_sections.Length} notebooks did not run to the end</h2>\n<ul>\n");
            foreach (NotebookSection section in failed)
            {
                html.Append("<li><a href=\"#").Append(section.ErrorId ?? section.Id).Append("\">").Append(HtmlText.Encode(section.Title)).Append("</a>: ")
                    .Append(HtmlText.Encode(section.Run.Summary)).Append("</li>\n");
            }

            html.Append("</ul>\n</section>\n");
        }

        if (LinksPlotly)
        {
            html.Append("<p class=\"nb-note\">The figures need a network: plotly.js was not at hand when this program was built, so this page links version ")
                .Append(PlotlyScript.Version).Append(" on its public CDN. The tables below each figure hold the same data.</p>\n");
        }
    }

    private void Scripts(StringBuilder html)
    {
        if (_plotly is not null)
        {
            // The page's own script runs it once the page is there: it takes longer than all the rest.
            html.Append("<script type=\"text/plain\" id=\"").Append(ReportAnchors.Plotly).Append("\">").Append(_plotly).Append("</script>\n");
        }
        else if (LinksPlotly)
        {
            html.Append("<script src=\"").Append(PlotlyScript.Address).Append("\" integrity=\"").Append(PlotlyScript.Integrity)
                .Append("\" crossorigin=\"anonymous\"></script>\n");
        }

        html.Append("<script>").Append(_script).Append("</script>\n");
    }
}
