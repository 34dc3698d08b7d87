using System.Collections.Immutable;
using NewsAnalysis.Kernel.Language;
using NewsAnalysis.Kernel.Serving;

namespace NewsAnalysis.Kernel.Tests.Language;

/// <summary>The place is marked with <c>|</c>.</summary>
public class CompletionTests
{
    private static readonly CellEngine Engine = Session();

    [Theory]
    [InlineData("Console.Wri|", "Write,WriteLine")]
    [InlineData("Console.|", "BackgroundColor,Write,ReadLine")]
    [InlineData("numbers.Sel|", "Select,SelectMany")]
    [InlineData("numbers[0].ToS|", "ToString")]
    [InlineData("numb|", "numbers")]
    [InlineData("name?.Len|", "Length")]
    [InlineData("maybe?.Val|", "")]
    [InlineData("new StringBu|", "StringBuilder")]
    [InlineData("System.Net.|", "Http,IPAddress")]
    [InlineData("using System.Dia|", "Diagnostics")]
    [InlineData("Point.|", "Zero,Parse")]
    [InlineData("new Point(1, 2).|", "X,Y,Deconstruct")]
    [InlineData("foreach (var item in numbers)\n{\n    ite|\n}", "item")]
    [InlineData("int F(int depth)\n{\n    return dep|", "depth")]
    [InlineData("numbers.Where(n => n.Comp|", "CompareTo")]
    [InlineData("DayOfWeek.Mon|", "Monday")]
    [InlineData("numbers.|\nConsole.WriteLine();", "Count,First")]
    [InlineData("retu|", "return")]
    [InlineData("disp|", "display")]
    [InlineData("$\"{name.Len|}\"", "Length")]
    public void NamesGoOn(string code, string expected)
    {
        string[] found = [.. At(code).Select(c => c.Text)];
        Assert.All(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), name => Assert.Contains(name, found));
    }

    [Theory]
    [InlineData("\"Cons|\"")]
    [InlineData("// Cons|")]
    [InlineData("/* Cons|")]
    [InlineData("1.5e|")]
    [InlineData("nothing.|")]
    [InlineData("#r \"lib|\"")]
    public void NothingIsOfferedWhereNothingCanStand(string code) => Assert.Empty(At(code));

    [Theory]
    [InlineData("numbers.|", "Create")]
    [InlineData("Point.|", "X")]
    [InlineData("Cell|", "CellGuard")]
    [InlineData("new Point(1, 2).|", "Zero")]
    public void WhatCannotStandThereIsNotOffered(string code, string name) => Assert.DoesNotContain(name, At(code).Select(c => c.Text));

    [Fact]
    public void WrittenCaseComesFirst() => Assert.Equal("Name", At("var Name = 1; Nam|")[0].Text);

    [Fact]
    public void KindsAndSignaturesAreTold()
    {
        Assert.Equal("method", At("Console.WriteLin|").Single().Kind);
        Assert.Contains("Console.WriteLine(", At("Console.WriteLin|").Single().Signature, StringComparison.Ordinal);
        Assert.Equal("variable", At("numbers|").Single().Kind);
    }

    [Theory]
    [InlineData("numb|ers", "List<int> numbers")]
    [InlineData("Math.Max|", "static int System.Math.Max(int val1, int val2)")]
    [InlineData("Math.Abs(|", "Math.Abs(")]
    [InlineData("new Point(|", "Point")]
    [InlineData("str|ing", "string")]
    public void MeaningIsShown(string code, string expected)
    {
        int at = code.IndexOf('|', StringComparison.Ordinal);
        string? text = (string?)Inspection.At(Engine.Session, code.Remove(at, 1), at)?["text/plain"];
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 + 1", "complete")]
    [InlineData("", "complete")]
    [InlineData("var s = @\"a", "incomplete")]
    [InlineData("class C\n{\n    void F()\n    {", "incomplete", 8)]
    [InlineData("}", "invalid")]
    public void CompletenessIsJudged(string code, string status, int indent = 0)
    {
        Assert.Equal(status, (string?)Completeness.Of(code)["status"]);
        Assert.Equal(indent, ((string?)Completeness.Of(code)["indent"])?.Length ?? 0);
    }

    [Fact]
    public void PositionsCountCharacters()
    {
        Assert.Equal(3, CodePoints.ToUtf16("a😀b", 2));
        Assert.Equal(2, CodePoints.FromUtf16("a😀b", 3));
        Assert.Equal(4, CodePoints.ToUtf16("a😀b", 99));
        Assert.Equal(2, CodePoints.ToUtf16("\uD83Dx", 2));
    }

    private static ImmutableArray<Completion> At(string code)
    {
        int at = code.IndexOf('|', StringComparison.Ordinal);
        return Completions.At(Engine.Session, code.Remove(at, 1), at, out _);
    }

    private static CellEngine Session()
    {
        var engine = new CellEngine(Path.GetTempPath());
        engine.RunAsync(
            "record Point(int X, int Y) { public static Point Zero => null; public static Point Parse(string s) => null; }\n"
            + "var numbers = new List<int> { 1 }; var name = \"n\"; int? maybe = 1;",
            1,
            new KeptOutputs(),
            CancellationToken.None).GetAwaiter().GetResult();
        return engine;
    }
}
