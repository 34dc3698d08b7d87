using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NewsAnalysis.Notebooks.Execution;

namespace NewsAnalysis.Kernel.Language;

/// <summary>Whether code can be run as it is.</summary>
internal static class Completeness
{
    private const int Indent = 4;

    /// <summary>The content of the answer: <c>complete</c>, <c>incomplete</c> with the indent of the next line, or <c>invalid</c>.</summary>
    public static JsonObject Of(string code)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code, CellCompiler.Script);
        if (!SyntaxFactory.IsCompleteSubmission(tree))
        {
            int open = tree.GetRoot().DescendantTokens().Sum(t => t.IsMissing ? 0 : t.Kind() switch
            {
                SyntaxKind.OpenBraceToken => 1,
                SyntaxKind.CloseBraceToken => -1,
                _ => 0,
            });
            return new JsonObject { ["status"] = "incomplete", ["indent"] = new string(' ', Indent * int.Max(open, 0)) };
        }

        bool wrong = tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error);
        return new JsonObject { ["status"] = wrong ? "invalid" : "complete" };
    }
}
