using System.Globalization;
using System.Text;
using System.Xml;
using NewsAnalysis.Articles.Reading.Records;

namespace NewsAnalysis.Articles.Reading.Feeds;

/// <summary>Reads feeds: RSS 2.0, RSS 1.0 (RDF) and Atom. Each item is an article, in full or as a summary.</summary>
/// <remarks>Feeds are read with document types forbidden and nothing fetched; an item is taken when it ends, so that those before a fault are kept.</remarks>
internal sealed class FeedReader
{
    private static readonly FieldMap Map = new()
    {
        Name = "feed",
        Fields = FieldMaps.Any.Fields.SetItems(
        [
            new("id", ["guid", "id", "link"]), new("text", ["encoded", "content"]), new("summary", ["description", "summary"]), new("title", ["title"]),
            new("byline", ["creator", "author"]), new("date", ["pubdate", "published", "date", "issued"]), new("url", ["link", "origlink"]), new("outlet", ["outlet"]), new("language", ["language"]),
        ]),
    };

    private readonly InputFile _file;
    private readonly List<LoadProblem> _problems;
    private readonly List<RawArticle> _articles = [];
    private string? _outlet;
    private string? _language;
    private int _items;

    private FeedReader(InputFile file, List<LoadProblem> problems) => (_file, _problems) = (file, problems);

    /// <summary>The articles of a feed.</summary>
    public static IReadOnlyList<RawArticle> Read(InputFile file, LoadOptions options, List<LoadProblem> problems)
    {
        if (TextFileReader.ReadBytes(file, options, problems) is not { } bytes || Inflater.Inflate(file, bytes, options, problems) is not { } content)
        {
            return [];
        }

        var reader = new FeedReader(file, problems);
        reader.Read(content);
        return reader._articles;
    }

    private void Read(byte[] content)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false };
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(content), settings);
            xml.Read();
            while (!xml.EOF)
            {
                // A field that was read leaves the reader on what follows it.
                if (xml.NodeType != XmlNodeType.Element || !Take(xml))
                {
                    xml.Read();
                }
            }
        }
        catch (Exception e) when (e is XmlException or ArgumentException or DecoderFallbackException)
        {
            bool type = e is XmlException && e.Message.Contains("DTD", StringComparison.Ordinal);
            int line = e is XmlException { LineNumber: > 0 } at ? at.LineNumber : 1;
            string message = type
                ? "The feed declares a document type, which is not read, since it can fetch files or swell without end. Remove the <!DOCTYPE …> and save it again."
                : string.Create(CultureInfo.InvariantCulture, $"The feed is no valid XML from here on; the {_items} items before were read. Mend it, or fetch it again.");
            _problems.Add(new LoadProblem(_file.Shown, line, type ? "document type" : "bad feed", message));
            return;
        }

        if (_items == 0)
        {
            _problems.Add(new LoadProblem(_file.Shown, null, "no article", "The document holds no item of a feed; expected RSS (item) or Atom (entry). Save the articles as web pages, text or JSON Lines."));
        }
    }

    private bool Take(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "item" or "entry":
                TakeItem(xml);
                return false;
            case "title" when _outlet is null && xml.Depth <= 2:
                _outlet = Text(xml);
                return true;
            case "language" when xml.Depth <= 2:
                _language = Text(xml);
                return true;
            case "feed" or "channel":
                _language ??= xml.GetAttribute("xml:lang");
                return false;
            default:
                return false;
        }
    }

    private void TakeItem(XmlReader xml)
    {
        _items++;
        int line = (xml as IXmlLineInfo)?.LineNumber ?? 1;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        using (XmlReader item = xml.ReadSubtree())
        {
            item.Read();
            while (!item.EOF)
            {
                if (item.NodeType != XmlNodeType.Element || item.Depth == 0)
                {
                    item.Read();
                    continue;
                }

                TakeField(item, fields);
            }
        }

        if (_outlet is not null)
        {
            fields.TryAdd("outlet", _outlet);
        }

        if (_language is not null)
        {
            fields.TryAdd("language", _language.Split('-')[0]);
        }

        if (RecordArticle.From(_file, line, _items, Map, path => fields.GetValueOrDefault(path), _problems) is { } article)
        {
            _articles.Add(article);
        }
    }

    // Reads one child of an item and leaves the reader after it.
    private static void TakeField(XmlReader item, Dictionary<string, string> fields)
    {
        string name = item.LocalName.ToLowerInvariant();
        if (name == "link" && item.GetAttribute("href") is { } href)
        {
            if (item.GetAttribute("rel") is null or "alternate")
            {
                fields.TryAdd(name, href);
            }

            item.Skip();
            return;
        }

        string? value = name switch
        {
            "author" => Names(item),
            "content" or "summary" or "title" when item.GetAttribute("type") == "xhtml" => item.ReadInnerXml(),
            "content" when item.NamespaceURI.Contains("mrss", StringComparison.Ordinal) => Skip(item),
            "source" or "category" or "group" or "thumbnail" or "comments" => Skip(item),
            _ => Text(item),
        };
        if (!string.IsNullOrWhiteSpace(value))
        {
            fields[name] = fields.TryGetValue(name, out string? before) && name is "author" or "creator" ? before + ", " + value.Trim() : before ?? value.Trim();
        }
    }

    private static string? Skip(XmlReader item)
    {
        item.Skip();
        return null;
    }

    // RSS: "mail@example.org (Jane Roe)" or the name; Atom: <author><name>.
    private static string Names(XmlReader item)
    {
        string inner = item.ReadInnerXml();
        int name = inner.IndexOf("<name", StringComparison.Ordinal);
        if (name >= 0)
        {
            int start = inner.IndexOf('>', name) + 1, end = inner.IndexOf("</", start, StringComparison.Ordinal);
            return end > start ? Html.References.Decode(inner[start..end]) : "";
        }

        int bracket = inner.IndexOf('(', StringComparison.Ordinal);
        return Html.References.Decode(bracket > 0 && inner.EndsWith(')') ? inner[(bracket + 1)..^1] : inner);
    }

    // The text of an element, its children's included, without recursion; the reader is left after it.
    private static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }

        var text = new StringBuilder();
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(xml.Value);
            }
        }

        xml.Read();
        return text.ToString();
    }
}
