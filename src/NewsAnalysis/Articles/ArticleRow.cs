namespace NewsAnalysis.Articles;

/// <summary>A row of the table <c>articles</c>.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="File">The file it was read from.</param>
/// <param name="Label">Its short name in figures.</param>
/// <param name="Title">The headline as written, or null.</param>
/// <param name="Outlet">The outlet, or null.</param>
/// <param name="Agency">The news agency credited for the text, or null.</param>
/// <param name="Byline">The byline as written, or null.</param>
/// <param name="Published">When it was published (ISO), or null.</param>
/// <param name="PublishedPrecision">How exactly that is stated.</param>
/// <param name="Dateline">The dateline's place as written, or null.</param>
/// <param name="Language">ISO 639-1 code, or null.</param>
/// <param name="Story">The story, or null.</param>
/// <param name="DuplicateOf">The article it repeats, or null.</param>
/// <param name="Words">Words of the body.</param>
/// <param name="Body">The body, paragraphs parted by blank lines.</param>
public sealed record ArticleRow(
    string ArticleId,
    string File,
    string Label,
    string? Title,
    string? Outlet,
    string? Agency,
    string? Byline,
    string? Published,
    DatePrecision PublishedPrecision,
    string? Dateline,
    string? Language,
    string? Story,
    string? DuplicateOf,
    int Words,
    string Body);
