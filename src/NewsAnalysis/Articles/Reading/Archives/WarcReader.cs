using System.Globalization;
using System.IO.Compression;
using System.Text;
using NewsAnalysis.Articles.Reading.Html;

namespace NewsAnalysis.Articles.Reading.Archives;

/// <summary>Reads web archives (WARC): each response that is a web page is an article. The file is streamed, compressed or not.</summary>
internal sealed class WarcReader
{
    private const int LongestHeader = 64 * 1024;

    private readonly InputFile _file;
    private readonly LoadOptions _options;
    private readonly List<LoadProblem> _problems;
    private int _record;

    private WarcReader(InputFile file, LoadOptions options, List<LoadProblem> problems) => (_file, _options, _problems) = (file, options, problems);

    /// <summary>The articles of an archive.</summary>
    public static IEnumerable<RawArticle> Read(InputFile file, LoadOptions options, List<LoadProblem> problems) => new WarcReader(file, options, problems).Read();

    private IEnumerable<RawArticle> Read()
    {
        using FileStream? stream = FileOpener.Open(_file, _problems);
        if (stream is null)
        {
            yield break;
        }

        using Stream content = Unpacked(stream);
        int pages = 0, before = _problems.Count;
        while (Next(content) is { } record)
        {
            if (record.Page && Article(record) is { } article)
            {
                pages++;
                yield return article;
            }
        }

        if (pages == 0 && _problems.Count == before)
        {
            _problems.Add(new LoadProblem(_file.Shown, null, "no article", string.Create(CultureInfo.InvariantCulture, $"None of the {_record} records of the archive is a web page; expected responses of the type text/html. Archive the articles' pages.")));
        }
    }

    // A GZipStream reads the members of an archive one after the other.
    private static Stream Unpacked(FileStream stream)
    {
        int first = stream.ReadByte(), second = stream.ReadByte();
        stream.Position = 0;
        return first == 0x1F && second == 0x8B ? new BufferedStream(new GZipStream(stream, CompressionMode.Decompress), 1 << 16) : new BufferedStream(stream, 1 << 16);
    }

    private sealed record Record(string? Address, bool Page, byte[] Content, int Number, bool Resource);

    private Record? Next(Stream stream)
    {
        try
        {
            if (Header(stream) is not { } header)
            {
                return null;
            }

            _record++;
            string type = header.GetValueOrDefault("warc-type", "");
            if (!long.TryParse(header.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out long length))
            {
                Tell("bad record", "has no length, so that what follows it cannot be found; expected Content-Length. The rest of the archive was left out");
                return null;
            }

            bool page = type == "response" || (type == "resource" && header.GetValueOrDefault("content-type", "").Contains("html", StringComparison.OrdinalIgnoreCase));
            if (page && length > _options.MaxFileBytes)
            {
                Tell("too large", string.Create(CultureInfo.InvariantCulture, $"has {length:N0} bytes; at most {_options.MaxFileBytes:N0} are read. Raise the limit (LoadOptions.MaxFileBytes)"));
                page = false;
            }

            byte[] content = page ? new byte[length] : [];
            long missing = page ? length - stream.ReadAtLeast(content, (int)length, throwOnEndOfStream: false) : Skip(stream, length);
            if (missing > 0)
            {
                Tell("cut off", "is cut off: the archive ends within it. Fetch the archive again");
                return null;
            }

            return new Record(header.GetValueOrDefault("warc-target-uri")?.Trim('<', '>'), page, content, _record, type == "resource");
        }
        catch (InvalidDataException)
        {
            Tell("damaged", "or the one after it is damaged, so that it cannot be unpacked; what follows was left out. Fetch the archive again");
            return null;
        }
        catch (Exception e) when (FileOpener.IsTrouble(e))
        {
            _problems.Add(FileOpener.Unreadable(_file, e));
            return null;
        }
    }

    private RawArticle? Article(Record record)
    {
        string? charset = null;
        byte[] content = record.Content;
        if (!record.Resource)
        {
            if (HttpMessage.Read(content, _options.MaxFileBytes) is not { } message)
            {
                Tell("bad record", "is no HTTP response that can be unpacked; expected headers, a blank line and the page. It was left out");
                return null;
            }

            if (message.Status is < 200 or > 299 || !message.IsPage)
            {
                return null;
            }

            (content, charset) = (message.Content, message.Charset);
        }

        TextDecoder.Decoded decoded = PageDecoder.Decode(content, charset);
        if (decoded.Problem is not null)
        {
            _problems.Add(new LoadProblem(_file.Shown, null, decoded.Kind!, $"Record {record.Number}: {decoded.Problem}"));
        }

        RawArticle? article = decoded.Text is null ? null : PageFileReader.FromSource(_file, null, decoded.Text, _problems);
        return article is null ? null : article with
        {
            RecordId = record.Address ?? string.Create(CultureInfo.InvariantCulture, $"{_file.Stem}-{record.Number}"),
            Given = record.Address is null ? GivenFacts.None : GivenFacts.None with { Url = record.Address },
        };
    }

    // Header lines up to the blank line; null at the end of the archive.
    private Dictionary<string, string>? Header(Stream stream)
    {
        string? line;
        do
        {
            line = Line(stream);
        }
        while (line is { Length: 0 });

        if (line is null)
        {
            return null;
        }

        if (!line.StartsWith("WARC/", StringComparison.Ordinal))
        {
            Tell("bad record", "is followed by something that is no record; expected a line such as WARC/1.0. The rest of the archive was left out");
            return null;
        }

        var header = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while ((line = Line(stream)) is { Length: > 0 })
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                header[line[..colon].Trim()] = line[(colon + 1)..].Trim();
            }
        }

        return header;
    }

    private static string? Line(Stream stream)
    {
        var line = new StringBuilder();
        int next;
        while ((next = stream.ReadByte()) >= 0 && next != '\n' && line.Length < LongestHeader)
        {
            line.Append((char)next);
        }

        return next < 0 && line.Length == 0 ? null : line.ToString().TrimEnd('\r');
    }

    private static long Skip(Stream stream, long length)
    {
        byte[] buffer = new byte[1 << 16];
        while (length > 0)
        {
            int read = stream.Read(buffer, 0, (int)Math.Min(length, buffer.Length));
            if (read == 0)
            {
                return length;
            }

            length -= read;
        }

        return 0;
    }

    private void Tell(string kind, string what) =>
        _problems.Add(new LoadProblem(_file.Shown, null, kind, string.Create(CultureInfo.InvariantCulture, $"Record {_record} of the archive {what}; the other records are kept.")));
}
