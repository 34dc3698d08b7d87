using System.Collections.Frozen;

namespace NewsAnalysis.Articles;

/// <summary>An input that could not be used, or only in part, or a remark about an article that was read. Nothing is lost silently: every input is a record or a problem.</summary>
/// <param name="File">The file, as given.</param>
/// <param name="Line">The line, from 1, where there is one.</param>
/// <param name="Kind">One word or two: <c>empty</c>, <c>binary</c>, <c>not found</c>, <c>bad record</c>, …</param>
/// <param name="Message">What was found, what was expected, and what to do.</param>
public sealed record LoadProblem(string File, int? Line, string Kind, string Message)
{
    private static readonly FrozenSet<string> Remarks = FrozenSet.Create(
        StringComparer.Ordinal,
        "bad field", "doubtful date", "duplicate id", "encoding", "front matter", "mojibake", "no body", "no id", "odd date", "ragged row", "repeated column",
        "repeated field", "several articles", "unknown file");

    /// <summary>Whether it is a remark about an article that was read whole, to be checked, and not an input that was left out or read in part.</summary>
    public bool IsRemark => IsRemarkOf(Kind);

    /// <summary>The same by the kind alone, for rows of the table <c>problems</c>.</summary>
    internal static bool IsRemarkOf(string kind) => Remarks.Contains(kind);
}
