using NewsAnalysis.Articles;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Tests.Golden;

/// <summary>Every row that says something is in an article carries the place where it stands.</summary>
public sealed class EvidenceTests
{
    private static readonly ArticleCorpus Corpus = SeedTables.Corpus;

    public static TheoryData<string> Names { get; } = [.. SeedTables.All(Corpus).Where(t => Has(t, "Start")).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheSpanHoldsTheWords(string name)
    {
        IDataFrame table = SeedTables.All(Corpus).Single(t => t.Name == name);
        string? words = Has(table, "Text") ? "Text" : Has(table, "Wording") ? "Wording" : null;
        for (int row = 0; row < table.Count; row++)
        {
            if (Cell(table, row, "Start") is not int start)
            {
                Assert.Null(Cell(table, row, "Length"));
                continue;
            }

            string raw = Corpus[(string)Cell(table, row, "ArticleId")!].Raw;
            string there = raw.Substring(start, (int)Cell(table, row, "Length")!);
            Assert.False(string.IsNullOrWhiteSpace(there));
            if (words is not null)
            {
                Assert.Equal(there, Cell(table, row, words));
            }
        }
    }

    [Fact]
    public void BothSidesOfAPassageAreThere()
    {
        IDataFrame table = SeedTables.All(Corpus).Single(t => t.Name == "passages");
        for (int row = 0; row < table.Count; row++)
        {
            foreach (string side in new[] { "A", "B" })
            {
                string raw = Corpus[(string)Cell(table, row, "Article" + side)!].Raw;
                string there = raw.Substring((int)Cell(table, row, "Start" + side)!, (int)Cell(table, row, "Length" + side)!);
                Assert.Equal(there.Trim(), there);
                Assert.NotEmpty(there);
            }
        }
    }

    private static bool Has(IDataFrame table, string column) => table.Columns.Any(c => c.Name == column);

    private static object? Cell(IDataFrame table, int row, string column) => table.Value(row, table.Columns.Single(c => c.Name == column));
}
