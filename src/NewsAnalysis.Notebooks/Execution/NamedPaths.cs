using System.Collections.Immutable;
using System.Text.Json;
using NewsAnalysis.Notebooks.Display;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>Tells inputs in a notebook's outputs as the caller named them, and not by the way from the notebook's folder to them.</summary>
/// <remarks>A cell runs in its notebook's folder, so it reads <c>../../home/ann/story/a.txt</c> where the caller wrote <c>story/a.txt</c>.</remarks>
internal sealed class NamedPaths
{
    private readonly ImmutableArray<(string Seen, string Named)> _rules;

    /// <param name="folder">The notebook's folder.</param>
    /// <param name="named">The full paths of the inputs, and the same as the caller named them.</param>
    public NamedPaths(string folder, IReadOnlyDictionary<string, string> named)
    {
        var rules = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string path, string name) in named)
        {
            string seen = Path.GetRelativePath(folder, path);
            bool dotsAlone = seen.AsSpan().Trim(['.', Path.DirectorySeparatorChar]).IsEmpty;
            if (seen.StartsWith("..", StringComparison.Ordinal) && !dotsAlone)
            {
                Add(Slashes(seen), Shown(Slashes(name)));
            }
        }

        _rules = [.. rules.Select(r => (r.Key, r.Value)).OrderByDescending(r => r.Key.Length).ThenBy(r => r.Key, StringComparer.Ordinal)];

        // Outputs hold a path as text, as HTML or in a JSON string.
        void Add(string seen, string shown)
        {
            rules.TryAdd(seen, shown);
            rules.TryAdd(HtmlText.Encode(seen), HtmlText.Encode(shown));
            rules.TryAdd(JsonEncodedText.Encode(seen).Value, JsonEncodedText.Encode(shown).Value);
        }
    }

    public ImmutableArray<CellOutput> In(ImmutableArray<CellOutput> outputs) => _rules.IsEmpty ? outputs : [.. outputs.Select(In)];

    private CellOutput In(CellOutput output) => output switch
    {
        StreamOutput stream => stream with { Text = In(stream.Text) },
        DisplayOutput shown => shown with { Data = [.. shown.Data.Select(d => d with { Content = In(d.Content) })] },
        ErrorOutput error => error with { Value = In(error.Value), Traceback = [.. error.Traceback.Select(In)] },
        _ => output,
    };

    private string In(string text)
    {
        foreach ((string seen, string named) in _rules)
        {
            text = text.Replace(seen, named, StringComparison.Ordinal);
        }

        return text;
    }

    // A full path is the machine's, and a report is for others too: the last name says which input it is.
    private static string Shown(string named) => Path.IsPathRooted(named) ? named[(named.LastIndexOf('/') + 1)..] : named;

    private static string Slashes(string path) => Path.TrimEndingDirectorySeparator(path).Replace('\\', '/');
}
