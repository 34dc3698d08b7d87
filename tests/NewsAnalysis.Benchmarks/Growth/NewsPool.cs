using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace NewsAnalysis.Benchmarks.Growth;

/// <summary>The real articles that the mixes are made of.</summary>
/// <remarks>
/// They stand in the order of their dates, so that the first few are as dense in stories as all of them are: ten times the articles are ten
/// times the days, not ten times the accounts of one event. Where more are asked for than there are, the longest are cut in two at
/// the paragraph nearest their middle, and each half is an article of the same day; no text stands twice.
/// </remarks>
internal static class NewsPool
{
    /// <summary>Reads the records of a compressed JSON Lines file.</summary>
    /// <param name="file">The file (<c>.jsonl.gz</c>).</param>
    /// <param name="least">How many there have to be.</param>
    /// <exception cref="InvalidDataException">A line is no record, or too few can be made.</exception>
    public static NewsRecord[] Read(string file, int least)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        var records = new List<NewsRecord>();
        while (reader.ReadLine() is { } line)
        {
            records.Add(JsonSerializer.Deserialize<NewsRecord>(line, NewsRecord.Json) ?? throw new InvalidDataException($"Line {records.Count + 1} of {file} is no record."));
        }

        return Ordered(Cut(records, least));
    }

    private static List<NewsRecord> Cut(List<NewsRecord> records, int least)
    {
        NewsRecord[] longest = [.. records.OrderByDescending(r => r.Text.Length).ThenBy(r => r.Id, StringComparer.Ordinal)];
        var whole = new List<NewsRecord>();
        var halves = new List<NewsRecord>();
        foreach (NewsRecord record in longest)
        {
            int middle = records.Count + (halves.Count / 2) < least ? Middle(record.Text) : -1;
            if (middle < 0)
            {
                whole.Add(record);
            }
            else
            {
                halves.Add(record with { Id = record.Id + "-1", Text = record.Text[..middle] });
                halves.Add(record with { Id = record.Id + "-2", Text = record.Text[(middle + 2)..] });
            }
        }

        return whole.Count + halves.Count >= least
            ? [.. whole, .. halves]
            : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{records.Count} articles do not make {least}."));
    }

    private static NewsRecord[] Ordered(List<NewsRecord> records) =>
        [.. records.OrderBy(r => r.Date, StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal)];

    // The blank line nearest the middle; -1 when there is none.
    private static int Middle(string text)
    {
        int half = text.Length / 2;
        int before = text.LastIndexOf("\n\n", half, StringComparison.Ordinal), after = text.IndexOf("\n\n", half, StringComparison.Ordinal);
        return before < 0 ? after : after < 0 || half - before <= after - half ? before : after;
    }
}
