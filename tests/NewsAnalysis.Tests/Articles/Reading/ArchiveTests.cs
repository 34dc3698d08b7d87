using System.IO.Compression;
using System.Text;
using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles.Reading;

/// <summary>Web archives, and pages a browser saved as one file.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly ArticleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryPageOfAnArchiveIsAnArticle()
    {
        byte[] archive = [.. Gzip(Record("warcinfo", "", "software: x"u8.ToArray())), .. Gzip(Response("https://a.example/1", Encoding.UTF8.GetBytes(Pages.News()))),
            .. Gzip(Record("request", "https://a.example/1", "GET / HTTP/1.1\r\n\r\n"u8.ToArray())), .. Gzip(Response("https://a.example/2", Chunked(Gzip(Encoding.UTF8.GetBytes(Pages.News()))), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"))];
        ArticleCorpus corpus = _folder.With("a.warc.gz", archive).Load();
        Assert.Empty(corpus.Problems);
        Assert.Equal(["https://a.example/1", "https://a.example/2"], corpus.Articles.Select(a => a.Url));
        Assert.All(corpus.Articles, a => Assert.Equal(3, a.Body.Count()));
    }

    [Fact]
    public void AnArchiveThatEndsInTheMiddleKeepsWhatWasRead()
    {
        byte[] whole = [.. Response("https://a.example/1", Encoding.UTF8.GetBytes(Pages.News())), .. Response("https://a.example/2", Encoding.UTF8.GetBytes(Pages.News()))];
        ArticleCorpus corpus = _folder.With("a.warc", whole[..^500]).Load();
        Assert.Single(corpus.Articles);
        Assert.Equal("cut off", Assert.Single(corpus.Problems).Kind);
    }

    [Fact]
    public void TheEncodingOfTheHeaderGoesBeforeThePages()
    {
        string page = Pages.News("<meta charset=\"utf-8\">", body: "<p>Совет решил закрыть мост. Совет решил закрыть мост.</p>").Replace("&rsquo;", "'", StringComparison.Ordinal);
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes(page);
        ArticleCorpus corpus = _folder.With("a.warc", Response("https://a.example/1", bytes, "Content-Type: text/html; charset=windows-1251\r\n")).Load();
        Assert.Contains("Совет решил", Assert.Single(corpus.Articles).Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void ASavedPageIsRead()
    {
        string page = Pages.News().Replace("=", "=3D", StringComparison.Ordinal).Replace("two years, officials", "two=\r\n years, officials", StringComparison.Ordinal).Replace("repairs", "repairs=E2=80=94", StringComparison.Ordinal);
        Article article = Assert.Single(_folder.With("a.mhtml", "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/1\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--x--\"\r\n\r\n----x--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            + page + "\r\n----x----\r\n").Load().Articles);
        Assert.Equal(("https://a.example/1", 3), (article.Url, article.Body.Count()));
        Assert.Contains("repairs—", article.BodyText, StringComparison.Ordinal);
    }

    private static byte[] Response(string address, byte[] page, string header = "")
    {
        string type = header.Contains("Content-Type", StringComparison.Ordinal) ? "" : "Content-Type: text/html\r\n";
        return Record("response", address, [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{type}{header}\r\n"), .. page]);
    }

    private static byte[] Record(string type, string address, byte[] content) =>
        [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nContent-Length: {content.Length}\r\n\r\n"), .. content, .. "\r\n\r\n"u8];

    private static byte[] Chunked(byte[] content) =>
        [.. Encoding.ASCII.GetBytes($"{100:x}\r\n"), .. content[..100], .. Encoding.ASCII.GetBytes($"\r\n{content.Length - 100:x}\r\n"), .. content[100..], .. "\r\n0\r\n\r\n"u8];

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
