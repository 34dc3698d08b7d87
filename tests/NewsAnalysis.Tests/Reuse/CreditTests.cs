using NewsAnalysis.Articles;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Tests.Reuse;

public sealed class CreditTests
{
    [Theory]
    [InlineData("Anna Berg told Northern Television that the pier stays shut.", "told Northern Television", CreditKind.Interview, "Northern Television")]
    [InlineData("Berg said in an interview with the BBC that it was over.", "said in an interview with the BBC", CreditKind.Interview, "BBC")]
    [InlineData("Berg wrote in a post on X that it was over.", "wrote in a post on X", CreditKind.Platform, "X")]
    [InlineData("Berg said on social media that it was over.", "said on social media", CreditKind.Platform, "social media")]
    [InlineData("The pier is shut, according to local media.", "according to local media", CreditKind.UnnamedMedia, "local media")]
    [InlineData("The Lakeside Tribune reported that the pier is shut.", "The Lakeside Tribune reported", CreditKind.NamedMedia, "Lakeside Tribune")]
    [InlineData("The pier is shut, according to Coastline News Agency.", "according to Coastline News Agency", CreditKind.NamedMedia, "Coastline News Agency")]
    [InlineData("The Institute for Coastal Studies, a Bergen-based think tank, argued it is unsafe.", "The Institute for Coastal Studies, a Bergen-based think tank, argued", CreditKind.ThinkTank, "Institute for Coastal Studies")]
    [InlineData("Minister Anna Berg told a news conference that the pier is shut.", "told a news conference", CreditKind.NewsConference, "Anna Berg")]
    public void TheWordingAndTheNameAloneAreGiven(string text, string wording, CreditKind kind, string source)
    {
        CreditRow row = Assert.Single(SourceReuse.Of(ReuseCorpus.Of(text)).Credits);
        Assert.Equal((wording, kind, source), (row.Wording, row.Kind, row.Source));
        Assert.Equal(wording, text.Substring(row.Start, row.Length));
    }

    [Theory]
    [InlineData("PORT MERROW, March 4 (Coastline News Agency) - The pier was shut on Tuesday after divers found cracks.")]
    [InlineData("The pier was shut on Tuesday after divers found deep cracks in two pillars.\n\n(Reporting by Coastline News Agency)")]
    [InlineData("The pier was shut on Tuesday after divers found deep cracks in two pillars.\n\nSource: Coastline News Agency")]
    [InlineData("The pier was shut on Tuesday after divers found deep cracks in two pillars.\n\nWith reporting from the Coastline News Agency")]
    public void AnAgencyInNoListIsKnownByItsNameAndPlace(string text)
    {
        Article article = LoadText(text);
        Assert.Equal("Coastline News Agency", article.Agency);
        CreditRow row = Assert.Single(SourceReuse.Of(new ArticleCorpus([article])).Credits);
        Assert.Equal((CreditKind.AgencyByline, "Coastline News Agency"), (row.Kind, row.Source));
    }

    [Theory]
    [InlineData("Anna Berg said the pier stays shut.")]
    [InlineData("The harbour ministry said on Monday that the pier stays shut.")]
    public void WhoMerelySaysSomethingIsNoCredit(string text) => Assert.Empty(SourceReuse.Of(ReuseCorpus.Of(text)).Credits);

    [Fact]
    public void TheCreditOfAPictureEndsItsCaption()
    {
        Article article = ReuseCorpus.Article("a", "The pier on Tuesday. Photo / Getty Images", ParagraphKind.Caption);
        CreditRow row = Assert.Single(SourceReuse.Of(new ArticleCorpus([article])).Credits);
        Assert.Equal(("Photo / Getty Images", CreditKind.PhotoCredit, "Getty Images"), (row.Wording, row.Kind, row.Source));
    }

    private static Article LoadText(string body)
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".txt");
        try
        {
            File.WriteAllText(file, "Pier shut after cracks are found\n\n" + body);
            return Assert.Single(ArticleCorpus.Load(file).Articles);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
