using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NewsAnalysis.Notebooks.Display;
using NewsAnalysis.Notebooks.Execution;

namespace NewsAnalysis.Notebooks.Report;

/// <summary>C# code as HTML, with keywords, texts, numbers and comments marked.</summary>
internal static class CodeHtml
{
    public static string Of(string code)
    {
        var html = new StringBuilder();
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(code, CellCompiler.Script).GetRoot().DescendantTokens())
        {
            foreach (SyntaxTrivia trivia in token.LeadingTrivia)
            {
                Trivia(html, trivia);
            }

            Append(html, token.Text, Class(token));
            foreach (SyntaxTrivia trivia in token.TrailingTrivia)
            {
                Trivia(html, trivia);
            }
        }

        return html.ToString();
    }

    private static void Trivia(StringBuilder html, SyntaxTrivia trivia) => Append(
        html,
        trivia.ToFullString(),
        trivia.IsDirective ? "nb-k" : trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia) ? null : "nb-c");

    private static string? Class(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringStartToken
            or SyntaxKind.InterpolatedStringEndToken => "nb-s",
        SyntaxKind.NumericLiteralToken => "nb-n",
        var kind when SyntaxFacts.IsKeywordKind(kind) || token.Text == "var" => "nb-k",
        _ => null,
    };

    private static void Append(StringBuilder html, string text, string? style)
    {
        string safe = HtmlText.Encode(text);
        _ = style is null || text.Length == 0 ? html.Append(safe) : html.Append("<span class=\"").Append(style).Append("\">").Append(safe).Append("</span>");
    }
}
