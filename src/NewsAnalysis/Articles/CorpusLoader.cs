using System.Globalization;
using NewsAnalysis.Articles.Parts;
using NewsAnalysis.Articles.Reading;

namespace NewsAnalysis.Articles;

/// <summary>Turns paths into a corpus: finds the files, reads each with the reader of its form, and recognises its parts.</summary>
internal static class CorpusLoader
{
    // From so many articles on it pays to wake other threads.
    private const int ManyArticles = 16;

    // Where nobody says which day it is, the library does not ask the computer: the same files give the same problems.
    private static readonly DateOnly LastDay = new(2099, 12, 31);

    public static ArticleCorpus Load(LoadOptions options, string[] paths)
    {
        var finder = new InputFinder();
        foreach (string path in paths)
        {
            finder.Add(path);
        }

        var problems = new List<LoadProblem>(finder.Problems);
        var facts = new CorpusFacts();
        foreach (string folder in finder.Folders)
        {
            facts.Read(folder, options, problems);
        }

        var reader = new ArticleReader(options, problems);
        RawArticle[] raw = [.. finder.Files.SelectMany(reader.Read)];
        facts.ReportUnused(raw, problems);
        string[] ids = ArticleIds.Of(raw, problems);
        GivenFacts[] given = [.. raw.Select(article => article.Given.Or(facts.For(article)))];
        Article[] articles = RecogniseAll(raw, ids, given, options.Today ?? LastDay, problems);
        return new ArticleCorpus(
            ArticleLabels.Set([.. articles.OrderBy(a => a.Id, StringComparer.Ordinal)]),
            problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line ?? 0));
    }

    // Many articles are read side by side; what is wrong with them is told in their order all the same.
    private static Article[] RecogniseAll(RawArticle[] raw, string[] ids, GivenFacts[] given, DateOnly today, List<LoadProblem> problems)
    {
        if (raw.Length < ManyArticles)
        {
            return [.. raw.Select((article, i) => Recognise(article, ids[i], given[i], today, problems))];
        }

        List<LoadProblem>[] found = [.. raw.Select(_ => new List<LoadProblem>())];
        Article[] articles = [.. raw.AsParallel().AsOrdered().Select((article, i) => Recognise(article, ids[i], given[i], today, found[i]))];
        problems.AddRange(found.SelectMany(f => f));
        return articles;
    }

    private static Article Recognise(RawArticle article, string id, GivenFacts given, DateOnly today, List<LoadProblem> problems)
    {
        RecognisedParts parts = article.Parts ?? PartRecogniser.Recognise(article.Raw, article.Part, given.Title, article.Markdown);
        StatedDate? date = given.Date is null ? parts.Published : GivenDate(article, given.Date, problems);
        if (given.Date is null && date is { Iso: null, Doubt: { } doubt })
        {
            problems.Add(new LoadProblem(article.Source.Shown, article.Line, "doubtful date", $"The date it states was not taken: {doubt}. Give the right one in corpus.json."));
        }

        var recognised = new Article
        {
            Id = id,
            File = article.Source.Shown,
            Label = id,
            Raw = article.Raw,
            Paragraphs = parts.Paragraphs,
            Title = given.Title ?? parts.Title,
            Outlet = given.Outlet ?? parts.Outlet,
            Agency = given.Agency ?? parts.Agency,
            Byline = given.Byline ?? parts.Byline,
            Published = date?.Iso,
            Modified = parts.Modified?.Iso,
            PublishedPrecision = date?.Precision ?? DatePrecision.None,
            Dateline = given.Dateline ?? parts.Dateline,
            Language = given.Language ?? parts.Language,
            Url = given.Url ?? parts.Url,
            Truncated = article.Truncated,
            Map = article.Map,
            Given = [.. Names(given)],
        };
        ArticleRemarks.Add(recognised, article.Line, today, problems);
        return recognised with { Facts = FactList.Of(recognised, parts) };
    }

    private static StatedDate? GivenDate(RawArticle article, string text, List<LoadProblem> problems)
    {
        StatedDate? date = DateReader.ReadAt(text, 0);
        if (date?.Iso is null || !PublicationLineReader.IsOnlyTail(text, date.End))
        {
            problems.Add(new LoadProblem(article.Source.Shown, article.Line, "doubtful date", string.Create(CultureInfo.InvariantCulture,
                $"The date given, '{(text.Length > 40 ? text[..40] + "…" : text)}', was not taken: {date?.Doubt ?? "it is in no known form"}; expected one such as 2025-03-19 or 2025-03-19T17:30Z.")));
            return null;
        }

        return date;
    }

    private static IEnumerable<string> Names(GivenFacts given)
    {
        (string Name, string? Value)[] all =
        [
            (nameof(Article.Title), given.Title), (nameof(Article.Outlet), given.Outlet), (nameof(Article.Agency), given.Agency),
            (nameof(Article.Byline), given.Byline), (nameof(Article.Published), given.Date), (nameof(Article.Dateline), given.Dateline),
            (nameof(Article.Language), given.Language), (nameof(Article.Url), given.Url),
        ];
        return all.Where(fact => fact.Value is not null).Select(fact => fact.Name);
    }
}
