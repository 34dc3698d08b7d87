using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Benchmarks;

/// <summary>One task of the scoring script on one data set.</summary>
/// <param name="Name">The script's name of the task.</param>
/// <param name="Data">What it is measured on, in a word.</param>
/// <param name="Inputs">The articles.</param>
/// <param name="Gold">The labels the script asks for by name, or null where it finds them.</param>
/// <param name="Frames">The tables the script reads, in its order.</param>
internal sealed record ScoreTask(string Name, string Data, string[] Inputs, string? Gold, Func<ArticleCorpus, IDataFrame[]> Frames)
{
    /// <summary>Everything that can be measured with the tables there are.</summary>
    /// <param name="folder">The folder of the script.</param>
    public static IEnumerable<ScoreTask> All(string folder)
    {
        string seeds = Path.Combine(folder, "seeds");
        string bench = Path.Combine(folder, "bench");
        string quotes = Path.Combine(bench, "quotes");
        yield return new("articles", "seeds", [seeds], null, c => [c.ToFrame(), c.ToParagraphFrame()]);
        yield return Quotations("seeds", Path.Combine(quotes, "seeds.jsonl"));
        yield return new("clusters", "seeds", [seeds], null, c => [QuoteOverlap.Of(c).Quotes]);
        yield return new("passages", "seeds", [seeds], null, c => [SourceReuse.Of(c).Passages]);
        yield return new("credits", "seeds", [seeds], null, c => [SourceReuse.Of(c).Credits]);
        yield return new("claims", "seeds", [seeds], null, c => Claims(ClaimConsistency.Of(c)));
        yield return Quotations("dev", Path.Combine(quotes, "dev.jsonl"));
        string planted = Path.Combine(bench, "reuse", "planted", "dev");
        string[] pairs = [Path.Combine(planted, "susp"), Path.Combine(planted, "src")];
        yield return new("planted", "dev", pairs, null, c => [SourceReuse.Of(c).Passages]);
        string sentences = Path.Combine(bench, "claims", "newsquant", "dev.jsonl");
        yield return new("quantities", "dev", [sentences], null, c => [ClaimConsistency.Of(c).Quantities]);
        yield return new("stories", "dev", [Path.Combine(bench, "stories", "dev.jsonl")], null, c => [c.ToFrame()]);
    }

    private static ScoreTask Quotations(string data, string gold) => new("quotes", data, [gold], gold, c => [QuoteOverlap.Of(c).Quotes]);

    private static IDataFrame[] Claims(ClaimConsistency claims) => [claims.Claims, claims.Cells];
}
