using FsCheck.Fluent;
using NewsAnalysis.Alignment;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Properties;

/// <summary>What holds for tokens, sentences and folded words of any text.</summary>
public sealed class TextProperties
{
    private const string Ignorable = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";

    [Fact]
    public void TokensStandInOrderAndLeaveOutNothingButSpace() => Property.Holds(Values.Texts, text =>
    {
        int at = 0;
        foreach (Token token in Tokenizer.Tokenize(text))
        {
            Assert.True(token.Span.Start >= at && token.Span.Length > 0);
            AssertSpace(text[at..token.Span.Start]);
            at = token.Span.End;
        }

        AssertSpace(text[at..]);
    });

    [Fact]
    public void TokensOfAPartStayInIt() => Property.Holds(Values.Texts, text =>
    {
        var part = TextSpan.FromBounds(text.Length / 3, text.Length - text.Length / 4);
        Assert.All(Tokenizer.Tokenize(text, part), token => Assert.True(part.Contains(token.Span)));
    });

    [Fact]
    public void SentencesCoverTheParagraph() => Property.Holds(Values.Texts, text =>
    {
        int at = 0;
        foreach (TextSpan sentence in SentenceSplitter.Split(text, new TextSpan(0, text.Length)))
        {
            Assert.True(sentence.Start >= at && sentence.Length > 0);
            Assert.True(string.IsNullOrWhiteSpace(text[at..sentence.Start]));
            Assert.Equal(sentence, sentence.Trim(text));
            at = sentence.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
    });

    [Fact]
    public void SentencesOfAPartStayInIt() => Property.Holds(Values.Texts, text =>
    {
        var part = TextSpan.FromBounds(text.Length / 3, text.Length - text.Length / 4);
        Assert.All(SentenceSplitter.Split(text, part), sentence => Assert.True(part.Contains(sentence)));
    });

    [Fact]
    public void EveryFoldedWordLeadsBackToItsOwn() => Property.Holds(Values.Texts, text =>
    {
        var folded = FoldedText.Of(text);
        Assert.Equal(folded.Words.Length, folded.Spans.Length);
        Assert.Equal(folded.Words, folded.Spans.Select(s => Folding.Fold(text.AsSpan(s.Start, s.Length))));
        Assert.Equal(folded.Spans.Order(), folded.Spans);
        for (int i = 0; i < folded.Count; i++)
        {
            Assert.Equal(folded.Spans[i], folded.SpanOf(i, 1));
        }
    });

    [Fact]
    public void FoldingDoesNotSeeCaseApostrophesAndSoftHyphens() => Property.Holds(Values.Texts, text =>
    {
        string plain = new([.. text.Where(c => char.IsAscii(c) && c is not ('`' or '\''))]);
        Assert.Equal(Folding.Fold(plain), Folding.Fold(plain.ToUpperInvariant()));
        Assert.Equal(Folding.Fold(plain + "'s"), Folding.Fold("\u00AD" + plain + "\u200B’s"));
    });

    private static void AssertSpace(string between) => Assert.All(between, c => Assert.True(char.IsWhiteSpace(c) || Ignorable.Contains(c, StringComparison.Ordinal)));
}
