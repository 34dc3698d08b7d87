using System.Text.RegularExpressions;

namespace NewsAnalysis.Tests.Architecture;

/// <summary>The library reads nothing that differs from run to run or from machine to machine: no clock, time zone, chance, culture or environment.</summary>
public sealed partial class PurityTests
{
    [Fact]
    public void NoCodeReadsTheMachine()
    {
        string library = Path.Combine(Repository.Root, "src", "NewsAnalysis");
        var read = Directory.EnumerateFiles(library, "*.cs", SearchOption.AllDirectories)
            .Where(f => Path.GetRelativePath(library, f).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .SelectMany(f => MachinePattern().Matches(CommentPattern().Replace(File.ReadAllText(f), "")).Select(m => $"{Path.GetRelativePath(library, f)}: {m.Value}"));
        Assert.Empty(read);
    }

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b|\bTimeZoneInfo\b|\bToLocalTime\b|\bTimeProvider\b|\bStopwatch\b|\bnew Random\b|\bRandom\.Shared\b|\bGuid\.NewGuid\b"
        + @"|\bEnvironment\.|\bCurrent(?:UI)?Culture\b|\bThread\.CurrentThread\b|\bHttpClient\b|(?<!TextInfo)\.To(?:Lower|Upper)\(\)")]
    private static partial Regex MachinePattern();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex CommentPattern();
}
