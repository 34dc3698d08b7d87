using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using NewsAnalysis.Notebooks.Cells;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>Compiles the cells of a notebook as a chain of C# script submissions, each seeing the variables of those before it.</summary>
internal sealed class CellCompiler(string folder, FrameworkReferences framework, LibraryStore store)
{
    /// <summary>How the code of a cell is parsed.</summary>
    public static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>The namespaces that are imported from the start, as in .NET Interactive.</summary>
    private static readonly string[] Imports =
    [
        "System",
        "System.Text",
        "System.Collections",
        "System.Collections.Generic",
        "System.Threading.Tasks",
        "System.Linq",
        typeof(CellFunctions).FullName!,
    ];

    private readonly ReferenceResolver _references = new(folder, store);

    /// <summary>The packages that the code asks for with <c>#r "nuget: …"</c>.</summary>
    public static ImmutableArray<string> Packages(string code) =>
        [.. ((CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, Script).GetRoot()).GetReferenceDirectives()
            .Select(d => d.File.ValueText.Trim())
            .Where(r => r.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
            .Select(r => r["nuget:".Length..].Trim())];

    /// <summary>Compiles a cell.</summary>
    /// <param name="code">The code.</param>
    /// <param name="number">The cell's number, from 1; it is the name of the source file in stack traces.</param>
    /// <param name="previous">The cell before it that compiled.</param>
    /// <param name="stop">Stops the compiler.</param>
    public CompiledCell Compile(string code, int number, CompiledCell? previous, CancellationToken stop)
    {
        SyntaxTree written = Parse(code, number, stop);
        SyntaxTree guarded = CellGuards.In(written);
        CompiledCell cell = Emit(guarded, number, previous, stop);

        // The compiler's messages are to name the columns of the code as it was written.
        return cell.Errors.IsEmpty || guarded == written ? cell : Emit(written, number, previous, stop);
    }

    /// <summary>What the compiler knows of code that is still being written. Nothing is kept.</summary>
    /// <param name="code">The code, complete or not.</param>
    /// <param name="previous">The cell before it that compiled.</param>
    public SemanticModel Analyse(string code, CompiledCell? previous)
    {
        SyntaxTree tree = Parse(code, 0, CancellationToken.None);
        return Compilation(tree, 0, previous).GetSemanticModel(tree);
    }

    private static SyntaxTree Parse(string code, int number, CancellationToken stop) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), Script, CellSources.FileName(number), stop);

    private CSharpCompilation Compilation(SyntaxTree tree, int number, CompiledCell? previous)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"Submission#{number}");
        var compilation = CSharpCompilation.CreateScriptCompilation(
            name,
            tree,
            previous is null ? framework.References : [],
            Options(name, previous is null ? Imports : []),
            previous?.Compilation,
            typeof(object));
        store.Bind(compilation);
        return compilation;
    }

    private CompiledCell Emit(SyntaxTree tree, int number, CompiledCell? previous, CancellationToken stop)
    {
        CSharpCompilation compilation = Compilation(tree, number, previous);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        EmitResult emitted = compilation.Emit(
            image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), cancellationToken: stop);
        ImmutableArray<Diagnostic> errors =
            [.. emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).OrderBy(d => d.Location.SourceSpan.Start)];
        if (!errors.IsEmpty)
        {
            return new CompiledCell { Compilation = compilation, Previous = previous, Errors = errors };
        }

        IMethodSymbol entry = compilation.GetEntryPoint(stop)!;
        return new CompiledCell
        {
            Compilation = compilation,
            Previous = previous,
            Errors = [],
            // A cell that holds nothing to run is not emitted, and that is no error.
            Image = emitted.Success ? image.ToArray() : [],
            Symbols = symbols.ToArray(),
            EntryType = entry.ContainingType.MetadataName,
            EntryMethod = entry.MetadataName,
            Libraries = [.. compilation.DirectiveReferences.OfType<PortableExecutableReference>().Select(r => r.FilePath).OfType<string>()],
        };
    }

    private CSharpCompilationOptions Options(string scriptClass, string[] imports) => new(
        OutputKind.DynamicallyLinkedLibrary,
        scriptClassName: scriptClass,
        usings: imports,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        concurrentBuild: false,
        sourceReferenceResolver: new SourceFileResolver([], folder),
        metadataReferenceResolver: _references,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
}
