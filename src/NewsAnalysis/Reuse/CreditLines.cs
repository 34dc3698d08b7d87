using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Reuse;

/// <summary>Reads the credits that stand on lines of their own or at the end of a caption.</summary>
internal static class CreditLines
{
    private static readonly NameList Agencies = new("agencies.tsv");
    private static readonly NameList PhotoSources = new("photo-sources.txt");

    // What opens the credit of a picture: "Photo / X", "Photo by X", "(Photo: X)", "©X", "Image courtesy of X".
    private static readonly string[] Openers = ["photo", "photos", "photograph", "picture", "pictures", "image", "images", "credit", "video"];

    /// <summary>The credits of a line.</summary>
    public static IEnumerable<CreditRow> Find(Article article, Paragraph paragraph) => paragraph.Kind switch
    {
        ParagraphKind.Caption => Handout(article, paragraph.Span).Concat(Caption(article, paragraph.Span)),
        ParagraphKind.Credit or ParagraphKind.Byline => Line(article, paragraph.Span),
        ParagraphKind.Dateline => Agency(article, paragraph.Span),
        _ => [],
    };

    private static IEnumerable<CreditRow> Line(Article article, TextSpan span)
    {
        var line = new CreditSentence(article.Raw, span);
        bool picture = line.Count > 0 && (Start(line, 0) >= 0 || (Start(line, 1) >= 0 && line.IsMark(0)));
        return picture ? Picture(article, line, 0) : Agency(article, span);
    }

    private static IEnumerable<CreditRow> Agency(Article article, TextSpan span)
    {
        var line = new CreditSentence(article.Raw, span);
        var names = new List<string>();
        for (int at = 0; at < line.Count; at++)
        {
            if (Agencies.At(line, at) is { } agency)
            {
                names.Add(agency.Name);
                at = agency.End - 1;
            }
        }

        names.AddRange(Articles.Parts.Agencies.UnknownIn(span.In(article.Raw)));
        return names.Count == 0
            ? []
            : [Row(article, span, CreditKind.AgencyByline, string.Join("; ", names.Distinct(StringComparer.Ordinal)))];
    }

    private static IEnumerable<CreditRow> Caption(Article article, TextSpan span)
    {
        var line = new CreditSentence(article.Raw, span);
        for (int at = 0; at < line.Count; at++)
        {
            if (Start(line, at) >= 0)
            {
                return Picture(article, line, at);
            }
        }

        // "… in Lyon on Friday. (REUTERS/Jane Doe)": the last brackets of the caption, when they name a picture agency.
        int open = Array.LastIndexOf(line.Folded, "(");
        return open >= 0 && Sources(line, open + 1).Known ? Picture(article, line, open) : [];
    }

    // "a photograph taken and released by the X press service", "a video provided by Y"
    private static IEnumerable<CreditRow> Handout(Article article, TextSpan span)
    {
        var line = new CreditSentence(article.Raw, span);
        for (int at = 0; at < line.Count; at++)
        {
            int by = line.Is(at, "made") && line.Is(at + 1, "available") ? at + 2 : at + 1;
            if (!line.Is(at, "released", "provided", "supplied", "distributed", "made", "issued") || !line.Is(by, "by"))
            {
                continue;
            }

            int name = line.Is(by + 1, "the") ? by + 2 : by + 1;
            int end = line.AfterName(name);
            if (end > name)
            {
                int start = line.Is(at - 1, "and", "or") && at >= 2 ? at - 2 : at;
                yield return Row(article, line.SpanOf(start, end), CreditKind.PhotoCredit, line.TextOf(name, end));
                at = end - 1;
            }
        }
    }

    // The place after the opener of a credit; -1 when none begins here.
    private static int Start(CreditSentence line, int at)
    {
        if (line.Is(at, "©", "(c)"))
        {
            return at + 1;
        }

        bool capital = line.IsCapital(at) && line.Is(at, Openers);
        return capital && (line.Is(at + 1, "/", ":", "by", "courtesy", "credit", "from") || (at == 0 && line.Is(at + 1, "via"))) ? at + 2 : -1;
    }

    private static IEnumerable<CreditRow> Picture(Article article, CreditSentence line, int at)
    {
        (string source, bool _) = Sources(line, Math.Max(at, Start(line, at)));
        return source.Length == 0 ? [] : [Row(article, TextSpan.FromBounds(line.Tokens[at].Span.Start, line.Span.End), CreditKind.PhotoCredit, source)];
    }

    // The last picture agency named, else the last name.
    private static (string Source, bool Known) Sources(CreditSentence line, int from)
    {
        string last = "";
        string? known = null;
        for (int at = from; at < line.Count; at++)
        {
            if ((Agencies.At(line, at) ?? PhotoSources.At(line, at)) is { } agency)
            {
                known = agency.Name;
                at = agency.End - 1;
            }
            else if (line.AfterName(at) is var end && end > at)
            {
                last = line.TextOf(at, end);
                at = end - 1;
            }
        }

        return (known ?? last, known is not null);
    }

    private static CreditRow Row(Article article, TextSpan span, CreditKind kind, string source) =>
        new(article.Id, span.Start, span.Length, span.In(article.Raw), kind, source);
}
