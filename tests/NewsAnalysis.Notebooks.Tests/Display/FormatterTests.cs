using System.Collections.Immutable;
using NewsAnalysis.Notebooks.Display;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Tests.Display;

public class FormatterTests
{
    private readonly FormatterCatalog _catalog = new();

    [Fact]
    public void PreferredFormsAreSentWithPlainTextBeside() => Assert.Equal(
        [
            new MimeData("text/html", "<i>both</i>"),
            new MimeData("application/vnd.plotly.v1+json", """{"data":[],"layout":{"name":"both"}}"""),
            new MimeData("text/plain", "both"),
        ],
        _catalog.Format(new Both(), []).ToArray());

    [Fact]
    public void SubclassesAreFormattedToo() => Assert.Equal(_catalog.Format(new Both(), []).ToArray(), _catalog.Format(new Derived(), []).ToArray());

    [Fact]
    public void WithoutPreferencesOnlyHtmlIsSent() =>
        Assert.Equal([new MimeData("text/html", "<i>alone</i>"), new MimeData("text/plain", "alone")], _catalog.Format(new HtmlAlone(), []).ToArray());

    [Fact]
    public void AttributeOnAnInterfaceIsIgnored() => Assert.Equal([new MimeData("text/plain", "plain")], _catalog.Format(new OfInterface(), []).ToArray());

    [Fact]
    public void OneFormCanBeAskedFor() =>
        Assert.Equal(["application/vnd.plotly.v1+json", "text/plain"], _catalog.Format(new Both(), ["application/vnd.plotly.v1+json"]).Select(d => d.MimeType));

    [Fact]
    public void ItemsOfListsAreFormattedToo() => Assert.Contains("<td><i>both</i></td>", Html(new object[] { new Both(), 1 }), StringComparison.Ordinal);

    [Fact]
    public void EmptyPreferencesAreAnError() =>
        Assert.Contains("'PreferredMimeTypes' is empty", Assert.Throws<InvalidOperationException>(() => _catalog.Format(new NoneAtAll(), [])).Message, StringComparison.Ordinal);

    [Fact]
    public void SourceOutsideTheConventionIsAnError() =>
        Assert.Throws<InvalidOperationException>(() => _catalog.Format(new WrongSource(), []));

    [Fact]
    public void ToHtmlIsUsed() => Assert.Equal("<u>x</u>", Html(new WithToHtml()));

    [Fact]
    public void NullHasNoForm() => Assert.Empty(_catalog.Format(null, []));

    [Theory]
    [InlineData("a <b>", "a <b>")]
    [InlineData(1.5, "1.5")]
    [InlineData(true, "true")]
    [InlineData('x', "x")]
    [InlineData(DayOfWeek.Friday, "Friday")]
    public void SimpleValuesArePlainText(object value, string expected) =>
        Assert.Equal([new MimeData("text/plain", expected)], _catalog.Format(value, []).ToArray());

    [Fact]
    public void ListOfRecordsHasAColumnForEachProperty()
    {
        string html = Html(new[] { new { Name = "<a>", Count = 1 }, new { Name = "b", Count = 2 } });
        Assert.Contains("<th scope=\"col\">Name</th><th scope=\"col\">Count</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td>&lt;a&gt;</td><td>1</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ListWithoutEndIsCut()
    {
        static IEnumerable<int> Endless()
        {
            for (int i = 0; ; i++)
            {
                yield return i;
            }
        }

        ImmutableArray<MimeData> data = _catalog.Format(Endless(), []);
        Assert.Contains("The first 100 rows; there are more.", data[0].Content, StringComparison.Ordinal);
        Assert.EndsWith(", 19, … ]", data[1].Content, StringComparison.Ordinal);
    }

    [Fact]
    public void DirectionMarksAreShown() => Assert.Equal("a␦U+202Eb&#39;", HtmlText.Encode("a\u202Eb'"));

    private string Html(object value) => _catalog.Format(value, []).Single(d => d.MimeType == MimeTypes.Html).Content;
}
