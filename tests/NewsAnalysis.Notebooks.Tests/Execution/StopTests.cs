using System.Diagnostics;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Tests.Support;

namespace NewsAnalysis.Notebooks.Tests.Execution;

/// <summary>Every kind of endless cell ends when it is stopped, and the checks that do so change nothing else.</summary>
public class StopTests
{
    private static readonly NotebookRunner Impatient = new(new RunnerOptions { CellTimeout = TimeSpan.FromSeconds(0.3) });

    [Theory]
    [InlineData("while (true);")]
    [InlineData("while (true) { try { Task.Delay(1).Wait(); } catch { } }")]
    [InlineData("for (;;) { }")]
    [InlineData("do { } while (true);")]
    [InlineData("again: goto again;")]
    [InlineData("IEnumerable<int> Ones() { while (true) yield return 1; }\nforeach (var one in Ones()) ;")]
    [InlineData("await Task.Delay(1);\nwhile (true) { }")]
    [InlineData("await Task.Run(() => { while (true) { } });")]
    [InlineData("Parallel.For(0, 4, i => { while (true) { } });")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("Enumerable.Range(0, 2000000000).Any(i => Enumerable.Range(0, 2000000000).Any(j => j < i - i))")]
    public async Task EndlessCellIsStopped(string code)
    {
        long start = Stopwatch.GetTimestamp();
        NotebookRun run = await Impatient.RunAsync(Notebook.Of("1", code));
        Assert.Equal(CellOutcome.TimedOut, run.Cells[1].Outcome);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task LoopAfterAnAwaitReallyEnds()
    {
        string file = Path.Combine(Notebook.Folder, "ticks.txt");
        NotebookRun run = await Impatient.RunAsync(Notebook.Of(
            "await Task.Delay(1);\nwhile (true) { System.IO.File.AppendAllText(\"ticks.txt\", \".\"); System.Threading.Thread.Sleep(5); }"));
        Assert.Equal(CellOutcome.TimedOut, run.Cells[0].Outcome);
        long length = new FileInfo(file).Length;
        await Task.Delay(200);
        Assert.Equal(length, new FileInfo(file).Length);
    }

    [Fact]
    public async Task ThreadsThatAStoppedCellLeftRunningEndToo()
    {
        string file = Path.Combine(Notebook.Folder, "stray.txt");
        long Length() => File.Exists(file) ? new FileInfo(file).Length : 0;
        NotebookRun run = await Impatient.RunAsync(Notebook.Of(
            "void Stray() { while (true) { System.IO.File.AppendAllText(\"stray.txt\", \".\"); System.Threading.Thread.Sleep(50); } }\n"
            + "new System.Threading.Thread(Stray) { IsBackground = true }.Start();\nwhile (true) { }"));
        Assert.Equal(CellOutcome.TimedOut, run.Cells[0].Outcome);
        await Task.Delay(500);
        long length = Length();
        await Task.Delay(500);
        Assert.Equal(length, Length());
    }

    [Theory]
    [InlineData("int Deep(int n) => Deep(n + 1) + 1;\nDeep(0)")]
    [InlineData("void Deep() => Deep();\nDeep();")]
    [InlineData("class C { public int P { get { return P; } } }\nnew C().P")]
    [InlineData("Func<int, int> deep = null;\ndeep = n => { return deep(n); };\ndeep(1)")]
    public async Task EndlessRecursionIsAnError(string code)
    {
        NotebookRun run = await Notebook.Run(code);
        Assert.Equal("System.InsufficientExecutionStackException", run.Error!.Name);
    }

    [Theory]
    [InlineData("3", "int Two() =>\n    2;\nTwo() + 1")]
    [InlineData("6", "var n = 0;\nforeach (var i in new[] { 1, 2, 3 }) n += i;\nn")]
    [InlineData("3", "var n = 0;\nforeach (var (a, b) in new[] { (1, 2) }) n = a + b;\nn")]
    [InlineData("4", "int x = 0;\nstart:\nx++;\nif (x < 4) goto start;\nx")]
    [InlineData("1", "switch (1) { case 1: goto case 2; case 2: break; }\n1")]
    [InlineData("2", "System.Linq.Expressions.Expression<Func<int, int>> e = x => x + 1;\ne.Compile()(1)")]
    [InlineData("5", "ref int First(int[] a) => ref a[0];\nvar numbers = new[] { 5 };\nFirst(numbers)")]
    [InlineData("7", "async Task<int> Later() => await Task.FromResult(7);\nawait Later()")]
    [InlineData("9", "struct S { public int X; public S(int x) { X = x; } public static int operator +(S a, S b) => a.X + b.X; }\nnew S(4) + new S(5)")]
    [InlineData("1", "int Throws() => throw new Exception();\nvoid Nothing() => Console.Write(\"\");\nNothing();\n1")]
    public async Task ChecksChangeNothing(string expected, string code) => Assert.Equal(expected, await Notebook.Result(code));

    [Fact]
    public async Task LinesStayWhereTheyAre()
    {
        NotebookRun run = await Notebook.Run("int Half(int x)\n    =>\n    10 / x;\n\nforeach (var i in new[] { 0 })\n    // a comment\n    Half(i);");
        Assert.Equal("test.ipynb, cell 1, line 3: Attempted to divide by zero.", run.Error!.Value);
        Assert.Equal(["   at cell 1, line 3", "   at cell 1, line 7"], run.Error.Traceback.Where(l => l.StartsWith("   at ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task OutputCanBeCleared()
    {
        Assert.Equal(
            new NewsAnalysis.Notebooks.Model.StreamOutput("stdout", "new"),
            Assert.Single(await Notebook.Outputs("Console.Write(\"old\");\nClearOutput(wait: true);\nConsole.Write(\"new\");")));
        Assert.Empty(await Notebook.Outputs("Console.Write(\"old\");\nClearOutput();"));
    }
}
