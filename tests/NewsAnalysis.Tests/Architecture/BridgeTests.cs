using System.Xml.Linq;

namespace NewsAnalysis.Tests.Architecture;

/// <summary>Everything but the bridges builds where their packages are not to be had.</summary>
public sealed class BridgeTests
{
    private const string Bridge = "NewsAnalysis.Interactive";

    private static readonly string[] Packages = [.. XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
        .Descendants("ItemGroup").Single(g => (string?)g.Attribute("Label") == "Bridges")
        .Elements("PackageVersion").Select(p => (string)p.Attribute("Include")!)];

    [Fact]
    public void TheSolutionLeavesTheBridgesOut()
    {
        Assert.True(File.Exists(Path.Combine(Repository.Root, "src", Bridge, Bridge + ".csproj")));
        Assert.DoesNotContain(Bridge, File.ReadAllText(Path.Combine(Repository.Root, "Analysis.sln")), StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyTheBridgesReferToTheirPackages()
    {
        string[] referring = [.. Projects().Where(p => References(p, "PackageReference").Intersect(Packages).Any()).Select(Name)];
        Assert.Equal([Bridge, Bridge + ".Tests"], referring);
    }

    [Fact]
    public void NothingStandsOnTheBridges()
    {
        string[] referring = [.. Projects().Where(p => References(p, "ProjectReference").Any(r => r.EndsWith(Bridge + ".csproj", StringComparison.Ordinal))).Select(Name)];
        Assert.Equal([Bridge + ".Tests"], referring);
    }

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(project).Descendants(kind).Select(r => (string?)r.Attribute("Include")).OfType<string>();

    private static IEnumerable<string> Projects() => new[] { "src", "tests" }
        .SelectMany(folder => Directory.EnumerateDirectories(Path.Combine(Repository.Root, folder)))
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"))
        .OrderBy(Name, StringComparer.Ordinal);
}
