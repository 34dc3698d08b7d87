using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsAnalysis.Articles.Reading.Archives;

/// <summary>A response of HTTP as an archive keeps it.</summary>
/// <param name="Status">Its status.</param>
/// <param name="IsPage">Whether it says, or does not deny, that it is a web page.</param>
/// <param name="Charset">The encoding its header names.</param>
/// <param name="Content">The page, unpacked.</param>
internal sealed record HttpMessage(int Status, bool IsPage, string? Charset, byte[] Content)
{
    /// <summary>The response; null when it is none, or cannot be unpacked within a limit.</summary>
    public static HttpMessage? Read(byte[] bytes, long most)
    {
        int blank = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        int gap = 4;
        if (blank < 0)
        {
            (blank, gap) = (bytes.AsSpan().IndexOf("\n\n"u8), 2);
        }

        string[] lines = blank < 0 ? [] : Encoding.Latin1.GetString(bytes, 0, blank).Split('\n', StringSplitOptions.TrimEntries);
        if (lines.Length == 0 || !lines[0].StartsWith("HTTP/", StringComparison.Ordinal)
            || !int.TryParse(lines[0].Split(' ').ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out int status))
        {
            return null;
        }

        string Header(string name) => lines.FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) is { } line ? line[(name.Length + 1)..].Trim() : "";
        string type = Header("Content-Type");
        int charset = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        byte[] content = bytes[(blank + gap)..];
        content = Header("Transfer-Encoding").Contains("chunked", StringComparison.OrdinalIgnoreCase) ? Join(content) : content;
        return Unpack(content, Header("Content-Encoding").ToLowerInvariant(), most) is { } page
            ? new HttpMessage(status, type.Length == 0 || type.Contains("html", StringComparison.OrdinalIgnoreCase), charset < 0 ? null : type[(charset + 8)..].Split(';')[0].Trim(' ', '"', '\''), page)
            : null;
    }

    // Archives often keep the header of a response whose pieces they have already joined.
    private static byte[] Join(byte[] content)
    {
        using var joined = new MemoryStream();
        int at = 0;
        while (at < content.Length)
        {
            int end = content.AsSpan(at).IndexOf((byte)'\n');
            string line = end < 0 ? "" : Encoding.Latin1.GetString(content, at, end).Split(';')[0].Trim();
            if (line.Length is 0 or > 8 || !int.TryParse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int size))
            {
                return at == 0 ? content : joined.ToArray();
            }

            if (size == 0)
            {
                break;
            }

            int start = at + end + 1, length = Math.Min(size, content.Length - start);
            joined.Write(content, start, length);
            at = start + length;
            at += at < content.Length && content[at] == '\r' ? 1 : 0;
            at += at < content.Length && content[at] == '\n' ? 1 : 0;
        }

        return joined.ToArray();
    }

    private static byte[]? Unpack(byte[] content, string encoding, long most)
    {
        bool packed = encoding switch { "gzip" or "x-gzip" => FormSniffer.IsGzip(content), "br" or "deflate" => true, _ => false };
        if (!packed)
        {
            return content;
        }

        try
        {
            using Stream stream = encoding switch
            {
                "br" => new BrotliStream(new MemoryStream(content), CompressionMode.Decompress),
                "deflate" when content.Length > 1 && (content[0] & 0x0F) == 8 && ((content[0] << 8) + content[1]) % 31 == 0 => new ZLibStream(new MemoryStream(content), CompressionMode.Decompress),
                "deflate" => new DeflateStream(new MemoryStream(content), CompressionMode.Decompress),
                _ => new GZipStream(new MemoryStream(content), CompressionMode.Decompress),
            };
            using var page = new MemoryStream();
            byte[] buffer = new byte[81_920];
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                page.Write(buffer, 0, read);
                if (page.Length > most)
                {
                    return null;
                }
            }

            return page.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
