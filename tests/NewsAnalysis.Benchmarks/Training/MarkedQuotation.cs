using System.Text.Json;
using NewsAnalysis.Text;

namespace NewsAnalysis.Benchmarks.Training;

/// <summary>A quotation that people marked, with the places of its source.</summary>
internal sealed record MarkedQuotation(TextSpan Span, TextSpan[] Sources)
{
    /// <summary>The quotations of each article of a file (JSON Lines with id, text, quotes); those of broken pages are left out.</summary>
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
            marked[root.GetProperty("id").GetString()!] =
                [.. root.GetProperty("quotes").EnumerateArray().Select(q => new MarkedQuotation(
                    TextSpan.FromBounds(q.GetProperty("start16").GetInt32(), q.GetProperty("end16").GetInt32()),
                    q.TryGetProperty("speaker_spans", out JsonElement spans) && spans.ValueKind == JsonValueKind.Array
                        ? [.. spans.EnumerateArray().Select(s => TextSpan.FromBounds(units[s[0].GetInt32()], units[s[1].GetInt32()]))]
                        : []))];
        }

        return marked;
    }

    /// <summary>The tenth of all articles that one falls into, by its id.</summary>
    public static int Tenth(string id)
    {
        uint hash = 17;
        foreach (char c in id)
        {
            hash = hash * 31 + c;
        }

        return (int)(hash % 10);
    }

    // The places of sources are counted in code points.
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
