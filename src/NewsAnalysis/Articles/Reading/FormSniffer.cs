using System.IO.Compression;
using System.Text;

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

        return extension switch
        {
            ".jsonl" or ".ndjson" => FileForm.JsonLines,
            ".md" or ".markdown" => FileForm.Markdown,
            ".html" or ".htm" or ".xhtml" => FileForm.Html,
            _ => FileForm.Text,
        };
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
