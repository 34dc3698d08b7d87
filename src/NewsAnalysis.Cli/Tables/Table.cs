using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Frames;
using NewsAnalysis.Stories;

namespace NewsAnalysis.Cli.Tables;

/// <summary>A table that can be exported.</summary>
/// <param name="Name">Its name on the command line and in file names.</param>
/// <param name="About">What a row is.</param>
/// <param name="Frame">Makes it; only the analysis it needs is run.</param>
internal sealed record Table(string Name, string About, Func<Analyses, IDataFrame> Frame)
{
    /// <summary>Every table, in the order of the analyses.</summary>
    public static IReadOnlyList<Table> All { get; } =
    [
        new("articles", "one article: what it says of itself, and its body", a => a.Corpus.ToFrame()),
        new("paragraphs", "one part of an article's file, and what it was taken for", a => a.Corpus.ToParagraphFrame()),
        new("metadata", "one thing known of an article, how, and where it was found", a => a.Corpus.ToMetadataFrame()),
        new("sentences", "one sentence of a body", a => a.Corpus.ToSentenceFrame()),
        new("problems", "one input that could not be read, or only in part, or a remark about one that was", a => a.Corpus.ToProblemFrame()),
        new("stories", "one story: the articles about one event", a => a.Corpus.ToStoryFrame()),
        new("quotes", "one quotation of one article", a => a.Quotes.Quotes),
        new("quote-clusters", "one utterance across articles", a => a.Quotes.Clusters),
        new("quote-cells", "one utterance in one article", a => a.Quotes.Cells),
        new("speakers", "one speaker in one article", a => a.Quotes.Speakers),
        new("passages", "one passage that two articles share", a => a.Reuse.Passages),
        new("pairs", "two articles, and how much they share", a => a.Reuse.Pairs),
        new("families", "one article of one wire family", a => a.Reuse.Families),
        new("composition", "one part of an article, by where its words come from", a => a.Reuse.Composition),
        new("credits", "one credited source", a => a.Reuse.Credits),
        new("claims", "one claim across articles", a => a.Claims.Claims),
        new("claim-cells", "one claim in one article", a => a.Claims.Cells),
        new("quantities", "one quantity of one article", a => a.Quantities),
    ];

    /// <summary>The names of all, for messages.</summary>
    public static string List => $"The tables: {string.Join(", ", All.Select(t => t.Name))}.";

    /// <summary>The table of a name.</summary>
    /// <exception cref="UserError">There is none.</exception>
    public static Table Named(string name)
    {
        if (All.FirstOrDefault(t => t.Name == name) is { } table)
        {
            return table;
        }

        string hint = Nearest.To(name, All.Select(t => t.Name)) is { } near ? $" Did you mean '{near}'?" : "";
        throw new UserError(ExitCode.Usage, $"There is no table '{VisibleText.Of(name)}'.{hint}\n{List}");
    }
}
