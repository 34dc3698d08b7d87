using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsAnalysis.Notebooks.Tests.Support;

/// <summary>Builds small DLLs for notebooks to refer to.</summary>
internal static class Library
{
    /// <summary>Compiles <paramref name="code"/> into <paramref name="folder"/>, against the base library and the DLLs given.</summary>
    public static string Build(string folder, string name, string code, params string[] references)
    {
        string file = Path.Combine(folder, name + ".dll");
        string core = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code)],
            [
                .. new[] { typeof(object).Assembly.Location, Path.Combine(core, "System.Runtime.dll") }
                    .Concat(references).Select(r => MetadataReference.CreateFromFile(r)),
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(file);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return file;
    }
}
