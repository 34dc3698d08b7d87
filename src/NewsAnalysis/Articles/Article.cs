using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsAnalysis.Articles.Reading;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles;

/// <summary>One news article as it was read: its raw text, what each part of it is, and what it says of itself.</summary>
/// <remarks>Everything the text does not say, and nobody gave in <c>corpus.json</c>, is null: nothing here is a guess.</remarks>
public sealed record Article
{
    /// <summary>The file name without its extensions (with its folder where two would clash), or the record's own id. Unique in the corpus.</summary>
    public required string Id { get; init; }

    /// <summary>The file it was read from, as given, with forward slashes; relative to the working folder where it lies inside it.</summary>
    public required string File { get; init; }

    /// <summary>A short name for figures and tables, unique in the corpus: the outlet when known, with a day or a number where several share it; else a part of the id.</summary>
    public required string Label { get; init; }

    /// <summary>The text exactly as it was read; every offset of the library counts its UTF-16 units.</summary>
    public required string Raw { get; init; }

    /// <summary>Every part of the file that is not white space, in order, with what it is.</summary>
    public required ImmutableArray<Paragraph> Paragraphs { get; init; }

    /// <summary>The headline as written.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet's name.</summary>
    public string? Outlet { get; init; }

    /// <summary>The news agency credited for the text, by its short name (<c>AFP</c>).</summary>
    public string? Agency { get; init; }

    /// <summary>The byline as written, with its <c>By</c>.</summary>
    public string? Byline { get; init; }

    /// <summary>When it was published, in ISO form: <c>2025-03-19</c>, with time and zone only when they are stated.</summary>
    public string? Published { get; init; }

    /// <summary>The day of <see cref="Published"/>; null when that names none.</summary>
    internal DateOnly? PublishedDay => Published is { Length: >= 10 } iso
        && DateOnly.TryParseExact(iso.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>When it was last changed, in ISO form, where a page states it.</summary>
    public string? Modified { get; init; }

    /// <summary>How exactly <see cref="Published"/> is stated.</summary>
    public DatePrecision PublishedPrecision { get; init; }

    /// <summary>The place of the dateline, as written.</summary>
    public string? Dateline { get; init; }

    /// <summary>The language, as an ISO 639-1 code; null when the text is too short to tell.</summary>
    public string? Language { get; init; }

    /// <summary>The web address it was published at.</summary>
    public string? Url { get; init; }

    /// <summary>Whether the text is known to be cut off: an omission then says nothing.</summary>
    public bool Truncated { get; init; }

    /// <summary>The names of the metadata (<c>Outlet</c>, <c>Published</c>, …) that were given, by a record or <c>corpus.json</c>, rather than found in the text.</summary>
    public ImmutableArray<string> Given { get; init; } = [];

    /// <summary>What is known of it, how, and where it was found; what is unknown too.</summary>
    public ImmutableArray<MetadataFact> Facts { get; init; } = [];

    /// <summary>The story it belongs to, when the corpus holds several; articles about the same event share it.</summary>
    public string? Story { get; init; }

    /// <summary>The id of the article it repeats, when it is the same article once more.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>The way back to the source it was read from; null when <see cref="Raw"/> is that source.</summary>
    internal SourceMap? Map { get; init; }

    /// <summary>Where a stretch of <see cref="Raw"/> stands in the source it was read from: a web page's markup, decoded to text.</summary>
    /// <remarks>For plain text, Markdown and records the raw text is the source, and the span is the same.</remarks>
    /// <param name="span">A span of the raw text.</param>
    public TextSpan InSource(TextSpan span) => Map?.InSource(span) ?? span;

    /// <summary>The paragraphs of the body, in order.</summary>
    public IEnumerable<Paragraph> Body => Paragraphs.Where(p => p.Kind == ParagraphKind.Body);

    /// <summary>The text of the article as a reader reads it: the body with its dateline and the cross-heads between its paragraphs, parted by blank lines.</summary>
    public string BodyText
    {
        get
        {
            int first = -1, last = -1;
            for (int i = 0; i < Paragraphs.Length; i++)
            {
                if (Paragraphs[i].Kind == ParagraphKind.Body)
                {
                    (first, last) = (first < 0 ? i : first, i);
                }
            }

            if (first < 0)
            {
                return "";
            }

            first -= first > 0 && Paragraphs[first - 1].Kind is ParagraphKind.Dateline or ParagraphKind.Heading ? 1 : 0;
            var text = new StringBuilder();
            for (int i = first; i <= last; i++)
            {
                if (Paragraphs[i].Kind is ParagraphKind.Body or ParagraphKind.Heading or ParagraphKind.Dateline)
                {
                    text.Append(text.Length == 0 ? "" : Paragraphs[i - 1].Kind == ParagraphKind.Dateline ? " " : "\n\n").Append(Raw.AsSpan(Paragraphs[i].Span.Start, Paragraphs[i].Span.Length));
                }
            }

            return text.ToString();
        }
    }

    /// <summary>Number of words (and numbers) of the body.</summary>
    public int Words => Body.Sum(p => Tokenizer.CountWords(Raw, p.Span));
}
