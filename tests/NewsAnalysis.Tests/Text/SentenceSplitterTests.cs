using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("The bridge held, Gazette.Co reports. It was old.", "The bridge held, Gazette.Co reports.|It was old.")]
    [InlineData("He met Jones.The talks go on.", "He met Jones.|The talks go on.")]
    [InlineData("One came. Another left.", "One came.|Another left.")]
    [InlineData("Is it so? It is! Good.", "Is it so?|It is!|Good.")]
    [InlineData("Mr. Smith met Gen. Jones in St. Louis.", "Mr. Smith met Gen. Jones in St. Louis.")]
    [InlineData("The U.S. Army left. He lives in the U.S. She does not.", "The U.S. Army left.|He lives in the U.S.|She does not.")]
    [InlineData("It starts at 5 p.m. on Jan. 20. The rest follows.", "It starts at 5 p.m. on Jan. 20.|The rest follows.")]
    [InlineData("It cost $1.5 million. No. 5 won.", "It cost $1.5 million.|No. 5 won.")]
    [InlineData("He works for Acme Inc. and Beta Co. They pay well.", "He works for Acme Inc. and Beta Co.|They pay well.")]
    [InlineData("John F. Kennedy spoke.", "John F. Kennedy spoke.")]
    [InlineData("“We are ready,” he said. “Next week we go.”", "“We are ready,” he said.|“Next week we go.”")]
    [InlineData("“Is it true?” Jane Roe asked. Nobody knew.", "“Is it true?” Jane Roe asked.|Nobody knew.")]
    [InlineData("“Stop!” he cried. It stopped.", "“Stop!” he cried.|It stopped.")]
    [InlineData("He paused ... and went on.... Then he left.", "He paused ... and went on....|Then he left.")]
    [InlineData("He left (nobody saw it.) at noon. (It was hot.) We stayed.", "He left (nobody saw it.) at noon.|(It was hot.)|We stayed.")]
    [InlineData("See example.com/page.html. Write to a.b@example.com.", "See example.com/page.html.|Write to a.b@example.com.")]
    [InlineData("It ended there.The next day it rained.", "It ended there.|The next day it rained.")]
    [InlineData("It is known.[1] The rest is not.", "It is known.[1]|The rest is not.")]
    [InlineData("1. First thing 2. Second thing 3. Third thing", "1. First thing|2. Second thing|3. Third thing")]
    [InlineData("As paid for 1. above and for 2. above.", "As paid for 1. above and for 2. above.")]
    [InlineData("Es regnet。Und nun", "Es regnet。|Und nun")]
    public void SentencesEndWhereAReaderEndsThem(string text, string expected) => Assert.Equal(expected.Split('|'), Split(text));

    [Fact]
    public void AHardLineBreakDoesNotEndASentence() => Assert.Equal(["It was a cold\nnight in the city."], Split("It was a cold\nnight in the city."));

    [Fact]
    public void OnlyTheParagraphIsSplit()
    {
        const string Raw = "Before. One. Two. After.";
        var sentences = SentenceSplitter.Split(Raw, new TextSpan(8, 9));
        Assert.Equal([(8, 4), (13, 4)], sentences.Select(s => (s.Start, s.Length)));
    }

    [Theory]
    [InlineData(".\"")]
    [InlineData(". ")]
    [InlineData("a.b ")]
    [InlineData("((")]
    [InlineData("\n ")]
    [InlineData("1. ")]
    [InlineData("? \"")]
    public void HostileTextTakesLinearTime(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 400_000));
        TimeSpan worked = ThreadTime.Of(() => SentenceSplitter.Split(text, new TextSpan(0, text.Length)));
        Assert.True(worked < TimeSpan.FromSeconds(5), $"{worked}");
    }

    private static string[] Split(string text) => [.. SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Select(s => s.In(text))];
}
