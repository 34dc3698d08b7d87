using System.Globalization;
using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Golden;

/// <summary>The same articles give the same tables, whatever the machine's culture and the order of the files.</summary>
public sealed class DeterminismTests
{
    private static readonly string Expected = Tables(SeedTables.Corpus);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    [InlineData("de-DE")]
    public void CultureChangesNothing(string culture)
    {
        string made = "";
        var thread = new Thread(() => made = Tables(SeedTables.Load(Repository.Seeds)), maxStackSize: 1 << 20)
        {
            CurrentCulture = CultureInfo.GetCultureInfo(culture),
            CurrentUICulture = CultureInfo.GetCultureInfo(culture),
        };
        thread.Start();
        thread.Join();
        Assert.Equal(Expected, made);
    }

    [Fact]
    public void TheOrderOfTheFilesChangesNothing()
    {
        string[] files = [.. Directory.EnumerateFiles(Repository.Seeds).OrderDescending(StringComparer.Ordinal)];
        Assert.Equal(Expected, Tables(SeedTables.Load(files)));
    }

    [Fact]
    public void ASecondRunChangesNothing() => Assert.Equal(Expected, Tables(SeedTables.Corpus));

    private static string Tables(ArticleCorpus corpus) => string.Join('\f', SeedTables.All(corpus).Select(SeedTables.Lines));
}
