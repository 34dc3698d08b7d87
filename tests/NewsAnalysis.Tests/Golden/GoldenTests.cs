using NewsAnalysis.Frames;

namespace NewsAnalysis.Tests.Golden;

/// <summary>
/// The tables of the seeds are what the files beside this one say, byte for byte.
/// <c>UPDATE_GOLDENS=1 dotnet test tests/NewsAnalysis.Tests --filter GoldenTests</c> writes them anew; look at the difference before it is kept.
/// </summary>
public sealed class GoldenTests
{
    private static readonly IReadOnlyList<IDataFrame> Tables = SeedTables.All(SeedTables.Corpus);

    public static TheoryData<string> Names { get; } = [.. Tables.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheTableIsAsKept(string name)
    {
        string file = Path.Combine(Repository.Root, "tests", "NewsAnalysis.Tests", "Golden", name + ".jsonl");
        string lines = SeedTables.Lines(Tables.Single(t => t.Name == name));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(file, lines);
        }

        Assert.True(File.Exists(file), $"{file} is not there; UPDATE_GOLDENS=1 writes it.");
        Assert.Equal(File.ReadAllText(file), lines);
    }
}
