using NewsAnalysis.Claims;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Claims;

public sealed class QuantityScannerTests
{
    [Theory]
    [InlineData("They met 372 officials.", 372, "officials")]
    [InlineData("The blast killed one person.", 1, "person")]
    [InlineData("A 30-day truce was agreed.", 30, "day")]
    [InlineData("Twenty-eight thousand six hundred students enrolled.", 28600, "students")]
    [InlineData("Sales rose to $1.3bn last year.", 1.3e9, "USD")]
    [InlineData("It costs US$473 million.", 473e6, "USD")]
    [InlineData("Half a million people marched.", 500000, "people")]
    [InlineData("The 65-year-old resigned.", 65, "year of age")]
    [InlineData("Shares fell 2.8%.", 2.8, "percent")]
    [InlineData("It grew 24 per cent.", 24, "percent")]
    [InlineData("The rope was 37m long.", 37, "metre")]
    [InlineData("Two-thirds of the seats are filled.", 2d / 3, "seats")]
    [InlineData("Revenue grew sixfold.", 6, null)]
    public void ValueAndUnitAreRead(string text, double value, string? unit)
    {
        Quantity quantity = Assert.Single(Scan(text));
        Assert.Equal(value, quantity.Value, 6);
        if (unit is not "seats" and not null)
        {
            Assert.Equal(unit, quantity.Unit);
        }
    }

    [Theory]
    [InlineData("more than 20 houses", QuantityBound.AtLeast)]
    [InlineData("up to 20 houses", QuantityBound.AtMost)]
    [InlineData("around 20 houses", QuantityBound.About)]
    [InlineData("20 or more houses", QuantityBound.AtLeast)]
    [InlineData("as many as 20 houses", QuantityBound.AtMost)]
    public void BoundsAreRead(string words, QuantityBound bound) => Assert.Equal(bound, Assert.Single(Scan("There were " + words + ".")).Bound);

    [Theory]
    [InlineData("There were 1 to 2 thousand people.", 1000, 2000)]
    [InlineData("between 5% and 6% of voters", 5, 6)]
    [InlineData("from $200 to $4 million", 200, 4e6)]
    [InlineData("about 14-18 miles of road", 14, 18)]
    [InlineData("tens of thousands of people", 10000, 100000)]
    public void RangesAreRead(string text, double lower, double upper)
    {
        Quantity quantity = Assert.Single(Scan(text));
        Assert.Equal((lower, (double?)upper, QuantityBound.Between), (quantity.Value, quantity.Upper, quantity.Bound));
    }

    [Theory]
    [InlineData("It happened on February 11 this year.")]
    [InlineData("The show starts at 5:25 a.m. on ESPN.")]
    [InlineData("They lost Game 2 in 2019.")]
    [InlineData("The cup tie ended 2-2 on aggregate.")]
    [InlineData("The S&P 500 was flat.")]
    [InlineData("A category 4 hurricane arrived.")]
    [InlineData("It was the 10th straight record.")]
    [InlineData("Nobody knew the COVID-19 rules of the 1990s.")]
    [InlineData("No one believed this one.")]
    public void NumbersThatCountNothingArePassedOver(string text) => Assert.Empty(Scan(text));

    [Theory]
    [InlineData("99999999999999999999999999999999999999999999 people and 1/0 of 0 things")]
    [InlineData("$ $$ - 5 - - million %% 1,,2 ½½ a a a hundred hundred hundred")]
    [InlineData("between and to - – . one")]
    public void OddTextIsRead(string text) => Assert.All(Scan(text), q => Assert.True(q.Span.End <= text.Length && double.IsFinite(q.Value)));

    private static List<Quantity> Scan(string text) => QuantityScanner.Scan(new PieceText(text, new TextSpan(0, text.Length)));
}
