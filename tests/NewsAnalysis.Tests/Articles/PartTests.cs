using NewsAnalysis.Articles;
using NewsAnalysis.Articles.Parts;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Articles;

/// <summary>What the parts of an article's text are.</summary>
public sealed class PartTests
{
    private const string Lead = "The council voted to close the old bridge on Monday after a long debate about its cost.";
    private const string More = "Residents said they had not been asked, and that the detour would take an hour each day.";

    [Theory]
    [InlineData("Share this article", "widget")]
    [InlineData("Facebook Twitter WhatsApp Email", "widget")]
    [InlineData("ADVERTISEMENT", "widget")]
    [InlineData("By Jane Roe and John Doe in Altmark", "byline")]
    [InlineData("Last updated: March 19, 2025", "date")]
    [InlineData("The old bridge in winter. Photo: Jane Roe/Herald", "caption")]
    [InlineData("FILE PHOTO: The old bridge, seen from the harbour", "caption")]
    [InlineData("(Reporting by Jane Roe; Editing by John Doe)", "credit")]
    [InlineData("REUTERS/Jane Roe", "credit")]
    [InlineData("Read more: Bridge closed again", "related")]
    [InlineData("A bridge too old", "heading")]
    [InlineData("Follow Jane Roe on Twitter @janeroe.", "widget")]
    [InlineData("\"Follow the Herald on Facebook.\"", "widget")]
    public void LinesBetweenParagraphsAreRecognised(string line, string kind)
    {
        var parts = Recognise($"Council closes bridge\n\n{Lead}\n\n{line}\n\n{More}");
        Assert.Equal(kind, Kind(parts, line));
        Assert.Equal(ParagraphKind.Body, parts.Paragraphs[^1].Kind);
    }

    [Theory]
    [InlineData("“It was never asked of us,” said Jane Roe.")]
    [InlineData("By 2030 the bridge will be gone.")]
    [InlineData("She shared the picture by Jane Roe on Facebook.")]
    [InlineData("March 19, 2025, was the day it closed.")]
    [InlineData("“We were not asked.”")]
    public void SentencesStayInTheBody(string sentence) => Assert.Equal("body", Kind(Recognise($"Council closes bridge\n\n{Lead}\n\n{sentence}\n\n{More}"), sentence));

    [Theory]
    [InlineData("Wed Mar 19 2025", "2025-03-19")]
    [InlineData("Published: March 19, 2025 5:30 pm GMT", "2025-03-19T17:30Z")]
    [InlineData("19 March 2025", "2025-03-19")]
    [InlineData("Posted on 19th of March, 2025", "2025-03-19")]
    [InlineData("2025-03-19T05:00:00.000+0100", "2025-03-19T05:00:00+01:00")]
    [InlineData("20250319T152700Z", "2025-03-19T15:27:00Z")]
    [InlineData("Sept. 9, 2025, 5:30 p.m.", "2025-09-09T17:30")]
    [InlineData("5:30 p.m. EDT, Wednesday, March 19, 2025", "2025-03-19T17:30-04:00")]
    [InlineData("19/03/2025", "2025-03-19")]
    [InlineData("19.03.2025 17:30", "2025-03-19T17:30")]
    [InlineData("Mittwoch, 19. März 2025", "2025-03-19")]
    [InlineData("By Jane Roe | March 19, 2025 | 3 min read", "2025-03-19")]
    [InlineData("03/04/2025", null)]
    [InlineData("Thu Mar 19 2025", null)]
    [InlineData("February 30, 2025", null)]
    [InlineData("Date:", null)]
    [InlineData("Updated: March 20, 2025", null)]
    public void DateLinesSayWhenItWasPublished(string line, string? published)
    {
        var parts = Recognise($"Council closes bridge\n\n{line}\n\n{Lead}\n\n{More}");
        Assert.Equal(published, parts.Published?.Iso);
        Assert.Equal(2, parts.Paragraphs.Count(p => p.Kind == ParagraphKind.Body));
    }

    [Theory]
    [InlineData("KYIV, Ukraine: ", "KYIV", null)]
    [InlineData("WASHINGTON (AP) — ", "WASHINGTON", "AP")]
    [InlineData("PARIS, March 3 (Reuters) - ", "PARIS", "Reuters")]
    [InlineData("Philadelphia (AFP) – ", "Philadelphia", "AFP")]
    [InlineData("NEW DELHI: ", "NEW DELHI", null)]
    [InlineData("ST. PETERSBURG, Fla. -- ", "ST. PETERSBURG", null)]
    [InlineData("(Reuters) - ", null, "Reuters")]
    [InlineData("BREAKING: ", null, null)]
    public void TheDatelineIsCutOff(string dateline, string? place, string? agency)
    {
        var parts = Recognise($"Council closes bridge\n\n{dateline}{Lead}\n\n{More}");
        Assert.Equal((place, agency), (parts.Dateline, parts.Agency));
        Assert.Equal(place is null && agency is null ? 0 : 1, parts.Paragraphs.Count(p => p.Kind == ParagraphKind.Dateline));
    }

    [Fact]
    public void SpeakersOfATranscriptAreNoDatelines() =>
        Assert.Null(Recognise($"HOST: {Lead}\n\nGUEST: {More}\n\nHOST: {Lead}").Dateline);

