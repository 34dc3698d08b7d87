using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>Makes the files of one input: one to three articles or files of records, now and then with a file of facts beside them.</summary>
/// <param name="dice">Decides.</param>
/// <param name="starts">Texts to start from.</param>
internal sealed class InputMaker(Dice dice, StartTexts starts)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Encoding[] Encodings =
        [new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UnicodeEncoding(false, false), new UnicodeEncoding(true, false), new UTF32Encoding(false, true), new UTF32Encoding(true, true), Encoding.Latin1, Encoding.ASCII, new UTF8Encoding(true)];

    private const int FormsOfRecords = 32;

    private readonly Grammar _grammar = new(dice);
    private readonly TextMutator _mutator = new(dice, starts);
    private readonly List<string> _texts = [];
    private bool _records;

    /// <summary>The files of an input.</summary>
    /// <param name="seed">The run's number.</param>
    /// <param name="index">The input's place in it.</param>
    /// <param name="starts">Texts to start from.</param>
    /// <param name="records">Whether only pages, records, tables, feeds and archives are made, and no plain texts.</param>
    public static FuzzFile[] Make(int seed, long index, StartTexts starts, bool records = false) => new InputMaker(Dice.Of(seed, index), starts) { _records = records }.Files();

    private FuzzFile[] Files()
    {
        var files = new List<FuzzFile>();
        for (int more = dice.Pick<int>([1, 1, 1, 1, 2, 2, 2, 3]); more > 0; more--)
        {
            files.Add(One((char)('a' + files.Count)));
        }

        if (dice.OnceIn(12))
        {
            files.Add(new FuzzFile("corpus.json", Bytes(Facts(files))));
        }

        return [.. files];
    }

    private FuzzFile One(char letter)
    {
        int form = dice.Next(_records ? FormsOfRecords : 100);
        if (form < 12)
        {
            return new FuzzFile(Name(letter, ".jsonl"), Bytes(Records()));
        }

        if (form < 14)
        {
            byte[] bytes = new byte[dice.Next(600)];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)dice.Next(256);
            }

            return new FuzzFile(Name(letter, dice.Pick<string>([".txt", ".md", ".jsonl"])), bytes);
        }

        if (form < 22)
        {
            return new FuzzFile(Name(letter, ".html"), Bytes(Page()));
        }

        if (form < 32)
        {
            var export = new ExportMaker(dice, _grammar, Text);
            string extension = dice.Pick(ExportMaker.Extensions);
            return new FuzzFile(Name(letter, extension), export.Bytes(extension) is var bytes && dice.OnceIn(3) ? Bytes(_mutator.Mutate(Encoding.UTF8.GetString(bytes), 1 + dice.Next(3))) : bytes);
        }

        return form < 38
            ? new FuzzFile(Name(letter, ".md"), Bytes(FrontMatter() + Text()))
            : new FuzzFile(Name(letter, ".txt"), Bytes(Text()));
    }

    private string Name(char letter, string extension) => letter + (dice.OnceIn(40)
        ? dice.Pick<string>([" b", ".b", "=1", "\u202Eb", "é", "<b>", "'\"", "%{x}", "-", "中", " ", "\n", "$HOME", "\u001B[1m", "#"]) : "") + extension;

    // Most texts are short, so that many fit into a minute; a few are as long as articles get.
    private string Text()
    {
        int size = dice.OnceIn(1000) ? 20_000 : dice.OnceIn(40) ? 3000 : 60 + dice.Next(dice.Pick<int>([100, 300, 700]));
        string text = dice.Next(10) switch
        {
            < 3 when _texts.Count > 0 => dice.Pick(_texts),
            < 6 => starts.Piece(dice, size),
            < 9 => _grammar.Text(size),
            _ => starts.Piece(dice, size / 2) + "\n\n" + _grammar.Text(size / 2),
        };
        text = _mutator.Mutate(text, dice.Next(5));
        _texts.Add(text);
        return text;
    }

    private string Records()
    {
        var lines = new StringBuilder();
        for (int more = 1 + dice.Next(3); more > 0; more--)
        {
            var record = new Dictionary<string, object?>(StringComparer.Ordinal);
            foreach (string field in new[] { "id", "text", "title", "outlet", "date", "url" })
            {
                if (field == "text" || dice.OnceIn(3))
                {
                    record[field] = dice.OnceIn(40) ? dice.Pick<object?>([null, 1, 1.5, true, new[] { 1 }, ""])
                        : field == "text" ? Text()
                        : field == "id" ? dice.Pick<string>(["a", "r1", "r1", "", " ", "a/b", "\u202E", dice.Pick(OddText.All)])
                        : _mutator.Mutate(_grammar.Phrase(), dice.Next(2));
                }
            }

            string line = JsonSerializer.Serialize(record, Json);
            lines.Append(dice.OnceIn(12) ? _mutator.Mutate(line, 1) : line).Append(dice.OnceIn(15) ? dice.Pick<string>(["", "\r\n", "\r", "\n\n", "\n \n", ","]) : "\n");
        }

        return lines.ToString();
    }

    // A page as a publisher's system makes it, or a part of one; now and then its tags are damaged.
    private string Page()
    {
        string Tag() => dice.Pick<string>(["div", "section", "article", "aside", "figure", "blockquote", "ul", "li", "table", "nav", "svg", "template", "zz"]);
        var page = new StringBuilder(dice.OnceIn(4) ? "" : "<!DOCTYPE html><html lang=\"en\"><head>");
        page.Append("<title>").Append(_grammar.Phrase()).Append("</title>");
        page.Append(dice.OnceIn(3) ? $"<meta charset={dice.Pick<string>(["utf-8", "windows-1251", "x", "utf-16"])}>" : "");
        page.Append(dice.OnceIn(3) ? $"<meta property=\"{dice.Pick<string>(["og:title", "article:published_time", "og:site_name", "author"])}\" content=\"{_grammar.Phrase()}\">" : "");
        page.Append(dice.OnceIn(3) ? $"<script type=\"application/ld+json\">{JsonSerializer.Serialize(new Dictionary<string, object?>(StringComparer.Ordinal) { ["@type"] = "NewsArticle", ["headline"] = _grammar.Phrase(), ["datePublished"] = _grammar.Phrase(), ["author"] = dice.OnceIn(2) ? _grammar.Phrase() : new[] { 1 } }, Json)}</script>" : "");
        page.Append("</head><body>");
        int open = dice.Next(dice.OnceIn(50) ? 2000 : 5);
        for (int i = 0; i < open; i++)
        {
            page.Append('<').Append(Tag()).Append('>');
        }

        foreach (string paragraph in Text().Split("\n\n"))
        {
            string tag = dice.OnceIn(6) ? Tag() : "p";
            page.Append('<').Append(tag).Append('>').Append(dice.OnceIn(3) ? paragraph : paragraph.Replace("<", "&lt;", StringComparison.Ordinal)).Append("</").Append(tag).Append('>');
        }

        return _mutator.Mutate(page.ToString(), dice.Next(3));
    }

    private string FrontMatter() => dice.OnceIn(2) ? "" : string.Create(CultureInfo.InvariantCulture,
        $"---\ntitle: {_grammar.Phrase()}\n{dice.Pick<string>(["date", "outlet", "author", "lang", "nothing"])}: {_grammar.Phrase()}\n{(dice.OnceIn(6) ? "" : "---\n")}");

    private string Facts(List<FuzzFile> files)
    {
        var facts = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (string name in files.Select(f => f.Name).Append("r1").Append(dice.Pick(OddText.All)))
        {
            facts[name] = dice.OnceIn(10) ? 1 : new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [dice.Pick<string>(["outlet", "title", "date", "url", "agency", "byline", "dateline", "language", "other", "DATE"])] = dice.OnceIn(12) ? null : _grammar.Phrase(),
                ["outlet"] = dice.Pick<string>(["Gazette", "Gazette", "", dice.Pick(OddText.All)]),
            };
        }

        string text = JsonSerializer.Serialize(facts, Json);
        return dice.OnceIn(6) ? _mutator.Mutate(text, 1) : text;
    }

    private byte[] Bytes(string text)
    {
        Encoding encoding = dice.OnceIn(12) ? dice.Pick(Encodings) : new UTF8Encoding(false);
        byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes(text)];
        for (int changes = dice.OnceIn(12) ? 1 + dice.Next(6) : 0; changes > 0 && bytes.Length > 0; changes--)
        {
            int at = dice.Next(bytes.Length);
            switch (dice.Next(5))
            {
                case 0:
                    bytes[at] = (byte)dice.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << dice.Next(8));
                    break;
                case 2:
                    bytes = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + dice.Next(20))..]];
                    break;
                case 3:
                    bytes = [.. bytes[..at], (byte)dice.Next(256), .. bytes[at..]];
                    break;
                default:
                    bytes = bytes[..at];
                    break;
            }
        }

        return bytes;
    }
}
