using NewsAnalysis.Claims.Checking;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Claims.Checking;

public sealed class WordDoubtsTests
{
    private const string Text = """
        The mayor of Springfield opened the new bridge on Tuesday after two years of work.
        Engineers of the city said the western lane would close for repairs.
        The council did not approve the toll that the mayor had asked for.
        """;

    [Theory]
    [InlineData("The mayor of Shelbyville opened the new bridge on Tuesday.", "Shelbyville", "name replaces", "Springfield")]
    [InlineData("The mayor of Springfield opened the new bridge after three years of work.", "three", "number replaces", "two")]
    [InlineData("The mayor of Springfield never opened the new bridge.", "never", "turning added", null)]
    public void ADoubtSaysWhatStandsInThePlace(string claim, string word, string name, string? other)
    {
        WordDoubt doubt = Doubts(claim, out SentenceMatch match).Single(d => match.Claim.Words[d.Word].Span.In(claim) == word);
        Assert.Equal((name, other), (doubt.Name, doubt.Other?.Span.In(Text)));
    }

    [DictionaryTheory]
    [InlineData("The mayor of Springfield opened the old bridge on Tuesday.", "old", "adjective in place opposite", "new")]
    [InlineData("Engineers of the city said the eastern lane would close.", "eastern", "adjective in place opposite", "western")]
    public void AnOppositeIsKnownForOne(string claim, string word, string name, string other) => ADoubtSaysWhatStandsInThePlace(claim, word, name, other);

    [Theory]
    [InlineData("The mayor of Springfield opened the bridge on Tuesday.")]
    [InlineData("The council did not approve the toll.")]
    [InlineData("On Tuesday the mayor opened the new bridge.")]
    public void WhatTheTextSaysRaisesNone(string claim) => Assert.Empty(Doubts(claim, out _));

    private static List<WordDoubt> Doubts(string claim, out SentenceMatch match)
    {
        var text = new CheckedText(Text, Text.Split('\n').Select(line => new TextSpan(Text.IndexOf(line, StringComparison.Ordinal), line.Length)), null);
        match = new SentenceMatch(new TextSentence(claim, new TextSpan(0, claim.Length), null), text, w => w.Kind is WordKind.Name or WordKind.Number
            ? new(StringComparer.Ordinal) { [w.Key] = WordRelation.Same } : WordSenses.Known.Around(w.Key));
        return [.. WordDoubts.Of(match)];
    }
}
