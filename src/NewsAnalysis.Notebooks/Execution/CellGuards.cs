using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsAnalysis.Notebooks.Cells;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>
/// Writes calls of <see cref="CellGuard"/> into a cell: at the start of every loop's body, before every <c>goto</c>, and at the start of every
/// method, local function, accessor and block lambda. Lines stay where they are; columns do not.
/// </summary>
/// <remarks>
/// .NET has no way to stop a thread that does not listen but aborting it, which can leave data half-changed. With the checks, a cell's own loops end at
/// a known point, on whatever thread they run. Lambdas of one expression stay as they are, since they may be expression trees.
/// </remarks>
internal sealed class CellGuards : CSharpSyntaxRewriter
{
    private static readonly StatementSyntax Check = Call(nameof(CellGuard.Check));
    private static readonly StatementSyntax Enter = Call(nameof(CellGuard.Enter));

    /// <summary>The same code with checks.</summary>
    public static SyntaxTree In(SyntaxTree tree)
    {
        SyntaxNode root = tree.GetRoot();
        SyntaxNode guarded = new CellGuards().Visit(root)!;
        return ReferenceEquals(root, guarded) ? tree : tree.WithRootAndOptions(guarded, tree.Options);
    }

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        SyntaxNode? visited = base.Visit(node);
        return visited is StatementSyntax statement and not BlockSyntax && (node is GotoStatementSyntax || IsLoop(node!.Parent, node))
            ? SyntaxFactory.Block(Check, statement)
            : visited;
    }

    public override SyntaxNode? VisitBlock(BlockSyntax node)
    {
        var block = (BlockSyntax)base.VisitBlock(node)!;
        return node.Parent switch
        {
            DestructorDeclarationSyntax => block,
            BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or AnonymousFunctionExpressionSyntax =>
                block.WithStatements(block.Statements.Insert(0, Enter)),
            SyntaxNode parent when IsLoop(parent, node) => block.WithStatements(block.Statements.Insert(0, Check)),
            _ => block,
        };
    }

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var method = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        return Body(method.ExpressionBody, method.ReturnType, method.Modifiers, method.SemicolonToken) is BlockSyntax body
            ? method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body)
            : method;
    }

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var function = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
        return Body(function.ExpressionBody, function.ReturnType, function.Modifiers, function.SemicolonToken) is BlockSyntax body
            ? function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body)
            : function;
    }

    // `=> e;` as a block; null where only the compiler knows whether it would be `return e;` or `e;`.
    private static BlockSyntax? Body(ArrowExpressionClauseSyntax? arrow, TypeSyntax type, SyntaxTokenList modifiers, SyntaxToken semicolon)
    {
        if (arrow is null || arrow.Expression is ThrowExpressionSyntax or RefExpressionSyntax || modifiers.Any(SyntaxKind.AsyncKeyword))
        {
            return null;
        }

        StatementSyntax statement = type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
            ? SyntaxFactory.ExpressionStatement(arrow.Expression, semicolon)
            : SyntaxFactory.ReturnStatement(SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space), arrow.Expression, semicolon);
        SyntaxToken open = SyntaxFactory.Token(arrow.ArrowToken.LeadingTrivia, SyntaxKind.OpenBraceToken, arrow.ArrowToken.TrailingTrivia);
        return SyntaxFactory.Block(open, [Enter, statement], SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
    }

    private static bool IsLoop(SyntaxNode? parent, SyntaxNode body) => parent switch
    {
        WhileStatementSyntax loop => loop.Statement == body,
        DoStatementSyntax loop => loop.Statement == body,
        ForStatementSyntax loop => loop.Statement == body,
        CommonForEachStatementSyntax loop => loop.Statement == body,
        _ => false,
    };

    private static StatementSyntax Call(string method) =>
        SyntaxFactory.ParseStatement($"global::{typeof(CellGuard).FullName}.{method}();");
}
