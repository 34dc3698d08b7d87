using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Cli.Commands;
using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Cli.Tables;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Cli.Runs;

/// <summary>What a run found, in a few lines: problems first.</summary>
internal static class Summary
{
    /// <summary>Writes the problems, what was read, one line for each analysis, and where the results are.</summary>
    public static void Write(Terminal terminal, Results results, string output)
    {
        Analyses analyses = results.Analyses;
        ArticleCorpus corpus = analyses.Corpus;
        foreach (string failure in results.Failures)
        {
            terminal.Line("Notebook failed: " + failure, Tone.Warning);
        }

        if (!corpus.Problems.IsEmpty)
        {
            terminal.Line(Problems(corpus) + ":", Tone.Warning);
            foreach (string problem in Inputs.Describe(corpus))
            {
                terminal.Line("  " + problem, Tone.Warning);
            }
        }

        int words = corpus.Articles.Sum(a => a.Words);
        int stories = corpus.Articles.Select(a => a.Story).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        string groups = stories > 1 ? $" in {Count(stories, "story", "stories")}" : "";
        terminal.Line($"Read     {Count(corpus.Articles.Length, "article")}{groups}, {Count(words, "word")}", Tone.Strong);
        terminal.Line("Quotes   " + Quotes(analyses));
        terminal.Line("Reuse    " + Reuse(analyses.Reuse));
        terminal.Line("Claims   " + Claims(analyses.Claims));
        foreach (NotebookRun run in results.Notebooks.Where(n => n.Outcome == NotebookOutcome.NeedsPackages))
        {
            terminal.Line("Left out " + run.Summary);
        }

        terminal.Line("Report   " + Path.Combine(output, "report.html"), Tone.Strong);
        terminal.Line($"         {Path.Combine(output, "notebooks")}, {Path.Combine(output, "tables")}");
    }

    /// <summary>A number and the noun it counts: <c>1 article</c>, <c>2,041 words</c>.</summary>
    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>How many inputs were not read, or only in part, and how many remarks there are about those that were.</summary>
    public static string Problems(ArticleCorpus corpus)
    {
        int remarks = corpus.Problems.Count(p => p.IsRemark), lost = corpus.Problems.Length - remarks;
        string inputs = $"{Count(lost, "input")} not read, or only in part", told = $"{Count(remarks, "remark")} about what was read";
        return remarks == 0 ? inputs : lost == 0 ? told : $"{inputs}; {told}";
    }

    private static string Quotes(Analyses analyses)
    {
        var clusters = analyses.Quotes.Clusters;
        return $"{Count(analyses.Quotes.Quotes.Count, "quotation")} of {Count(clusters.Count, "utterance")}; "
            + $"{clusters.Count(c => c.Articles > 1)} in two articles or more, "
            + $"{clusters.Count(c => c.Conflict is not null)} attributed differently";
    }

    private static string Reuse(SourceReuse reuse)
    {
        int families = reuse.Families.Select(f => f.FamilyId).Distinct(StringComparer.Ordinal).Count();
        int silent = reuse.Families.Count(f => !f.Credited);
        return $"{Count(reuse.Passages.Count, "shared passage")} in {Count(reuse.Pairs.Count, "pair")} of articles; "
            + $"{Count(families, "wire family", "wire families")} of {Count(reuse.Families.Count, "article")}, {silent} without credit";
    }

    private static string Claims(ClaimConsistency claims)
    {
        int Of(ClaimVerdict verdict) => claims.Claims.Count(c => c.Verdict == verdict);
        return $"{Count(claims.Claims.Count, "claim")}: {Of(ClaimVerdict.Differs)} differ, {Of(ClaimVerdict.Consistent)} consistent, "
            + $"{Of(ClaimVerdict.PartlyReported)} partly reported, {Of(ClaimVerdict.SingleSource)} from a single source";
    }
}
