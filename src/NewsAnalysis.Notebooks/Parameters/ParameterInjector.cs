using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Parameters;

/// <summary>Gives a notebook other values for its parameters, in the way papermill does: a cell that redeclares them.</summary>
public static class ParameterInjector
{
    /// <summary>The tag of the cell that declares the parameters.</summary>
    public const string ParametersTag = "parameters";

    /// <summary>The tag of the cell that this class adds.</summary>
    public const string InjectedTag = "injected-parameters";

    /// <summary>
    /// The notebook with a cell that declares the parameters anew, after the cell tagged <see cref="ParametersTag"/>, or at the
    /// top when there is none. Cells injected before are removed; without any parameter nothing is added.
    /// </summary>
    /// <param name="document">The notebook.</param>
    /// <param name="parameters">Names and values: <see cref="string"/>, lists of strings, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, finite <see cref="double"/>.</param>
    /// <exception cref="ArgumentException">A name is not a C# identifier, or a value is of another type.</exception>
    public static NotebookDocument Inject(NotebookDocument document, IReadOnlyDictionary<string, object> parameters)
    {
        ImmutableArray<NotebookCell> cells = [.. document.Cells.Where(c => !c.HasTag(InjectedTag))];
        if (parameters.Count == 0)
        {
            return document with { Cells = cells };
        }

        int after = -1;
        for (int i = 0; i < cells.Length && after < 0; i++)
        {
            after = cells[i].HasTag(ParametersTag) ? i : -1;
        }

        return document with { Cells = cells.Insert(after + 1, Cell(parameters, [.. cells.Select(c => c.Id)])) };
    }

    private static NotebookCell Cell(IReadOnlyDictionary<string, object> parameters, HashSet<string> taken)
    {
        string id = InjectedTag;
        while (taken.Contains(id))
        {
            id += "-";
        }

        return new NotebookCell
        {
            Id = id,
            Kind = CellKind.Code,
            Source = string.Join(
                '\n',
                parameters.OrderBy(p => p.Key, StringComparer.Ordinal)
                    .Select(p => $"var {Name(p.Key)} = {CSharpLiteral.Of(p.Value)};")
                    .Prepend("// Parameters")),
            Metadata = new JsonObject
            {
                ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "csharp" },
                ["tags"] = new JsonArray(InjectedTag),
            },
        };
    }

    private static string Name(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
            ? name
            : throw new ArgumentException($"'{name}' cannot be a parameter: it is not a name in C#.", nameof(name));
}
