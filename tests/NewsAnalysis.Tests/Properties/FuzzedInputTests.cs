using NewsAnalysis.Benchmarks.Fuzzing;

namespace NewsAnalysis.Tests.Properties;

/// <summary>A small run of the fuzzer: nothing throws, nothing is lost, every span holds its words, every export can be read.</summary>
public sealed class FuzzedInputTests : IDisposable
{
    private const int Inputs = 150;

    private static readonly StartTexts Starts = StartTexts.Read(Repository.Seeds);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("news-analysis-fuzz-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void TheRulesHoldForOddInputs(int seed)
    {
        var trial = new Trial(Path.Combine(_folder.FullName, "input"));
        for (int i = 0; i < Inputs; i++)
        {
            Failure? failure = trial.Run(InputMaker.Make(seed, i, Starts), i, twice: i % 8 == 0);

            // Time is not judged here: tests run beside others on any machine.
            Assert.True(failure is null or { Kind: "slow" }, $"fuzz --seed {seed} --start {i} --count 1: {failure}");
        }
    }

    // What longer runs found, made small.
    [Theory]
    [InlineData("‘a “'»”''one told")]
    [InlineData("r S:‘t ''»'' »")]
    [InlineData("P’s\0ministry")]
    [InlineData("one thousand t>roops Kyiv says the B russels people ministry wrote the schools's chief of staff")]
    public void WhatOnceFailedDoesNotFailAgain(string text)
    {
        var trial = new Trial(Path.Combine(_folder.FullName, "input"));
        Failure? failure = trial.Run([new("a.txt", System.Text.Encoding.UTF8.GetBytes(text)), new("b.jsonl", System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { text }))], 0, twice: true);
        Assert.True(failure is null or { Kind: "slow" }, failure?.ToString());
    }

    [Fact]
    public void TheSamePlaceGivesTheSameInput() => Assert.Equal(
        InputMaker.Make(7, 42, Starts).Select(f => (f.Name, Convert.ToHexString(f.Bytes))),
        InputMaker.Make(7, 42, Starts).Select(f => (f.Name, Convert.ToHexString(f.Bytes))));

    [Fact]
    public void AFailingInputIsMadeSmall()
    {
        FuzzFile[] files = [new("a.txt", [.. Enumerable.Repeat((byte)'x', 500), (byte)'!', .. Enumerable.Repeat((byte)'y', 500)]), new("b.txt", [1, 2, 3])];
        FuzzFile[] small = new Shrinker(f => f.Any(g => g.Bytes.Contains((byte)'!')), TimeSpan.FromMinutes(1)).Shrink(files);
        Assert.Equal("!"u8.ToArray(), Assert.Single(small).Bytes);
    }
}
