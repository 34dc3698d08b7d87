using System.Text.RegularExpressions;
using NewsAnalysis.Claims;
using NewsAnalysis.Figures;

namespace NewsAnalysis.Tests.Figures;

/// <summary>The words that are marked are those that differ.</summary>
public sealed partial class DifferingWordsTests
{
    [Theory]
    [InlineData("“If they don't pass the bill it will raise the risk”", "“To pass the bill would raise the risk”", "If|don't")]
    [InlineData("“To pass the bill would raise the risk”", "“If they don't pass the bill it will raise the risk”", "")]
    [InlineData("the bill did not pass", "the bill didn't pass", "")]
    [InlineData("the bill passed without a vote", "the bill passed after a vote", "without")]
    [InlineData("“They [the Democrats] must pass the bill,” he told reporters", "“They must pass the bill,” he said", "")]
    [InlineData("must pass the bill tomorrow,” he told reporters", "“They must pass the bill,” he said", "tomorrow")]
    [InlineData("He told reporters of “the bill”", "the bill", "reporters")]
    public void OnlyWordsThatDifferAreMarked(string text, string other, string marked) => Assert.Equal(marked, Marked(text, other, "value"));

    [Theory]
    [InlineData("He added, “Needless to say, it was not a war of choice”", "“a war of choice”", "not")]
    [InlineData("Anna Berg said the war was long and never won", "the war was long and won", "never")]
    [InlineData("Anna Berg said the war was long", "the endless war", "")]
    public void OnlyDenialsAreMarkedWhereTheSourceIsTheDifference(string text, string other, string marked) => Assert.Equal(marked, Marked(text, other, "attribution"));

    [Fact]
    public void AQuotationCutElsewhereHasNoOtherWording()
    {
        const string Longer = "I speak of his worldview, the way he addresses problems, and it is different", Shorter = "I speak of his world view or his -- the way he approaches problems";
        Assert.Equal("addresses", Marked(Longer, Shorter, "wording"));
        Assert.Equal("approaches", Marked(Shorter, Longer, "wording"));
    }

    private static string Marked(string text, string other, string difference)
    {
        string html = DifferingWords.ToHtml(new ClaimCellRow("k", "a", ClaimStatus.Differs, 0, text.Length, text, ""), [other], difference);
        return string.Join('|', MarkPattern().Matches(html).Select(m => m.Groups[1].Value)).Replace("&#39;", "'", StringComparison.Ordinal);
    }

    [GeneratedRegex("<mark[^>]*>(.*?)</mark>")]
    private static partial Regex MarkPattern();
}
