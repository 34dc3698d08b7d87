namespace NewsAnalysis.Cli.Runs;

/// <summary>What <c>run</c> was asked for.</summary>
/// <param name="Articles">Files, folders or globs; the seeds when empty.</param>
/// <param name="Out">The folder to write to.</param>
/// <param name="Notebook">The one notebook to run (its name, its number or how it begins), or null for all.</param>
/// <param name="Notebooks">The folder of the notebooks, or null for the repository's.</param>
/// <param name="Story">The one story to compare, or null for all.</param>
/// <param name="InPlace">Whether to put the executed notebooks back where they came from.</param>
internal sealed record RunRequest(string[] Articles, string Out, string? Notebook, string? Notebooks, string? Story, bool InPlace);
