using System.Globalization;

namespace NewsAnalysis.Benchmarks.Growth;

/// <summary>The mixes that are measured: the news as they come, and four that are hard on comparisons.</summary>
internal static class Mixes
{
    private const int Most = 5000;

    // Invented: none of it is in the corpus.
    private static readonly string[] Outlets = ["The Harbour Post", "Upland Herald", "Midland Courier", "Coastal Times", "Valley Gazette", "Northern Ledger", "City Observer"];

    private const string Paragraph = "The reservoir above Tarnholm had stood at its lowest level since records began when engineers opened the lower "
        + "sluices on Tuesday evening. A brown surge ran through eleven villages whose residents had been told for three weeks that the old embankment "
        + "was sound. Two inspectors had warned the county in writing that its clay core was drying out and would not hold another winter.";

    private static readonly string[] Quoted =
    [
        "We were told for three weeks that the old embankment was sound, and nobody came to look at the clay",
        "We were told for three weeks that the old embankment was sound",
        "told for three weeks that the old embankment was sound, and nobody came to look",
        "We had been told for weeks that the embankment was sound, and nobody came to look at the clay",
        "nobody came to look at the clay",
    ];

    private static readonly string[] Speakers = ["Maren Ostby", "Mayor Maren Ostby", "Ostby", "Tobias Renner, a farmer", "the mayor"];

    /// <summary>All of them.</summary>
    /// <param name="pool">The real articles.</param>
    public static Mix[] Of(string pool)
    {
        var news = new Lazy<NewsRecord[]>(() => NewsPool.Read(pool, Most));
        var topic = new Lazy<NewsRecord[]>(() => OneTopic(news.Value));
        return
        [
            new("news", "the news of some days, in the order of their dates", [5, 50, 500, Most], n => news.Value.Take(n)),
            new("one-story", "articles about one campaign, all put into one story", [50, 150, 500], n => topic.Value.Take(n)) { OneStory = true },
            new("copies", "one article over and over, each with other words in five places", [50, 150, 500], n => Enumerable.Range(0, n).Select(i => Copy(topic.Value[0], i))),
            new("paragraph", "articles that all hold one paragraph of sixty words", [200, 600, 2000], n => news.Value.Take(n).Select(r => Insert(r, Paragraph))),
            new("quotation", "articles of one story that all quote one utterance, whole, in part or altered", [30, 100, 300], n => topic.Value.Take(n).Select(Quote)) { OneStory = true },
        ];
    }

    // The articles that name one of the two candidates most often for their length.
    private static NewsRecord[] OneTopic(NewsRecord[] news)
    {
        string[] names = ["Trump", "Clinton"];
        return [.. news
            .Select(r => (Record: r, Share: names.Sum(name => (double)Occurrences(r.Text, name)) / r.Text.Length))
            .OrderByDescending(r => r.Share).ThenBy(r => r.Record.Id, StringComparer.Ordinal)
            .Select(r => r.Record).Take(500)];
    }

    private static int Occurrences(string text, string name)
    {
        int count = 0;
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static NewsRecord Copy(NewsRecord original, int number)
    {
        string[] words = original.Text.Split(' ');
        for (int k = 1; k <= 5; k++)
        {
            words[((k * words.Length / 6) + (number * k % 29)) % words.Length] = string.Create(CultureInfo.InvariantCulture, $"number{number}{"abcde"[k - 1]}");
        }

        return original with { Id = string.Create(CultureInfo.InvariantCulture, $"copy-{number:D4}"), Outlet = Outlet(number), Text = string.Join(' ', words) };
    }

    private static string Outlet(int number) => string.Create(CultureInfo.InvariantCulture, $"{Outlets[number % Outlets.Length]} {number / Outlets.Length}");

    private static NewsRecord Insert(NewsRecord record, string paragraph)
    {
        int at = record.Text.IndexOf("\n\n", record.Text.Length / 2, StringComparison.Ordinal);
        return record with { Text = at < 0 ? $"{record.Text}\n\n{paragraph}" : record.Text.Insert(at, "\n\n" + paragraph) };
    }

    private static NewsRecord Quote(NewsRecord record, int number)
    {
        string words = Quoted[number % Quoted.Length], speaker = Speakers[number / Quoted.Length % Speakers.Length];
        return Insert(record, char.IsUpper(words[0]) ? $"“{words},” said {speaker}." : $"It was a hard day for {speaker}, who said they were “{words}.”");
    }
}
