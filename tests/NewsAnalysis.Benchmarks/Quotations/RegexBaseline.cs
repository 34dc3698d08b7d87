using System.Text.RegularExpressions;
using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;

namespace NewsAnalysis.Benchmarks.Quotations;

/// <summary>What a reader with three regular expressions would get: marks, a name beside a verb of speech, and equal words.</summary>
/// <remarks>
/// Straight, curly and doubled marks within a line; the speaker is the name before or after one of the ten most usual verbs, within a hundred
/// units of the marks, a surname alone taking the last full name of the article that ends in it; quotations of the same folded words are one utterance.
/// </remarks>
internal static partial class RegexBaseline
{
    private const int Reach = 100;

    private const string Name = @"(?<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,3})";

    private const string Verb = "(?:said|says|told|added|wrote|tweeted|asked|argued|explained|insisted)";

    /// <summary>The table <c>quotes</c> as the expressions find it.</summary>
    /// <param name="corpus">The articles.</param>
    public static DataFrame<QuoteRow> Quotes(ArticleCorpus corpus)
    {
        var clusters = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = new List<QuoteRow>();
        foreach (Article article in corpus.Articles)
        {
            foreach (Match match in Marks().Matches(article.Raw))
            {
                Group words = match.Groups["words"];
                Group? name = Speaker(article.Raw, match);
                string key = string.Join(' ', Word().Matches(words.Value.ToLowerInvariant()).Select(m => m.Value));
                clusters.TryAdd(key, $"R-{clusters.Count + 1}");
                rows.Add(new QuoteRow(
                    $"R{rows.Count + 1}", article.Id, words.Index, words.Length, words.Value, QuoteKind.Full,
                    name is null ? null : Full(article.Raw, name), name?.Index, name?.Length, null,
                    name is null ? QuoteAttribution.None : QuoteAttribution.Explicit, clusters[key], QuoteVersion.Verbatim));
            }
        }

        return new DataFrame<QuoteRow>("quotes", rows);
    }

    private static Group? Speaker(string raw, Match marks)
    {
        int end = marks.Index + marks.Length;
        Match after = After().Match(raw, end, Math.Min(Reach, raw.Length - end));
        if (after.Success)
        {
            return after.Groups["name"];
        }

        int start = Math.Max(0, marks.Index - Reach);
        Match before = Before().Match(raw, start, marks.Index - start);
        return before.Success ? before.Groups["name"] : null;
    }

    // The last name of the text up to here that ends in the same word and has one before it.
    private static string Full(string raw, Group name)
    {
        string surname = name.Value.Split(' ')[^1];
        if (surname != name.Value)
        {
            return name.Value;
        }

        Match? full = Names().Matches(raw[..name.Index]).LastOrDefault(m => m.Value.EndsWith(" " + surname, StringComparison.Ordinal));
        return full?.Value ?? name.Value;
    }

    [GeneratedRegex("[\"“”](?<words>[^\"“”\r\n]+)[\"“”]|''(?<words>[^'\r\n](?:[^'\r\n]|'(?!'))*)''", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\G,? ?(?:" + Verb + " " + Name + "|" + Name + " " + Verb + ")", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(Name + " " + Verb + @"(?: [\w']+){0,4}[,:]? ?$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
