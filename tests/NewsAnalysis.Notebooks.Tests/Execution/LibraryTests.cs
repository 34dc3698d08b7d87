using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;
using NewsAnalysis.Notebooks.Tests.Support;

namespace NewsAnalysis.Notebooks.Tests.Execution;

public class LibraryTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("library").FullName;

    [Fact]
    public async Task LibraryIsFoundFromTheFolderOfTheNotebook()
    {
        Library.Build(Directory.CreateDirectory(Path.Combine(_folder, "lib")).FullName, "Words", "public static class Words { public static int Count => 3; }");
        Assert.Equal("3", await Result("#r \"lib/Words.dll\"", "Words.Count"));
    }

    [Fact]
    public async Task LibraryBesideAReferencedOneIsFound()
    {
        string inner = Library.Build(_folder, "Inner", "namespace Inner; public class Thing { public int Value => 4; }");
        Library.Build(_folder, "Outer", "public static class Outer { public static Inner.Thing Thing => new(); }", inner);
        Assert.Equal("4", await Result("#r \"Outer.dll\"\nOuter.Thing.Value"));
    }

    [Fact]
    public async Task LibraryIsNotLockedAndANewBuildIsTaken()
    {
        var runner = new NotebookRunner();
        for (int build = 1; build <= 2; build++)
        {
            string file = Library.Build(_folder, "Again", $"public static class Again {{ public static int Build => {build}; }}");
            File.SetLastWriteTimeUtc(file, new DateTime(2025, 1, build, 0, 0, 0, DateTimeKind.Utc));
            NotebookRun run = await runner.RunAsync(Document("#r \"Again.dll\"\nAgain.Build"));
            Assert.Equal(build.ToString(System.Globalization.CultureInfo.InvariantCulture), Plain(run));
            File.Delete(file);
        }
    }

    [Fact]
    public async Task AssemblyOfThisProcessIsShared()
    {
        string own = typeof(LibraryTests).Assembly.Location;
        Assert.Equal(
            typeof(LibraryTests).Assembly.ManifestModule.ModuleVersionId.ToString(),
            await Result($"#r \"{own}\"", "typeof(NewsAnalysis.Notebooks.Tests.Execution.LibraryTests).Module.ModuleVersionId"));
        Assert.Equal("True", await Result($"#r \"{own}\"", "NewsAnalysis.Notebooks.Tests.Execution.Shared.Flag.ToString()"));
    }

    [Fact]
    public async Task MissingLibraryIsAnErrorOfItsLine()
    {
        NotebookRun run = await new NotebookRunner().RunAsync(Document("// the library\n#r \"lib/Missing.dll\"\n1"));
        Assert.StartsWith("library.ipynb, cell 1, line 2: CS0006", run.Error!.Value, StringComparison.Ordinal);
        Assert.Contains("lib/Missing.dll", run.Error.Value, StringComparison.Ordinal);
    }

    private static string? Plain(NotebookRun run)
    {
        Assert.True(run.Outcome == NotebookOutcome.Succeeded, run.Error?.Value);
        return run.Document.Cells[^1].Outputs.OfType<DisplayOutput>().Last().Content(MimeTypes.PlainText);
    }

    private NotebookDocument Document(params string[] code) => Notebook.Of(code) with { Path = Path.Combine(_folder, "library.ipynb") };

    private async Task<string?> Result(params string[] code) => Plain(await Notebook.Run(Document(code)));
}
