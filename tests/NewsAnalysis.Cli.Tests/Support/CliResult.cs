namespace NewsAnalysis.Cli.Tests.Support;

/// <summary>What a command returned and wrote.</summary>
internal sealed record CliResult(int Code, string Out, string Error);