    [Theory]
    [InlineData("- Agence France-Presse", "AFP")]
    [InlineData("(with AFP and Reuters inputs)", "AFP")]
    [InlineData("The Associated Press contributed to this report.", "AP")]
    [InlineData("Jane Roe contributed to this report.", null)]
    public void SignOffsNameTheAgency(string line, string? agency)
    {
        var parts = Recognise($"Council closes bridge\n\n{Lead}\n\n{More}\n\n{line}");
        Assert.Equal((agency, ParagraphKind.Credit), (parts.Agency, parts.Paragraphs[^1].Kind));
    }

    [Fact]
    public void ASignOffInTheLastParagraphIsCutOff()
    {
        var parts = Recognise($"Council closes bridge\n\n{Lead}\n\n{More} (AP)");
        Assert.Equal(("AP", ParagraphKind.Credit), (parts.Agency, parts.Paragraphs[^1].Kind));
    }

    [Fact]
    public void APhotoCreditNamesNoAgencyOfTheText() => Assert.Null(Recognise($"Council closes bridge\n\nThe bridge. Photo: AFP\n\n{Lead}\n\n{More}").Agency);

    [Theory]
    [InlineData("Council Closes Old Bridge After Long Debate.", true)]
    [InlineData("What will the closing of the bridge cost?", true)]
    [InlineData("“We were never asked about the bridge,” she said.", false)]
    [InlineData("The council met in the town hall on Monday.", false)]
    public void TheFirstLineIsATitleOnlyWhenItReadsLikeOne(string line, bool title) =>
        Assert.Equal(title ? line : null, Recognise($"{line}\n\n{Lead}\n\n{More}").Title);

    [Fact]
    public void WhatFollowsTheArticleIsNotBody()
    {
        var parts = Recognise($"Council closes bridge\n\n{Lead}\n\n{More}\n\nMore like this\n\nMayor opens new school in the north of the town\n\nThe mayor opened a school and said that...\n\nBy Jim Poe\n\nMarch 1, 2024");
        Assert.Equal(2, parts.Paragraphs.Count(p => p.Kind == ParagraphKind.Body));
        Assert.Equal((null, null), (parts.Byline, parts.Published));
    }

    [Fact]
    public void AListOfOtherArticlesInTheMiddleDoesNotEndTheText()
    {
        var parts = Recognise($"Council closes bridge\n\n{Lead}\n\nRelated articles\n\nMayor opens school\n\n{More}\n\n{Lead}\n\n{More}");
        Assert.Equal(4, parts.Paragraphs.Count(p => p.Kind == ParagraphKind.Body));
    }

    [Theory]
    [InlineData("The mayor agreed, Example.Com reports citing local media.", "Example.Com")]
    [InlineData("The mayor agreed, Reuters reports, citing two sources.", null)]
    [InlineData("The mayor agreed, the Guardian reports.", null)]
    public void OnlyASelfReferenceNamesTheOutlet(string sentence, string? outlet) => Assert.Equal(outlet, Recognise($"Council closes bridge\n\n{sentence}\n\n{More}").Outlet);

    [Fact]
    public void HardWrappedLinesAreOneParagraph()
    {
        const string Wrapped = "The council voted to close the old bridge on Monday after a long\ndebate about its cost. Residents said they had not been asked, and\nthat the detour would take an hour each day.";
        Assert.Equal(Wrapped, Recognise($"Council closes bridge\n\n{Wrapped}\n\n{More}").Paragraphs[1].Span.In($"Council closes bridge\n\n{Wrapped}\n\n{More}"));
    }

    [Theory]
    [InlineData("Der Rat hat am Montag nach einer langen Debatte beschlossen, dass die alte Brücke geschlossen wird, weil die Kosten für den Bau nicht zu bezahlen sind.", "de")]
    [InlineData("Le conseil a décidé lundi de fermer le vieux pont après un long débat sur les coûts, et les habitants ont dit que personne ne les avait consultés.", "fr")]
    [InlineData("Too short to tell.", null)]
    public void TheLanguageIsTold(string text, string? language) => Assert.Equal(language, Recognise(text).Language);

    [Theory]
    [InlineData("a", 5_000_000)]
    [InlineData("a b. ", 1_000_000)]
    [InlineData("x\n", 100_000)]
    [InlineData("Summary\n", 50_000)]
    [InlineData("Comments\n\nA longer line of text that ends here.\n\n", 10_000)]
    [InlineData("(((", 1_000_000)]
    [InlineData("By A ", 500_000)]
    [InlineData("12:30 ", 200_000)]
    public void HostileTextTakesLinearTime(string part, int times)
    {
        string text = string.Concat(Enumerable.Repeat(part, times));
        RecognisedParts? parts = null;
        TimeSpan worked = ThreadTime.Of(() => parts = Recognise(text));
        Assert.True(worked < TimeSpan.FromSeconds(20), $"{worked}");
        Assert.NotEmpty(parts!.Paragraphs);
    }

    private static RecognisedParts Recognise(string raw) => PartRecogniser.Recognise(raw, new TextSpan(0, raw.Length), null, false);

    // The kind of the paragraph that is exactly this line; it stands between the lead and the last paragraph.
    private static string Kind(RecognisedParts parts, string line) =>
        parts.Paragraphs.Skip(2).First(p => p.Span.Length == line.Length).Kind.ToString().ToLowerInvariant();
}
