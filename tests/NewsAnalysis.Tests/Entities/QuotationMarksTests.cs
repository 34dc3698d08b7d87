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
    public void ManyOddMarksStayLinear(string part)
    {
        string text = "\"" + string.Concat(Enumerable.Repeat(part, 40_000)) + "\n\"Next";
        Assert.NotNull(Find(text));
    }

    private static List<string> Outer(string raw) => [.. Find(raw).Where(q => q.Depth == 0).Select(q => q.Inner.In(raw))];

    private static List<QuotedSpan> Find(string raw) => [.. QuotationMarks.Find(raw, [.. TestArticle.Of(raw).Paragraphs.Select(p => p.Span)])];
}
