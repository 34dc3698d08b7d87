using NewsAnalysis.Claims;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Claims;

public sealed class TimeScannerTests
{
    private static readonly DateOnly Wednesday = new(2025, 3, 19);

    [Theory]
    [InlineData("They met on Tuesday.", "2025-03-18")]
    [InlineData("They met Wednesday.", "2025-03-19")]
    [InlineData("They agreed last Tuesday.", "2025-03-11")]
    [InlineData("The talks would begin on Monday.", "2025-03-24")]
    [InlineData("They met yesterday.", "2025-03-18")]
    [InlineData("It opened on February 11 this year.", "2025-02-11")]
    [InlineData("It opened on 11 Feb. 2024.", "2024-02-11")]
    [InlineData("It happened on December 30.", "2024-12-30")]
    public void DaysAreResolvedAgainstThePublication(string text, string day)
    {
        TimeMention time = Scan(text, Wednesday)[0];
        Assert.Equal((DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimePrecision.Day), (time.From!.Value, time.Precision));
    }

    [Fact]
    public void NextWeekRunsFromMondayToSunday()
    {
        TimeMention time = Assert.Single(Scan("Talks begin next week.", Wednesday));
        Assert.Equal((new DateOnly(2025, 3, 24), new DateOnly(2025, 3, 30)), (time.From, time.To));
    }

    [Fact]
    public void WithoutAPublicationNothingIsGuessed()
    {
        TimeMention time = Assert.Single(Scan("They met on Tuesday night.", null));
        Assert.Equal((null, "tuesday night", TimePrecision.PartOfDay), (time.From, time.Key, time.Precision));
    }

    [Theory]
    [InlineData("He may march in May or march on.")]
    [InlineData("The “Today” show was on.")]
    [InlineData("February 31 is no day.")]
    public void OddDatesAreRead(string text) => Assert.All(Scan(text, Wednesday), t => Assert.True(t.Span.End <= text.Length));

    [Fact]
    public void AProgrammeIsNoDay() => Assert.Empty(Scan("She was on the “Today” show.", Wednesday));

    private static List<TimeMention> Scan(string text, DateOnly? published) => TimeScanner.Scan(new PieceText(text, new TextSpan(0, text.Length)), published);
}
