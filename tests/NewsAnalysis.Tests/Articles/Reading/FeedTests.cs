using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles.Reading;

/// <summary>Feeds: RSS and Atom.</summary>
public sealed class FeedTests : IDisposable
{
    private readonly ArticleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void RssGivesTheFullTextWhereItHasIt()
    {
        ArticleCorpus corpus = _folder.With("feed.xml", $"""
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
            <title>Northport Post</title><language>en-gb</language>
            <item><guid>1</guid><title>Bridge to close</title><link>https://post.example/1</link><dc:creator>Jane Roe</dc:creator><pubDate>Wed, 19 Mar 2025 15:27:00 GMT</pubDate>
            <description>Short.</description><content:encoded><![CDATA[<p>{Pages.Lead}</p><p>{Pages.Second}</p>]]></content:encoded></item>
            <item><guid>2</guid><title>Harbour</title><description>&lt;p&gt;{Pages.Third} Caf&amp;eacute;.&lt;/p&gt;</description></item></channel></rss>
            """).Load();
        Assert.Empty(corpus.Problems);
        Article full = corpus["1"], summary = corpus["2"];
        Assert.Equal(("Northport Post", "Jane Roe", "2025-03-19T15:27:00Z", "https://post.example/1", "en", 2), (full.Outlet, full.Byline, full.Published, full.Url, full.Language, full.Body.Count()));
        Assert.False(full.Truncated);
        Assert.True(summary.Truncated);
        Assert.EndsWith("Café.", summary.BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public void AtomTakesThePublishedDateNotTheUpdatedOne()
    {
        Article article = Assert.Single(_folder.With("feed.atom", $"""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Northport Post</title><entry><id>tag:1</id><title type="html">Bridge &amp;amp; river</title>
            <link rel="enclosure" href="https://x.example/a.mp3"/><link href="https://post.example/1"/><author><name>Jane Roe</name></author>
            <updated>2025-03-21T10:00:00Z</updated><published>2025-03-19T15:27:00Z</published>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{Pages.Lead}</p><p>{Pages.Third}</p></div></content></entry></feed>
            """).Load().Articles);
        Assert.Equal(("tag:1", "Jane Roe", "2025-03-19T15:27:00Z", "https://post.example/1", 2), (article.Id, article.Byline, article.Published, article.Url, article.Body.Count()));
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>", "document type", 0)]
    [InlineData("<rss><channel><item><title>One</title><description>Two three four five.</description></item><item><title>broken</channel>", "bad feed", 1)]
    [InlineData("<rss><channel><title>None</title></channel></rss>", "no article", 0)]
    [InlineData("<?xml version=\"1.0\"?><catalogue><book/></catalogue>", "unsupported", 0)]
    public void WhatIsWrongWithAFeedIsSaid(string feed, string kind, int articles)
    {
        ArticleCorpus corpus = _folder.With("feed.xml", feed).Load();
        Assert.Equal(kind, Assert.Single(corpus.Problems).Kind);
        Assert.Equal(articles, corpus.Articles.Length);
    }
}
