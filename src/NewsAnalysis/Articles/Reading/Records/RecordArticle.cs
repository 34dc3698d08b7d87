using System.Globalization;
using System.Text.RegularExpressions;
using NewsAnalysis.Articles.Reading.Html;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading.Records;

/// <summary>Makes an article of a record, whatever form the record came in.</summary>
internal static partial class RecordArticle
{
    private const int LongestId = 200;

    /// <summary>The article of a record; null, and a problem, when the record holds no text.</summary>
    /// <param name="source">The file.</param>
    /// <param name="line">The record's line, from 1; null where there are none.</param>
    /// <param name="number">The record's place in the file, from 1: it names a record without an id.</param>
    /// <param name="map">Where the record keeps what.</param>
    /// <param name="field">The value at a path of the record; null when it has none.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static RawArticle? From(InputFile source, int? line, int number, FieldMap map, Func<string, string?> field, List<LoadProblem> problems)
    {
        string? First(string fact) => map.Fields.TryGetValue(fact, out var paths) ? paths.Select(field).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v)) : null;

        string? text = First("text");
        bool summary = text is null && (text = First("summary")) is not null;
        if (text is null)
        {
            string listed = map.Name == "gdelt" ? "GDELT's lists give addresses and titles, not texts; fetch the pages and load them" : "Add the article's text as 'text' (a field map can name another field), or remove the record";
            problems.Add(new LoadProblem(source.Shown, line, "no text", string.Create(CultureInfo.InvariantCulture, $"Record {number} has no text in any field known to hold one (it was read by the map '{map.Name}'). {listed}; the other records are kept.")));
            return null;
        }

        if (!TextFileReader.HasWords(text))
        {
            problems.Add(new LoadProblem(source.Shown, line, "empty", string.Create(CultureInfo.InvariantCulture, $"The text of record {number} holds no letter and no digit; expected the text of an article. Fill it, or remove the record.")));
            return null;
        }

        GivenFacts facts = GivenFacts.None;
        foreach (string fact in (ReadOnlySpan<string>)["title", "outlet", "agency", "byline", "date", "dateline", "language", "url"])
        {
            facts = First(fact) is { } value ? facts.With(fact, value) : facts;
        }

        string id = First("id") is { Length: <= LongestId } own ? own.Trim() : string.Create(CultureInfo.InvariantCulture, $"{source.Stem}-{number}");
        return Body(source, text, summary) with { RecordId = id, Line = line, Given = facts };
    }

    /// <summary>An article of a text that may hold markup.</summary>
    /// <param name="source">The file.</param>
    /// <param name="text">The text.</param>
    /// <param name="summary">Whether it is known to be only a summary of the article.</param>
    public static RawArticle Body(InputFile source, string text, bool summary)
    {
        if (MarkupPattern().IsMatch(text))
        {
            PageReader.Result page = PageReader.ReadFragment(text);
            if (TextFileReader.HasWords(page.Text))
            {
                return new RawArticle { Source = source, Raw = page.Text, Part = new TextSpan(0, page.Text.Length), Parts = page.Parts, Map = page.Map, Truncated = summary || CutPattern().IsMatch(page.Text) };
            }
        }

        // "… [+1234 chars]": the service cut the text; the mark is no part of it.
        Match cut = CutPattern().Match(text);
        return new RawArticle { Source = source, Raw = text, Part = new TextSpan(0, cut.Success ? cut.Index : text.Length), Truncated = summary || cut.Success };
    }

    [GeneratedRegex(@"</(?:p|div|a|b|strong|em|i|span|ul|li|h[1-6]|blockquote|figure)>|<br ?/?>|<p[ >]|<img ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MarkupPattern();

    [GeneratedRegex(@"(?:…|\.\.\.)?\s?\[\+\d+ chars\]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex CutPattern();
}
