using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsAnalysis.Notebooks.Execution;

namespace NewsAnalysis.Kernel.Language;

/// <summary>What a name in a cell means: its declaration, and its documentation where the XML file of its library is at hand.</summary>
internal static class Inspection
{
    private const int MaxOverloads = 10;

    private static readonly SymbolDisplayFormat Declaration = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword)
        .WithLocalOptions(SymbolDisplayLocalOptions.IncludeType)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters);

    /// <summary>The forms of what is to be said of the name at a place, or of the method whose arguments stand there; null when there is none.</summary>
    /// <param name="session">The cells that ran.</param>
    /// <param name="code">The cell.</param>
    /// <param name="at">The place, in UTF-16 units.</param>
    public static JsonObject? At(CellSession session, string code, int at)
    {
        SemanticModel model = session.Analyse(code);
        SyntaxNode root = model.SyntaxTree.GetRoot();
        ImmutableArray<ISymbol> symbols = Named(model, root, at);
        if (symbols.IsEmpty && Call(root, at) is SyntaxNode method)
        {
            symbols = Meanings(model, method);
        }

        if (symbols.IsEmpty)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (ISymbol symbol in symbols.Take(MaxOverloads))
        {
            text.Append(IsVariable(symbol) ? Variable(symbol) : symbol.ToDisplayString(Declaration)).Append('\n');
        }

        if (symbols.Length > MaxOverloads)
        {
            text.Append("… and ").Append(symbols.Length - MaxOverloads).Append(" more\n");
        }

        if (Documentation.Of(symbols[0], model.Compilation) is string summary)
        {
            text.Append('\n').Append(summary).Append('\n');
        }

        return new JsonObject { ["text/plain"] = text.ToString() };
    }

    private static ImmutableArray<ISymbol> Named(SemanticModel model, SyntaxNode root, int at)
    {
        // At the end of a name it is that name which is meant.
        foreach (int place in new[] { at, at - 1 }.Where(p => p >= 0))
        {
            SyntaxToken token = root.FindToken(place);
            if (token.Span.Contains(place) && token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SyntaxNode node)
            {
                return Meanings(model, node);
            }

            if (token.Span.Contains(place) && token.Parent is PredefinedTypeSyntax type)
            {
                return Meanings(model, type);
            }
        }

        return [];
    }

    private static ImmutableArray<ISymbol> Meanings(SemanticModel model, SyntaxNode node)
    {
        if (model.GetDeclaredSymbol(node) is ISymbol declared)
        {
            return [declared];
        }

        SymbolInfo info = model.GetSymbolInfo(node);
        ImmutableArray<ISymbol> found = info.Symbol is ISymbol symbol ? [symbol] : info.CandidateSymbols;
        return found.IsEmpty && node is ExpressionSyntax expression ? model.GetMemberGroup(expression) : found;
    }

    // The method in whose arguments the place is.
    private static SyntaxNode? Call(SyntaxNode root, int at)
    {
        SyntaxNode? node = root.FindToken(int.Max(at - 1, 0)).Parent;
        return node?.FirstAncestorOrSelf<ArgumentListSyntax>()?.Parent switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
            InvocationExpressionSyntax call => call.Expression,
            ObjectCreationExpressionSyntax creation => creation.Type,
            _ => null,
        };
    }

    private static bool IsVariable(ISymbol symbol) => symbol is IFieldSymbol { ContainingType.IsScriptClass: true } or IPropertySymbol { ContainingType.IsScriptClass: true };

    private static string Variable(ISymbol symbol)
    {
        ITypeSymbol type = symbol is IFieldSymbol field ? field.Type : ((IPropertySymbol)symbol).Type;
        return type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) + " " + symbol.Name;
    }
}
