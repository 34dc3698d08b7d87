using NewsAnalysis.Entities;

namespace NewsAnalysis.Tests.Entities;

public sealed class QuotationMarksTests
{
    [Theory]
    [InlineData("\"One two,\" she said.", "One two,")]
    [InlineData("“One two,” she said.", "One two,")]
    [InlineData("\"One two,” she said.", "One two,")]
    [InlineData("“One two,\" she said.", "One two,")]
    [InlineData("''One two,'' she said.", "One two,")]
    [InlineData("« One two », she said.", "One two")]
    [InlineData("„One two“, she said.", "One two")]
    [InlineData("‘One two,’ she said.", "One two,")]
    [InlineData("'One two,' she said.", "One two,")]
    public void MarksOfEveryStyleArePaired(string text, string expected) => Assert.Equal([expected], Outer(text));

    [Fact]
    public void ApostrophesDoNotCloseSingleMarks() =>
        Assert.Equal(["We don't know the voters' mind,", "It's over."], Outer("'We don't know the voters' mind,' she said. 'It's over.'"));

    [Fact]
    public void DecadesAndPossessivesOpenNothing() => Assert.Empty(Outer("The '90s were the boys' best years, rock 'n' roll and all."));

    [Fact]
    public void AnOddMarkDoesNotSpoilTheNextParagraph() => Assert.Equal("Later words,", Outer("He said 5\" was \"enough.\n\"Later words,\" she said.")[^1]);

    [Fact]
    public void AClosingMarkThatBeginsAParagraphOpens() =>
        Assert.Equal(["… what I learned is that words matter,"], Outer("” … what I learned is that words matter,” he said."));

    [Fact]
    public void AParagraphLeftOpenGoesOn()
    {
        var found = Find("“First part of it.\n“Second part,” she said.");
        Assert.True(found[0].Unclosed);
        Assert.True(found[1].Continues);
        Assert.Equal(2, found.Count);
    }

    [Fact]
    public void ExcerptsSetAsOpenBlocksGiveWayToTheQuotationsInThem() =>
        Assert.Equal(
            ["a rant,", "Here he is,", "Go away!"],
            Outer("\"The first time she saw him she wrote what a doctor called “a rant,” and left.\n\"Kim was asleep by then.\n“Here he is,” she said, clapping. “Go away!”"));

    [Theory]
    [InlineData("\"I was asleep by then, and my wife was out.\n“Here he is,” she said, clapping.")]
    [InlineData("\"Kim was asleep by then.\n\"Lee was out, \" he said.\n“Here he is,” she said, clapping.")]
    [InlineData("\"KIM: The president was wrong there.\n“Here he is” was on the poster.")]
    [InlineData("\"The ministry called it “a war.” It was wrong.\n\"The army must go.\nThat was all.")]
    public void OpenBlocksOfSpeechStay(string text) => Assert.True(Find(text)[0].Inner.Start == 1);

    [Fact]
    public void WhatFollowsAnExcerptIsNoContinuation() =>
        Assert.DoesNotContain(Find("\"Kim was asleep by then.\n“Here he is,” she said, clapping."), q => q.Continues || q.Unclosed);

    [Fact]
    public void ASingleMarkMayCloseADoubleOne() =>
        Assert.Equal(["Let us go. We can.", "The Mill,"], Outer("Stone wrote: “Let us go. We can.’ Stone was in the house on Monday, with the star of “The Mill,” a film."));

    [Fact]
    public void AQuotationGoesOnWhereTheNextMarkCloses() =>
        Assert.Equal(
            ["We may be a big company and that is no doubt.", "But nobody is so big that a court of law could not be asked about it.", "So it is,"],
            Outer("\"We may be a big company and that is no doubt.\n\nBut nobody is so big that a court of law could not be asked about it.\" She left. \"So it is,\" he said."));

    [Fact]
    public void TheNameUnderAQuotationIsNotPartOfIt() =>
        Assert.Equal(["The reality is that this could create new and real problems."], Outer("\"The reality is that this could create new and real problems.\n\nRep. Jane Doe.\"\n\nShe left."));

    [Fact]
    public void AMissingClosingMarkStandsBeforeWhoSaysIt() =>
        Assert.Equal(["We have such members,", "Some may leave us."], Outer("“We have such members, Mr. Doe said. “Some may leave us.”"));

    [Fact]
    public void AnOpeningMarkMayStandTwice() => Assert.Equal(["We have learned something,"], Outer("\"\"We have learned something,\" Doe said."));

    [Theory]
    [InlineData("“‘Go home to your mother.’ That is what he told me. “And so I left the town.”", "‘Go home to your mother.’ That is what he told me.")]
    [InlineData("“He cried, 'Go home, you fool,’ and left. So I left too. “And so it was.”", "He cried, 'Go home, you fool,’ and left. So I left too.")]
    [InlineData("“I will go there and see what it is like.\n\nThe player, who is one of the best in the whole league by any measure, is 6'2\" and plays well.", "I will go there and see what it is like.")]
    public void AMarkOfAnotherKindClosesNothing(string text, string first) => Assert.Equal(first, Outer(text)[0]);

    [Fact]
    public void InchesCloseNoQuotation() =>
        Assert.Single(Outer("“I will go there and see what it is like.\n\nThe player, who is one of the best in the whole league by any measure, is 6'2\" and plays well."));

    [Fact]
    public void AQuotationInsideAnotherIsOneLevelDown()
    {
        var found = Find("“He told me ‘never again’ and left,” she said.");
        Assert.Equal([0, 1], found.Select(q => q.Depth));
    }

    [Fact]
    public void CurlyMarksInsideStraightOnesAreOneLevelDown() =>
        Assert.Equal(["It comes across as “too loud” or “too shrill” to them."], Outer("\"It comes across as “too loud” or “too shrill” to them.\""));

    [Theory]
    [InlineData("‘a “b 'c \"")]
    [InlineData("“b” ")]
    [InlineData("“b ")]
    [InlineData("b.\n\"")]
    [InlineData("b, Doe said. “")]
    [InlineData("b.\n\"\"c")]
    [InlineData("b.\n“c,” he said.\n\"")]
    public void ManyOddMarksStayLinear(string part)
    {
        string text = "\"" + string.Concat(Enumerable.Repeat(part, 40_000)) + "\n\"Next";
        Assert.NotNull(Find(text));
    }

    private static List<string> Outer(string raw) => [.. Find(raw).Where(q => q.Depth == 0).Select(q => q.Inner.In(raw))];

    private static List<QuotedSpan> Find(string raw) => [.. QuotationMarks.Find(raw, [.. TestArticle.Of(raw).Paragraphs.Select(p => p.Span)])];
}
