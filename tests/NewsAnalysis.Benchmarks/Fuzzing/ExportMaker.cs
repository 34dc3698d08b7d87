using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>Makes exports, tables, feeds and archives of odd texts.</summary>
/// <param name="dice">Decides.</param>
/// <param name="grammar">Makes phrases.</param>
/// <param name="text">Makes a text.</param>
internal sealed class ExportMaker(Dice dice, Grammar grammar, Func<string> text)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The forms it makes.</summary>
    public static string[] Extensions { get; } = [".json", ".csv", ".tsv", ".xml", ".warc", ".warc.gz", ".html.gz", ".mhtml"];

    /// <summary>Whether a file may hold more articles than one.</summary>
    /// <param name="name">Its name.</param>
    public static bool Holds(string name) => Extensions.Any(e => name.EndsWith(e, StringComparison.Ordinal));

    /// <summary>A file of a form.</summary>
    /// <param name="extension">One of <see cref="Extensions"/>.</param>
    public byte[] Bytes(string extension) => extension switch
    {
        ".json" => Encoding.UTF8.GetBytes(Document()),
        ".csv" => Encoding.UTF8.GetBytes(Table(dice.Pick<char>([',', ';']))),
        ".tsv" => Encoding.UTF8.GetBytes(Table('\t')),
        ".xml" => Encoding.UTF8.GetBytes(Feed()),
        ".warc" => Archive(packed: false),
        ".warc.gz" => Archive(packed: true),
        ".html.gz" => Gzip(Encoding.UTF8.GetBytes(Markup())),
        _ => Encoding.Latin1.GetBytes("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + Markup().Replace("=", "=3D", StringComparison.Ordinal) + "\r\n--x--\r\n"),
    };

    private string Markup() => "<!DOCTYPE html><html><body><p>" + text().Replace("\n\n", "</p><p>", StringComparison.Ordinal) + "</p></body></html>";

    private string Document()
    {
        object?[] records = [.. Enumerable.Range(0, 1 + dice.Next(3)).Select(_ => dice.OnceIn(20) ? dice.Pick<object?>([null, 1, "x"]) : Record())];
        string list = dice.Pick<string>(["articles", "items", "results", "data", "nothing"]);
        return dice.Next(4) switch
        {
            0 => JsonSerializer.Serialize(records, Json),
            1 => JsonSerializer.Serialize(new Dictionary<string, object?>(StringComparer.Ordinal) { ["articles"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["results"] = records } }, Json),
            _ => JsonSerializer.Serialize(new Dictionary<string, object?>(StringComparer.Ordinal) { ["status"] = "ok", [list] = records }, Json),
        };
    }

    private Dictionary<string, object?> Record()
    {
        var record = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [dice.Pick<string>(["text", "body", "content", "content_html", "description", "seendate"])] = dice.OnceIn(4) ? Markup() : text(),
            [dice.Pick<string>(["title", "headline", "publishedAt", "dateTimePub"])] = grammar.Phrase(),
            [dice.Pick<string>(["source", "author", "authors", "url", "uri"])] = dice.OnceIn(2) ? grammar.Phrase() : new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = grammar.Phrase() },
        };
        return record;
    }

    private string Table(char separator)
    {
        var table = new StringBuilder(string.Join(separator, dice.OnceIn(10) ? ["a", "b", "c"] : new[] { "title", dice.Pick<string>(["text", "body", "media_name"]), "publish_date" })).Append('\n');
        for (int rows = dice.Next(4); rows > 0; rows--)
        {
            string cell = dice.OnceIn(4) ? text() : '"' + text().Replace("\"", dice.OnceIn(6) ? "\"" : "\"\"", StringComparison.Ordinal) + (dice.OnceIn(8) ? "" : "\"");
            table.Append(grammar.Phrase()).Append(separator).Append(cell).Append(separator).Append("2025-03-19").Append(dice.OnceIn(6) ? "\r\n" : "\n");
        }

        return table.ToString();
    }

    private string Feed()
    {
        string Safe(string value) => System.Security.SecurityElement.Escape(value) ?? "";
        var feed = new StringBuilder(dice.OnceIn(12) ? "<!DOCTYPE rss [<!ENTITY a \"b\">]>" : "").Append("<rss><channel><title>").Append(Safe(grammar.Phrase())).Append("</title>");
        for (int items = dice.Next(4); items > 0; items--)
        {
            feed.Append("<item><title>").Append(Safe(grammar.Phrase())).Append("</title><description>").Append(dice.OnceIn(3) ? $"<![CDATA[{text()}]]>" : Safe(text())).Append("</description><pubDate>").Append(grammar.Phrase()).Append("</pubDate></item>");
        }

        return feed.Append("</channel></rss>").ToString();
    }

    private byte[] Archive(bool packed)
    {
        using var archive = new MemoryStream();
        for (int records = 1 + dice.Next(3); records > 0; records--)
        {
            byte[] page = Encoding.UTF8.GetBytes(Markup());
            byte[] response = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {dice.Pick<string>(["200 OK", "404 No", "x"])}\r\nContent-Type: text/html\r\n{dice.Pick<string>(["", "Content-Encoding: gzip\r\n", "Transfer-Encoding: chunked\r\n", "Content-Encoding: br\r\n"])}\r\n"), .. page];
            byte[] record = [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {response.Length + (dice.OnceIn(10) ? dice.Next(50) - 25 : 0)}\r\n\r\n"), .. response, .. "\r\n\r\n"u8];
            archive.Write(packed ? Gzip(record) : record);
        }

        byte[] bytes = archive.ToArray();
        return dice.OnceIn(8) ? bytes[..dice.Next(bytes.Length)] : bytes;
    }

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
