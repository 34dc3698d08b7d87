using System.Collections.Concurrent;
using System.Collections.Immutable;
using NewsAnalysis.Frames;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles;

/// <summary>The articles that are compared, and what could not be read.</summary>
public sealed class ArticleCorpus
{
    private readonly ImmutableDictionary<string, Article> _byId;
    private readonly Lazy<ImmutableDictionary<string, string>> _labels;
    private readonly ConcurrentDictionary<Type, Lazy<object>> _made = [];

    /// <summary>A corpus of articles already made.</summary>
    /// <param name="articles">The articles; ids and labels are unique.</param>
    /// <param name="problems">What could not be read.</param>
    public ArticleCorpus(IEnumerable<Article> articles, IEnumerable<LoadProblem>? problems = null)
    {
        Articles = [.. articles];
        Problems = [.. problems ?? []];
        _byId = Articles.ToImmutableDictionary(a => a.Id, StringComparer.Ordinal);
        _labels = new(() => Articles.ToImmutableDictionary(a => a.Id, a => a.Label, StringComparer.Ordinal));
    }

    /// <summary>The articles, ordered by id.</summary>
    public ImmutableArray<Article> Articles { get; }

    /// <summary>What could not be read, or only in part; and remarks about articles that were read (<see cref="LoadProblem.IsRemark"/>).</summary>
    public ImmutableArray<LoadProblem> Problems { get; }

    /// <summary>The article of an id.</summary>
    /// <param name="id">An article's id.</param>
    /// <exception cref="KeyNotFoundException">No article has it.</exception>
    public Article this[string id] => _byId.TryGetValue(id, out Article? article)
        ? article
        : throw new KeyNotFoundException($"No article has the id '{id}'. The corpus has: {string.Join(", ", Articles.Select(a => a.Id))}.");

    /// <summary>Loads files, folders and globs, with the default options.</summary>
    /// <param name="paths">Files, folders (everything in them) or globs (<c>data/**/*.txt</c>), relative to the working folder.</param>
    /// <returns>The corpus; whatever could not be read stands in <see cref="Problems"/>.</returns>
    public static ArticleCorpus Load(params string[] paths) => Load(LoadOptions.Default, paths);

    /// <summary>Loads files, folders and globs.</summary>
    /// <param name="options">How to load.</param>
    /// <param name="paths">Files, folders (everything in them) or globs, relative to the working folder.</param>
    /// <returns>The corpus; whatever could not be read stands in <see cref="Problems"/>.</returns>
    public static ArticleCorpus Load(LoadOptions options, params string[] paths) => CorpusLoader.Load(options, paths);

    /// <summary>What several analyses need of this corpus, made when it is first asked for and kept as long as the corpus.</summary>
    /// <remarks>Safe to call from several threads: one of them makes it, the others wait. There is one thing of each type.</remarks>
    /// <param name="make">Makes it of this corpus; it depends on nothing else.</param>
    /// <typeparam name="T">What is made; its type is what it is kept under.</typeparam>
    internal T Once<T>(Func<ArticleCorpus, T> make)
        where T : class => (T)_made.GetOrAdd(typeof(T), _ => new Lazy<object>(() => make(this))).Value;

    /// <summary>A table that shows articles by their labels, as figures do, with the id as title of the cell; files that are written of it keep the ids.</summary>
    /// <param name="table">A table whose articles are those of this corpus.</param>
    /// <typeparam name="TRow">The record of a row.</typeparam>
    public DataFrame<TRow> Labelled<TRow>(DataFrame<TRow> table)
        where TRow : notnull
    {
        ArgumentNullException.ThrowIfNull(table);
        return new DataFrame<TRow>(table.Name, table) { Export = table.Export, Labels = _labels.Value };
    }

    /// <summary>The table <c>articles</c>.</summary>
    public DataFrame<ArticleRow> ToFrame() => new("articles", Articles.Select(a => new ArticleRow(
        a.Id, a.File, a.Label, a.Title, a.Outlet, a.Agency, a.Byline, a.Published, a.PublishedPrecision, a.Dateline,
        a.Language, a.Story, a.DuplicateOf, a.Words, a.BodyText)));

    /// <summary>The table <c>paragraphs</c>: every part of every file, and what it is.</summary>
    public DataFrame<ParagraphRow> ToParagraphFrame() => Labelled(new DataFrame<ParagraphRow>("paragraphs", Articles.SelectMany(a => a.Paragraphs.Select(p =>
        Row(a, p)))));

    /// <summary>The table <c>sentences</c>: the sentences of every body.</summary>
    public DataFrame<SentenceRow> ToSentenceFrame() => Labelled(new DataFrame<SentenceRow>("sentences", Articles.SelectMany(a => a.Body
        .SelectMany(p => SentenceSplitter.Split(a.Raw, p.Span))
        .Select(s => new SentenceRow(a.Id, s.Start, s.Length, s.In(a.Raw))))));

    /// <summary>The table <c>metadata</c>: what is known of every article, how, and where it was found.</summary>
    public DataFrame<MetadataRow> ToMetadataFrame() =>
        Labelled(new DataFrame<MetadataRow>("metadata", Articles.SelectMany(a => a.Facts.Select(f => new MetadataRow(a.Id, f.Name, f.Value, f.Status, f.Where)))));

    /// <summary>The table <c>problems</c>.</summary>
    public DataFrame<ProblemRow> ToProblemFrame() => new("problems", Problems.Select(p => new ProblemRow(p.File, p.Line, p.Kind, p.Message)));

    private static ParagraphRow Row(Article article, Paragraph part)
    {
        TextSpan? source = article.Map is null ? null : article.InSource(part.Span);
        return new ParagraphRow(article.Id, part.Span.Start, part.Span.Length, part.Kind, part.Reason, part.Span.In(article.Raw), source?.Start, source?.Length);
    }
}
