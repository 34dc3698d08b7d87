using NewsAnalysis.Claims.Checking;

namespace NewsAnalysis.Tests.Claims.Checking;

public sealed class ClaimCheckerTests
{
    private const string Text = """
        The mayor of Springfield opened the new bridge on Tuesday.
        The bridge cost 40 million dollars and was built by a company from France, Mayor Lisa Brown said.
        "We will never raise the toll for residents," she told reporters.
        """;

    [Theory]
    [InlineData("The mayor of Springfield opened the new bridge on Tuesday.")]
    [InlineData("The bridge cost 40 million dollars.")]
    [InlineData("A French company built the bridge.")]
    public void WhatTheTextSaysIsSupported(string claim) => Assert.Equal(ClaimSupport.Supported, Check(claim).Verdict);

    [Theory]
    [InlineData("The bridge cost 60 million dollars.", "value", "60 million dollars", "40 million dollars")]
    [InlineData("The mayor of Springfield did not open the new bridge on Tuesday.", "polarity", "not", null)]
    [InlineData("The bridge was built by a company from Spain, Mayor Lisa Brown said.", "name", "Spain", "France")]
    [InlineData("The bridge cost 40 million dollars and was built by a company from France, Mayor Anna Jones said.", "name", "Mayor Anna Jones", "Mayor Lisa Brown")]
    [InlineData("The mayor of Springfield closed the new bridge on Tuesday.", "opposite", "closed", "opened")]
    public void WhatTheTextTurnsIsContradicted(string claim, string difference, string part, string? other)
    {
        ClaimCheck check = Check(claim);
        Assert.Equal(ClaimSupport.Contradicted, check.Verdict);
        Assert.Equal(difference, check.Difference);
        Assert.Equal(part, check.ClaimPart?.In(claim));
        Assert.Equal(other, check.TextPart?.In(Text));
    }

    [Theory]
    [InlineData("The hospital dismissed two surgeons after an inquiry.")]
    [InlineData("Voters in Ohio chose a governor.")]
    public void WhatTheTextLeavesOutIsNotMentioned(string claim) => Assert.Equal(ClaimSupport.NotMentioned, Check(claim).Verdict);

    [Fact]
    public void EvidenceIsTheSentence() => Assert.Equal(
        "The bridge cost 40 million dollars and was built by a company from France, Mayor Lisa Brown said.", Check("The bridge cost 40 million dollars.").Evidence?.In(Text));

    [Fact]
    public void AlteredQuotationIsNotSupported() => Assert.NotEqual(ClaimSupport.Supported, Check("\"We will soon double the toll for residents,\" she told reporters.").Verdict);

    [Fact]
    public void TheDifferenceIsTheAlteredWordOfAQuotation()
    {
        const string Claim = "\"We will never raise the tax for residents,\" she told reporters.";
        ClaimCheck check = Check(Claim);
        Assert.Equal(("quotation", "tax", "toll"), (check.Difference, check.ClaimPart?.In(Claim), check.TextPart?.In(Text)));
    }

    [Fact]
    public void EvidenceStandsBesideTheDifference()
    {
        ClaimCheck check = Check("The mayor of Springfield opened the new bridge on Tuesday. The bridge cost 60 million dollars.");
        Assert.StartsWith("The bridge cost 40 million", check.Evidence?.In(Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("…!")]
    public void ClaimWithoutWordsIsNotMentioned(string claim)
    {
        ClaimCheck check = Check(claim);
        Assert.Equal((ClaimSupport.NotMentioned, null), (check.Verdict, check.Evidence));
    }

    [Fact]
    public void EmptyTextMentionsNothing() => Assert.Equal(ClaimSupport.NotMentioned, new ClaimChecker().Check("The bridge opened.", "").Verdict);

    private static ClaimCheck Check(string claim) => new ClaimChecker().Check(claim, Text);
}
