using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace NewsAnalysis.Notebooks.Report;

/// <summary>Writes the articles of a report for its script: arrays in place of objects, since there are many marks.</summary>
internal static class ArticleJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(Readable()) };

    /// <summary>
    /// <c>{ groups: [[key, kind, title]], articles: [{ id, label, title, about, parts: [[start, kind, text]], marks: [[start, length, group, note]] }] }</c>;
    /// fit to stand inside a script element.
    /// </summary>
    public static string Of(ReportArticles articles)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (ReportGroup group in articles.Groups)
        {
            places.TryAdd(group.Key, places.Count);
        }

        return new JsonObject
        {
            ["groups"] = Array(articles.Groups.DistinctBy(g => g.Key, StringComparer.Ordinal), g => [g.Key, (int)g.Kind, g.Title]),
            ["articles"] = new JsonArray([.. articles.Articles.Select(a => (JsonNode)new JsonObject
            {
                ["id"] = a.Id,
                ["label"] = a.Label,
                ["title"] = a.Title,
                ["about"] = a.About,
                ["parts"] = Array(a.Parts, p => [p.Start, p.Kind, p.Text]),
                ["marks"] = Array(a.Marks.Where(m => places.ContainsKey(m.Group)), m => [m.Start, m.Length, places[m.Group], m.Note]),
            })]),
        }.ToJsonString(Options);
    }

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonArray> of) => new([.. items.Select(i => (JsonNode)of(i))]);

    // Letters of every script stay letters; what could end the script or turn its direction of writing is escaped.
    private static TextEncoderSettings Readable()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidRange(UnicodeRange.Create('\u200B', '\u200F'));
        settings.ForbidRange(UnicodeRange.Create('\u2028', '\u202E'));
        settings.ForbidRange(UnicodeRange.Create('\u2060', '\u206F'));
        settings.ForbidCharacter('\uFEFF');
        return settings;
    }
}
