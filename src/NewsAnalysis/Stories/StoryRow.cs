namespace NewsAnalysis.Stories;

/// <summary>A row of the table <c>stories</c>: the articles about one event.</summary>
/// <param name="Story">The story's name: <c>S1</c>, <c>S2</c>, … in the order of their first articles.</param>
/// <param name="Articles">How many articles are about it; those that are another one once more count, too.</param>
/// <param name="Outlets">How many outlets are known to report it; articles of unknown outlets are not counted.</param>
/// <param name="Duplicates">How many of the articles are another one once more.</param>
/// <param name="First">The earliest date that an article of it states, as written in <c>articles</c>; null when none does.</param>
/// <param name="Last">The latest one.</param>
/// <param name="Title">The headline of its earliest article that has one; null when none has.</param>
/// <param name="Words">Words of all bodies together.</param>
public sealed record StoryRow(string Story, int Articles, int Outlets, int Duplicates, string? First, string? Last, string? Title, int Words);
