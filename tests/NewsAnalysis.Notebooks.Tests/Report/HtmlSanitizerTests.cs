using NewsAnalysis.Notebooks.Report;

namespace NewsAnalysis.Notebooks.Tests.Report;

public class HtmlSanitizerTests
{
    [Theory]
    [InlineData("<p class='a' style=\"color:red\">x &amp; y</p>", "<p class=\"a\" style=\"color:red\">x &amp; y</p>")]
    [InlineData("<table><tr><td colspan=2>x", "<table><tr><td colspan=\"2\">x</td></tr></table>")]
    [InlineData("</div></main>x", "x")]
    [InlineData("<b>x</i></b>", "<b>x</b>")]
    [InlineData("<br/>x<hr>", "<br>x<hr>")]
    [InlineData("1 < 2 > 1", "1 &lt; 2 &gt; 1")]
    [InlineData("<!-- <b> -->x<!doctype html><?pi?>", "x")]
    [InlineData("<scr<script>ipt>alert(1)</script>x", "ipt&gt;alert(1)x")]
    [InlineData("<SCRIPT>alert(1)</SCRIPT >x", "x")]
    [InlineData("<script>alert(1)", "")]
    [InlineData("<p onclick=alert(1) ONLOAD='x' srcdoc=x name=y>x</p>", "<p>x</p>")]
    [InlineData("<a href=\"java&#115;cript:alert(1)\">x</a>", "<a>x</a>")]
    [InlineData("<a href=' https://example.org/?a=1&amp;b=2'>x</a>", "<a href=\"https://example.org/?a=1&amp;b=2\">x</a>")]
    [InlineData("<img src=https://example.org/x.png alt=x>", "<img alt=\"x\">")]
    [InlineData("<img src=\"data:image/png;base64,AA==\">", "<img src=\"data:image/png;base64,AA==\">")]
    [InlineData("<p style=\"background:url(https://example.org)\">x</p>", "<p>x</p>")]
    [InlineData("<style>@import 'https://example.org';</style>x", "x")]
    [InlineData("<style>p{color:red}</style>x", "<style>p{color:red}</style>x")]
    [InlineData("<form action=x><input name=a><custom-x>y</custom-x></form>", "<input>y")]
    [InlineData("<svg viewBox='0 0 1 1'><path d='M0 0'/><use href='https://example.org#x'/></svg>", "<svg viewbox=\"0 0 1 1\"><path d=\"M0 0\"></path><use></use></svg>")]
    [InlineData("<p id=a aria-labelledby='a b'><a href=#a>", "<p id=\"p-a\" aria-labelledby=\"p-a p-b\"><a href=\"#p-a\"></a></p>")]
    [InlineData("<p title=\"a\"b\">x", "<p title=\"a\">x</p>")]
    [InlineData("<p title='", "<p title=\"\"></p>")]
    [InlineData("<", "&lt;")]
    public void OnlyHarmlessMarkupIsLeft(string html, string expected) => Assert.Equal(expected, HtmlSanitizer.Clean(html, "p-"));

    [Fact]
    public void DeepAndLongHtmlIsDoneInTime()
    {
        string deep = HtmlSanitizer.Clean(string.Concat(Enumerable.Repeat("<div>", 100_000)), "");
        Assert.Equal(200 * "<div></div>".Length, deep.Length);
        Assert.NotEmpty(HtmlSanitizer.Clean(string.Concat(Enumerable.Repeat("<p a='", 100_000)), ""));
    }
}
