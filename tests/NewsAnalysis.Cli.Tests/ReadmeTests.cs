using System.Text.RegularExpressions;
using NewsAnalysis.Articles;
using NewsAnalysis.Cli.Tables;
using NewsAnalysis.Cli.Tests.Support;

namespace NewsAnalysis.Cli.Tests;

/// <summary>What the README says of the command line is so.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void TheTablesAndTheirColumnsAreAsWritten()
    {
        var corpus = ArticleCorpus.Load(Path.Combine(Repository.Root, "seeds"));
        var analyses = new Analyses(corpus);
        string[] real = [.. Table.All.Select(t => $"| `{t.Name}` | {string.Join(", ", t.Frame(analyses).Columns.Select(c => c.Name))} |")];
        string[] written = [.. Readme.Split('\n').Where(l => TableLine().IsMatch(l))];
        Assert.Equal(real, written);
    }

    [Fact]
    public void TheExitCodesAreAsWritten()
    {
        string[] real = [.. ExitCode.Help.ReplaceLineEndings("\n").Split('\n').Skip(1)
            .Select(line => line.Trim().Split(' ', 2))
            .Select(parts => $"| {parts[0]} | {parts[1].Trim()} |")];
        Assert.All(real, line => Assert.Contains($"\n{line}\n", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryPackageIsNamed()
    {
        string packages = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props"));
        string[] names = [.. PackageName().Matches(packages).Select(m => m.Groups[1].Value).Where(n => n != "xunit.runner.visualstudio")];
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(name, Readme, StringComparison.Ordinal));
    }

    [GeneratedRegex("^\\| `[a-z-]+` \\| [A-Z]\\w+(, [A-Z]\\w+)+ \\|$", RegexOptions.CultureInvariant)]
    private static partial Regex TableLine();

    [GeneratedRegex("PackageVersion Include=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex PackageName();
}
