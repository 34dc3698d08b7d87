using NewsAnalysis.Articles;
using NewsAnalysis.Entities;

namespace NewsAnalysis.Tests.Entities;

public sealed class AttributionsTests
{
    [Theory]
    [InlineData("“We will see,” said Jane Doe.", "Jane Doe", "said")]
    [InlineData("“We will see,” Jane Doe said.", "Jane Doe", "said")]
    [InlineData("“We will see,” Jane Doe, a lawyer from Ohio, told reporters.", "Jane Doe", "told")]
    [InlineData("“We will see,” said union spokeswoman Jane Doe.", "Jane Doe", "said")]
    [InlineData("Jane Doe told the court on Friday: “We will see.”", "Jane Doe", "told")]
    [InlineData("Jane Doe arrived late, adding that it was “no fun at all.”", "Jane Doe", "adding")]
    [InlineData("The deal is “dead,” according to Jane Doe.", "Jane Doe", "according to")]
    [InlineData("Jane Doe, who said she was “not amused,” left.", "Jane Doe", "said")]
    [InlineData("Calling it “a disgrace,” Jane Doe left the hall.", "Jane Doe", "Calling")]
    [InlineData("It was called “a disgrace” by Jane Doe.", "Jane Doe", "called")]
    [InlineData("Peter Hill met Jane Doe. Jane Doe dismissed the plan and called it “a joke.”", "Jane Doe", "called")]
    public void AQuotationFindsSpeakerAndCue(string text, string speaker, string cue)
    {
        Attribution quote = Quotes(text).First();
        Assert.Equal(speaker, quote.SourceName);
        Assert.Equal(cue, quote.Cue?.In(text));
    }

    [Theory]
    [InlineData("“We will see,” beamed Jane Doe.", "Jane Doe")]
    [InlineData("Added Doe: “We will see.” That is how Jane Doe left it.", "Jane Doe")]
    [InlineData("Peter Hill spoke at noon. Of Ola Berg, he said, “I want him to do well in all of this.”", "Peter Hill")]
    [InlineData("“We will see,” said Charlie King, a prominent lawyer.", "Charlie King")]
    [InlineData("As Jane Doe, a tax lawyer and senior fellow at the Harbour Institute, put it, “Nobody has paid for any of this.”", "Jane Doe")]
    [InlineData("“We will see.” ― Jane Doe", "Jane Doe")]
    [InlineData("“We will see,” said Jane Doe of Ohio.", "Jane Doe")]
    [InlineData("Jane Doe of Ohio, a lawyer, said it was “not over yet.”", "Jane Doe")]
    [InlineData("Jane Doe said she expects it to be “a very long night.”", "Jane Doe")]
    [InlineData("“We will see,” said 9/11 widow Jane Doe.", "Jane Doe")]
    [InlineData("Peter Hill met Jane Doe at noon.\n“DOE: Well, we have seen all of it before.”", "Jane Doe")]
    public void UnlistedVerbsDashesAndLongSubjectsAreUnderstood(string text, string speaker) => Assert.Equal(speaker, Quotes(text).First().SourceName);

    [Theory]
    [InlineData("City Attorney Jane Doe said in the letter that the advertisement “unmistakably and wrongfully” suggests that Kemi and its officers support Hill's campaign.", "City Attorney Jane Doe")]
    [InlineData("Jane Doe was blunt about the harbour. In a letter to the board of the port of Kemi she wrote, “Nobody has paid for any of this.”", "she")]
    public void TheLikeliestOfTheMentionsAroundAQuotationIsItsSource(string text, string source) => Assert.Equal(source, Quotes(text).First().Source?.In(text));

    [Fact]
    public void AContinuationFollowsItsQuotation()
    {
        var quotes = Quotes("Protesters marching through the streets chanted, “No more tolls.” “We will be back here tomorrow morning,” they said. “And we will bring all of our friends.”");
        Assert.Equal(quotes[1].Source, quotes[2].Source);
        Assert.Equal(AttributionLink.Continuation, quotes[2].Link);
    }

    [Fact]
    public void ATurnOfATranscriptLastsToTheNextName()
    {
        var quotes = Quotes("Peter Hill met Jane Doe at noon.\n\"HILL: What have you seen of it?\n\"DOE: Well, we have seen all of it before.\n\"And we shall see it again, as always.\n\"HILL: Will you?\"");
        Assert.Equal(["Peter Hill", "Jane Doe", "Jane Doe", "Peter Hill"], quotes.Select(q => q.SourceName));
    }

    [Theory]
    [InlineData("Jane Doe \0 said: “We will see it all \0” \0 today.")]
    [InlineData("Jane Doe said “\0 see it” \0 today.")]
    public void WordsThatFoldToNothingAreNoTrouble(string text)
    {
        Article article = TestArticle.Of(text);
        Assert.Single(NewsAnalysis.Quotes.QuoteOverlap.Of(new ArticleCorpus([article])).Quotes, q => q.Speaker == "Jane Doe");
    }

    [Fact]
    public void AnOwnerIsNoSpeaker() => Assert.Null(Quotes("Although Jane Doe's plan was left alone, it seemed to show “political tensions” in the city.").First().SourceName);

    [Theory]
    [InlineData("Officials said talks had begun in the city.", "Officials")]
    [InlineData("“Talks have begun,” police say.", "police")]
    public void AGroupWithoutANameIsASourceThatIsOpen(string text, string source)
    {
        Attribution said = Attributions(text).First();
        Assert.Equal(source, said.Source?.In(text));
        Assert.Null(said.SourceName);
        Assert.NotNull(said.OpenReason);
    }

    [Fact]
    public void WhoAgreesToDoAThingHasNotSaidItsWords() =>
        Assert.Null(Quotes("After a call with Jane Doe, Peter Hill agreed to stop work “on all roads and bridges.”").Single().SourceName);

    [Fact]
    public void AnInterruptedQuotationKeepsItsSpeaker()
    {
        var quotes = Quotes("“We will see,” said Jane Doe. “Nothing is decided yet.”");
        Assert.Equal("Jane Doe", quotes[1].SourceName);
        Assert.Equal(AttributionLink.Continuation, quotes[1].Link);
    }

    [Fact]
    public void TheNextParagraphGoesOn() =>
        Assert.Equal("Jane Doe", Quotes("“We will see,” said Jane Doe.\n“Nothing is decided yet.”")[1].SourceName);

    [Fact]
    public void AQuotationNobodySaysIsOpen()
    {
        Attribution quote = Quotes("Both governments built a “circle of trust” over the years.").Single();
        Assert.Null(quote.SourceName);
        Assert.NotNull(quote.OpenReason);
    }

    [Fact]
    public void IndirectSpeechHasSourceAndContent()
    {
        string text = "The White House said that talks would begin on Monday.";
        Attribution said = Attributions(text).Single();
        Assert.Equal(("White House", AttributionKind.Indirect), (said.SourceName, said.Kind));
        Assert.Equal("that talks would begin on Monday", said.Content.In(text));
    }

    private static List<Attribution> Quotes(string raw) => [.. Attributions(raw).Where(a => a.Quotation is not null)];

    private static List<Attribution> Attributions(string raw)
    {
        Article article = TestArticle.Of(raw);
        return [.. NewsAnalysis.Entities.Attributions.Of(article, ArticleEntities.Of(article))];
    }
}
