using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsAnalysis.Notebooks.Execution;

namespace NewsAnalysis.Kernel.Language;

/// <summary>What can stand at a place of a cell that is being written, as the compiler sees it on top of the cells that ran.</summary>
internal static class Completions
{
    private static readonly string[] Keywords =
    [
        .. SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds())
            .Select(k => SyntaxFacts.GetText(k)).Where(k => char.IsAsciiLetterLower(k[0])).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The names that go on with what is written before <paramref name="at"/>.</summary>
    /// <param name="session">The cells that ran.</param>
    /// <param name="code">The cell.</param>
    /// <param name="at">The place, in UTF-16 units.</param>
    /// <param name="start">Where the name begins that is being written.</param>
    public static ImmutableArray<Completion> At(CellSession session, string code, int at, out int start)
    {
        start = at;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[start - 1]))
        {
            start--;
        }

        string prefix = code[start..at];
        if (prefix.Length > 0 && char.IsAsciiDigit(prefix[0]))
        {
            return [];
        }

        // A name at the place gives the parser something to hold on to; what follows could only mislead it.
        SemanticModel model = session.Analyse(code[..start] + "x");
        SyntaxToken name = model.SyntaxTree.GetRoot().FindToken(start);
        if (name.SpanStart != start || !name.IsKind(SyntaxKind.IdentifierToken))
        {
            // Within a string, a number, a comment or a directive.
            return [];
        }

        ImmutableArray<ISymbol> symbols = Symbols(model, name, out bool afterDot);
        IEnumerable<Completion> found = symbols
            .Where(s => s.CanBeReferencedByName && !IsHidden(s) && Matches(s.Name, prefix))
            .GroupBy(s => s.Name, StringComparer.Ordinal)
            .Select(g => new Completion(g.Key, Kind(g.First()), Signature(g.First(), g.Count())));
        if (!afterDot)
        {
            found = found.Concat(Keywords.Where(k => Matches(k, prefix)).Select(k => new Completion(k, "keyword", k)));
        }

        return
        [
            .. found.DistinctBy(c => c.Text, StringComparer.Ordinal)
                .OrderByDescending(c => c.Text.StartsWith(prefix, StringComparison.Ordinal))
                .ThenBy(c => c.Text, StringComparer.OrdinalIgnoreCase)
                .ThenBy(c => c.Text, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<ISymbol> Symbols(SemanticModel model, SyntaxToken name, out bool afterDot)
    {
        int at = name.SpanStart;
        SyntaxNode? left = Left(name.Parent!);
        afterDot = left is not null;
        if (left is null)
        {
            return model.LookupSymbols(at);
        }

        switch (model.GetSymbolInfo(left).Symbol)
        {
            case INamespaceSymbol space:
                return model.LookupNamespacesAndTypes(at, space);
            case ITypeSymbol type:
                // A name can mean a type and a member of that type, as in `Color Color`.
                return [.. model.LookupSymbols(at, type).Where(s => s.IsStatic || s is ITypeSymbol)];
        }

        ITypeSymbol? of = model.GetTypeInfo(left).Type;
        if (of is null or IErrorTypeSymbol)
        {
            return [];
        }

        if (name.Parent!.Parent is MemberBindingExpressionSyntax && of is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            of = nullable.TypeArguments[0];
        }

        return [.. model.LookupSymbols(at, of, includeReducedExtensionMethods: true).Where(s => !s.IsStatic && s is not ITypeSymbol)];
    }

    // What stands before the dot, if any.
    private static SyntaxNode? Left(SyntaxNode name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
        QualifiedNameSyntax qualified when qualified.Right == name => qualified.Left,
        MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        AliasQualifiedNameSyntax alias => alias.Alias,
        _ => null,
    };

    private static bool Matches(string name, string prefix) => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static bool IsHidden(ISymbol symbol) => symbol.GetAttributes().Any(a =>
        a.AttributeClass?.Name == "EditorBrowsableAttribute" && a.ConstructorArguments is [{ Value: (int)System.ComponentModel.EditorBrowsableState.Never }]);

    private static string Signature(ISymbol symbol, int overloads)
    {
        string text = symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        return overloads > 1 ? $"{text} (+ {overloads - 1})" : text;
    }

    private static string Kind(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => "module",
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => "enum",
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => "interface",
        INamedTypeSymbol { TypeKind: TypeKind.Struct } => "struct",
        ITypeSymbol => "class",
        IMethodSymbol => "method",
        IPropertySymbol => "property",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "enum",
        IFieldSymbol { ContainingType.IsScriptClass: true } => "variable",
        IFieldSymbol => "field",
        IEventSymbol => "event",
        _ => "variable",
    };
}
