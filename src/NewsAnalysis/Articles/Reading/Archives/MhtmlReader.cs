using System.Globalization;
using System.Text;
using NewsAnalysis.Articles.Reading.Html;

namespace NewsAnalysis.Articles.Reading.Archives;

/// <summary>Reads a page that a browser saved as one file (MHTML): the first part of it that is a web page.</summary>
internal static class MhtmlReader
{
    /// <summary>The article; null, and a problem, when there is none.</summary>
    public static RawArticle? Read(InputFile file, LoadOptions options, List<LoadProblem> problems)
    {
        if (TextFileReader.ReadBytes(file, options, problems) is not { } bytes)
        {
            return null;
        }

        // The parts are ASCII on the outside; each byte is kept as a character.
        string mail = Encoding.Latin1.GetString(bytes);
        var (header, body) = Split(mail);
        string? boundary = Parameter(header, "boundary");
        string[] parts = boundary is null ? [mail] : [.. body.Split("--" + boundary).Select(p => p.TrimStart('\r', '\n'))];
        string? page = parts.FirstOrDefault(p => Field(Split(p).Header, "Content-Type").Contains("text/html", StringComparison.OrdinalIgnoreCase));
        if (page is null)
        {
            problems.Add(new LoadProblem(file.Shown, null, "no article", "No part of the saved page is of the type text/html. Save the page again, as a web page or as text."));
            return null;
        }

        var (about, content) = Split(page);
        byte[]? decoded = Decode(content, Field(about, "Content-Transfer-Encoding").ToLowerInvariant());
        if (decoded is null)
        {
            problems.Add(new LoadProblem(file.Shown, null, "damaged", "The page in the file is no valid base64, so that it cannot be read. Save the page again."));
            return null;
        }

        TextDecoder.Decoded text = PageDecoder.Decode(decoded, Parameter(about, "charset"));
        if (text.Problem is not null)
        {
            problems.Add(new LoadProblem(file.Shown, null, text.Kind!, text.Problem));
        }

        string address = Field(header, "Snapshot-Content-Location");
        return text.Text is { } source && PageFileReader.FromSource(file, null, source, problems) is { } article
            ? article with { Given = address.Length > 0 ? GivenFacts.None with { Url = address } : GivenFacts.None }
            : null;
    }

    private static (string Header, string Body) Split(string part)
    {
        int blank = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        int gap = 4;
        if (blank < 0)
        {
            (blank, gap) = (part.IndexOf("\n\n", StringComparison.Ordinal), 2);
        }

        // A line that starts with a blank goes on with the field before it.
        return blank < 0 ? (part, "") : (part[..blank].Replace("\r", "", StringComparison.Ordinal).Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal), part[(blank + gap)..]);
    }

    private static string Field(string header, string name) =>
        header.Split('\n').FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) is { } line ? line[(name.Length + 1)..].Trim() : "";

    private static string? Parameter(string header, string name)
    {
        string type = Field(header, "Content-Type");
        int at = type.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        string value = type[(at + name.Length + 1)..];
        return value.StartsWith('"') ? value[1..].Split('"')[0] : value.Split(';')[0].Trim();
    }

    private static byte[]? Decode(string content, string encoding)
    {
        if (encoding == "base64")
        {
            byte[] bytes = new byte[content.Length];
            return Convert.TryFromBase64String(content, bytes, out int written) ? bytes[..written] : null;
        }

        return encoding == "quoted-printable" ? Unquote(content) : Encoding.Latin1.GetBytes(content);
    }

    private static byte[] Unquote(string content)
    {
        var bytes = new List<byte>(content.Length);
        for (int at = 0; at < content.Length; at++)
        {
            if (content[at] != '=')
            {
                bytes.Add((byte)content[at]);
            }
            else if (at + 2 < content.Length && byte.TryParse(content.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value))
            {
                bytes.Add(value);
                at += 2;
            }
            else
            {
                // A mark at the end of a line joins it with the next.
                at += at + 1 < content.Length && content[at + 1] == '\r' ? 1 : 0;
                at += at + 1 < content.Length && content[at + 1] == '\n' ? 1 : 0;
            }
        }

        return [.. bytes];
    }
}
