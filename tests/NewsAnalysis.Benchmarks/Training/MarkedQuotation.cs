using System.Text.Json;
using NewsAnalysis.Text;

namespace NewsAnalysis.Benchmarks.Training;

/// <summary>A quotation that people marked.</summary>
/// <param name="Span">Its words, in UTF-16 units of the article's text.</param>
/// <param name="Sources">The words that name its source, in the same; empty where nobody is marked.</param>
internal sealed record MarkedQuotation(TextSpan Span, TextSpan[] Sources)
{
    /// <summary>The quotations of each article of a file, by its id; articles that are broken pages (<c>html</c>) are left out.</summary>
    /// <param name="file">JSON Lines with id, text, quotes.</param>
    public static Dictionary<string, List<MarkedQuotation>> Read(string file)
    {
        var marked = new Dictionary<string, List<MarkedQuotation>>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(file))
        {
            using var record = JsonDocument.Parse(line);
            JsonElement root = record.RootElement;
            if (root.TryGetProperty("html", out JsonElement html) && html.GetBoolean())
            {
                continue;
            }

            int[] units = Units(root.GetProperty("text").GetString()!);
            marked[root.GetProperty("id").GetString()!] = [.. root.GetProperty("quotes").EnumerateArray().Select(q => Of(q, units))];
        }

        return marked;
    }

    /// <summary>How far a quotation that was found is this one: the words both have, as a share of those that either has.</summary>
    /// <param name="inner">The words between its marks.</param>
    public double Likeness(TextSpan inner) => Span.Overlap(inner) / (double)Span.Cover(inner).Length;

    /// <summary>The tenth of all articles that one falls into, 0 to 9.</summary>
    /// <param name="id">Its id.</param>
    public static int Tenth(string id) => Deal.PartOf(id, 10);

    private static MarkedQuotation Of(JsonElement quote, int[] units)
    {
        bool marked = quote.TryGetProperty("speaker_spans", out JsonElement spans) && spans.ValueKind == JsonValueKind.Array;
        TextSpan[] sources = marked ? [.. spans.EnumerateArray().Select(s => TextSpan.FromBounds(units[s[0].GetInt32()], units[s[1].GetInt32()]))] : [];
        return new MarkedQuotation(TextSpan.FromBounds(quote.GetProperty("start16").GetInt32(), quote.GetProperty("end16").GetInt32()), sources);
    }

    // For each code point of a text the UTF-16 unit it begins at: the places of sources are counted in code points.
    private static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            units.Add(i);
        }

        units.Add(text.Length);
        return [.. units];
    }
}
