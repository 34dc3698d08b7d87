using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Architecture;

/// <summary>A folder of the library uses only the floors above it in this list.</summary>
public sealed partial class FloorTests
{
    private static readonly string[] Floors =
        ["Text", "Alignment", "Frames", "Articles", "Entities", "Stories", "Quotes", "Reuse", "Claims", "Figures"];

    [Fact]
    public void EveryNamespaceIsAFloor()
    {
        var odd = typeof(Article).Assembly.GetTypes()
            .Where(t => t.GetCustomAttribute<CompilerGeneratedAttribute>() is null && t.Namespace?.StartsWith("NewsAnalysis", StringComparison.Ordinal) == true)
            .Where(t => !Floors.Contains(t.Namespace!.Split('.').ElementAtOrDefault(1)));
        Assert.Empty(odd);
    }

    [Fact]
    public void FoldersUseOnlyFloorsAboveThem()
    {
        var wrong = new List<string>();
        foreach (string file in SourceFiles())
        {
            int floor = Array.IndexOf(Floors, Path.GetRelativePath(Library, file).Split(Path.DirectorySeparatorChar)[0]);
            string code = CommentPattern().Replace(File.ReadAllText(file), "");
            wrong.AddRange(NamespacePattern().Matches(code).Select(m => m.Groups[1].Value)
                .Where(used => Array.IndexOf(Floors, used) > floor)
                .Select(used => $"{Path.GetRelativePath(Library, file)} uses {used}"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void NamespaceFollowsFolder()
    {
        var wrong = SourceFiles().Where(file =>
            !File.ReadAllText(file).Contains(
                $"namespace NewsAnalysis.{Path.GetRelativePath(Library, file).Split(Path.DirectorySeparatorChar)[0]}", StringComparison.Ordinal));
        Assert.Empty(wrong);
    }

    [Fact]
    public void AFileHoldsOnePublicType()
    {
        var wrong = SourceFiles().Where(file => PublicTypePattern().Count(File.ReadAllText(file)) > 1);
        Assert.Empty(wrong);
    }

    private static string Library => Path.Combine(Repository.Root, "src", "NewsAnalysis");

    private static IEnumerable<string> SourceFiles() => Directory.EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories)
        .Where(f => Path.GetRelativePath(Library, f).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));

    [GeneratedRegex(@"\bNewsAnalysis\.(\w+)")]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex CommentPattern();

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|readonly|partial|ref) )*(?:class|record|struct|interface|enum)\b", RegexOptions.Multiline)]
    private static partial Regex PublicTypePattern();
}
