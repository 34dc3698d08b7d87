using System.Globalization;
using System.Text;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Report;

/// <summary>The ids of notebooks and headings on the page, each once.</summary>
internal sealed class ReportAnchors
{
    /// <summary>The id of the element that holds plotly.js.</summary>
    public const string Plotly = "plotly-js";

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal)
    {
        "main", ReaderSection.Id, "articles-title", "articles-data", "find", "find-text", "found", "found-count", "pair", "pair-a", "pair-b",
        "reader", "reader-title", "reader-close", "reader-tools", "reader-back", "reader-on", "reader-text", "reader-notes", "nb-code", "nb-dark", "nb-answers", "nb-problems", Plotly,
    };
    private readonly Dictionary<string, string> _notebooks = new(StringComparer.Ordinal);

    public ReportAnchors(IEnumerable<NotebookDocument> documents)
    {
        foreach (NotebookDocument document in documents)
        {
            _notebooks.TryAdd(document.Path, Take(document.Name));
        }
    }

    /// <summary>The id of a notebook.</summary>
    public string Of(NotebookDocument document) => _notebooks[document.Path];

    /// <summary>The id of the notebook that a relative link from another leads to, or null.</summary>
    public string? Linked(NotebookDocument from, string link) =>
        link.Split('#')[0] is { Length: > 0 } file && file.EndsWith(".ipynb", StringComparison.Ordinal)
            ? _notebooks.GetValueOrDefault(Path.GetFullPath(Uri.UnescapeDataString(file), from.Folder))
            : null;

    /// <summary>A new id that reads like the text.</summary>
    public string Take(string text)
    {
        var slug = new StringBuilder();
        foreach (char c in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length is > 0 and < 60 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length >= 60)
            {
                break;
            }
        }

        string id = slug.ToString().Trim('-') is { Length: > 0 } words ? words : "section";
        string free = id;
        for (int n = 2; !_taken.Add(free); n++)
        {
            free = id + "-" + n.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }
}
