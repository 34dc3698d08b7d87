using System.IO.Compression;
using System.Text;
using NewsAnalysis.Articles.Reading.Tables;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Tells the form of an input by the bytes it starts with; by its name only where the bytes leave it open.</summary>
internal static class FormSniffer
{
    private const int Looked = 4096;

    private static readonly string[] PageStarts =
        ["<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script", "<article", "<main", "<div", "<section", "<p>", "<h1"];

    /// <summary>The form of a file.</summary>
    public static FileForm Of(InputFile file) => Of(Start(file), file.Extension is ".gz" ? Path.GetExtension(Path.GetFileNameWithoutExtension(file.FullPath)).ToLowerInvariant() : file.Extension);

    /// <summary>The form of content that starts so, under a name with this extension.</summary>
    public static FileForm Of(ReadOnlySpan<byte> start, string extension)
    {
        string head = Latin(start).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (IsPage(head))
        {
            return FileForm.Html;
        }

        if (head.StartsWith("WARC/", StringComparison.Ordinal))
        {
            return FileForm.Warc;
        }

        if (IsMarkup(head) is { } markup)
        {
            return markup;
        }

        if (head.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase) && head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase))
        {
            return FileForm.Mhtml;
        }

        return extension switch
        {
            ".jsonl" or ".ndjson" => FileForm.JsonLines,
            ".json" => IsLines(head) ? FileForm.JsonLines : FileForm.Json,
            ".csv" or ".tsv" => FileForm.Table,
            ".md" or ".markdown" => FileForm.Markdown,
            ".html" or ".htm" or ".xhtml" => FileForm.Html,
            ".mhtml" or ".mht" => FileForm.Mhtml,
            ".warc" => FileForm.Warc,
            ".xml" or ".rss" or ".atom" => FileForm.OtherXml,
            _ => OfUnknown(head),
        };
    }

    // A text that opens as a record does, or whose first line names columns of articles.
    private static FileForm OfUnknown(string head)
    {
        if (head.StartsWith('{') || head.StartsWith("[{", StringComparison.Ordinal) || (head.StartsWith('[') && head[1..].TrimStart().StartsWith('{')))
        {
            return head[0] == '{' && IsLines(head) ? FileForm.JsonLines : head.Contains("\":", StringComparison.Ordinal) ? FileForm.Json : FileForm.Text;
        }

        return TableReader.IsHeader(head) ? FileForm.Table : FileForm.Text;
    }

    // The first line is an object of its own, and the next opens another.
    private static bool IsLines(string head)
    {
        int end = head.IndexOf('\n', StringComparison.Ordinal);
        return head.StartsWith('{') && end > 0 && head[..end].TrimEnd().EndsWith('}') && head[end..].TrimStart().StartsWith('{');
    }

    private static FileForm? IsMarkup(string head)
    {
        if (!head.StartsWith('<'))
        {
            return null;
        }

        return head.Contains("<rss", StringComparison.OrdinalIgnoreCase) || head.Contains("<feed", StringComparison.OrdinalIgnoreCase) || head.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase) ? FileForm.Feed
            : head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? FileForm.OtherXml
            : null;
    }

    /// <summary>Whether the bytes are compressed with gzip.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);

    // Comments and the declaration of XML may stand before the first tag.
    private static bool IsPage(string head)
    {
        string rest = head;
        while (rest.StartsWith("<!--", StringComparison.Ordinal) || rest.StartsWith("<?", StringComparison.Ordinal))
        {
            int end = rest.IndexOf(rest[1] == '!' ? "-->" : ">", StringComparison.Ordinal);
            if (end < 0)
            {
                return rest[1] == '!';
            }

            rest = rest[(end + (rest[1] == '!' ? 3 : 1))..].TrimStart();
        }

        return PageStarts.Any(start => rest.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }

    // Wide characters lose their zeros, so that the same looks do for all encodings.
    private static string Latin(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> text = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..]
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? bytes[2..] : bytes;
        return Encoding.Latin1.GetString(text).Replace("\0", "", StringComparison.Ordinal);
    }

    private static byte[] Start(InputFile file)
    {
        try
        {
            // What cannot be opened is told when it is read.
            using FileStream? stream = FileOpener.Open(file, []);
            if (stream is null)
            {
                return [];
            }

            byte[] start = Fill(stream);
            if (!IsGzip(start))
            {
                return start;
            }

            stream.Position = 0;
            using var inflated = new GZipStream(stream, CompressionMode.Decompress);
            return Fill(inflated);
        }
        catch (Exception e) when (FileOpener.IsTrouble(e) || e is InvalidDataException)
        {
            return [];
        }
    }

    private static byte[] Fill(Stream stream)
    {
        byte[] start = new byte[Looked];
        return start[..stream.ReadAtLeast(start, Looked, throwOnEndOfStream: false)];
    }
}
