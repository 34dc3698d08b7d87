using System.Text;
using NewsAnalysis.Alignment;
using NewsAnalysis.Reuse.Scale;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Reuse.Scale;

public class WordScannerTests
{
    [Theory]
    [InlineData("The U.S. said 1,200.5 people don’t organise three-year-old “defence” talks.")]
    [InlineData("Zelenskyy, Zelensky; l’été — naïve café… e\u0301tude co\u00ADoperate 北京 😀 ok")]
    [InlineData("a.b end.Next 3.14, 5,x foo_bar rock 'n' roll's Organisations ADVERTISED skiing")]
    [InlineData("mobilisation MOBILISATIONS organising organised nations singing rising organises realise vision")]
    [InlineData("")]
    public void WordsAreThoseOfTheTokenizer(string text) => AssertSame(text);

    [Fact]
    public void WordsAreThoseOfTheTokenizerInRandomText()
    {
        string[] pieces =
        [
            "word", "Organise", "realised", "centre", "iy", "Kyiv", "’s", "'", "’", "-", "\u2011", ".", ",", "1", "20", " ", " ", "\n", "\"", "“", "”", "—",
            "é", "e\u0301", "\u00AD", "\u200B", "😀", "\ud83d", "Ω", "_", "…", "ß", "İ", "\u00A0", "the", "isations", "x", ":", "(", ")", "中",
        ];
        var random = new Random(7);
        for (int round = 0; round < 2000; round++)
        {
            var text = new StringBuilder();
            for (int i = random.Next(30); i >= 0; i--)
            {
                text.Append(pieces[random.Next(pieces.Length)]);
            }

            AssertSame(text.ToString());
        }
    }

    [Fact]
    public void VeryLongWordsAndGapsKeepTheirPlaces() => AssertSame(new string('x', 300) + new string(' ', 200) + "end " + new string('y', 62) + " " + new string('z', 63));

    [Fact]
    public void QuotedWordsNamesAndFunctionWordsAreMarked()
    {
        var words = new WordList();
        char[] text = [.. "They met. He told Anna “talks began” in 2020.\nMore", .. new char[WordCodes.Padding]];
        WordScanner.Scan(text, text.Length - WordCodes.Padding, words);
        WordMarks[] marks = [.. words.Places.Take(words.Count).Select(WordPlace.Marks)];
        Assert.Equal(WordMarks.Function, marks[0]);
        Assert.Equal(WordMarks.Name, marks[4] & WordMarks.Name);
        Assert.Equal(WordMarks.Quoted, marks[5] & WordMarks.Quoted);
        Assert.Equal(WordMarks.None, marks[1]);
        Assert.Equal(WordMarks.Name, marks[8]);
        Assert.Equal(0, (int)(marks[9] & WordMarks.Quoted));
    }

    private static void AssertSame(string text)
    {
        FoldedText expected = FoldedText.Of(text);
        var list = new WordList();
        char[] buffer = [.. text, .. new string('t', WordCodes.Padding)];
        WordScanner.Scan(buffer, text.Length, list);
        Assert.Equal(expected.Count, list.Count);
        var read = new ArticleWords();
        read.Resize(null, 0, list.Count, list.LongPlaces.Count);
        list.Codes.AsSpan(0, list.Count).CopyTo(read.CodesToFill);
        list.Places.AsSpan(0, list.Count).CopyTo(read.PlacesToFill);
        list.LongPlaces.Span.CopyTo(read.LongPlacesToFill);
        for (int i = 0; i < expected.Count; i++)
        {
            (int start, int length) = read.SpanOf(i, 1);
            Assert.Equal(expected.Spans[i], new TextSpan(start, length));
            Assert.Equal(WordCodes.OfFolded(expected.Words[i]), list.Codes[i]);
        }
    }
}
