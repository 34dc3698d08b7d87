using NewsAnalysis.Articles.Reading.Archives;
using NewsAnalysis.Articles.Reading.Feeds;
using NewsAnalysis.Articles.Reading.Html;
using NewsAnalysis.Articles.Reading.Records;
using NewsAnalysis.Articles.Reading.Tables;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Reads a file with the reader of its form.</summary>
internal sealed class ArticleReader(LoadOptions options, List<LoadProblem> problems)
{
    private readonly Dictionary<string, FieldMap?> _maps = new(StringComparer.Ordinal);

    /// <summary>The articles in a file; what cannot be read is a problem.</summary>
    public IEnumerable<RawArticle> Read(InputFile file)
    {
        switch (FormSniffer.Of(file))
        {
            case FileForm.JsonLines:
                return JsonLinesReader.Read(file, MapFor(file), options, problems);
            case FileForm.Json:
                return JsonFileReader.Read(file, MapFor(file), options, problems);
            case FileForm.Table:
                return TableReader.Read(file, MapFor(file), options, problems);
            case FileForm.Feed:
                return FeedReader.Read(file, options, problems);
            case FileForm.Warc:
                return WarcReader.Read(file, options, problems);
            case FileForm.Html:
                return One(PageFileReader.Read(file, options, problems));
            case FileForm.Mhtml:
                return One(MhtmlReader.Read(file, options, problems));
            case FileForm.Markdown:
                return One(MarkdownReader.Read(file, options, problems));
            case FileForm.OtherXml:
                problems.Add(new LoadProblem(file.Shown, null, "unsupported", "The file is XML, but no feed (RSS, Atom) and no web page; expected one of these. Save the article as a web page or as text."));
                return [];
            default:
                return One(TextFileReader.Read(file, options, problems));
        }
    }

    // The user's field map: the one of the options, else the one beside the file.
    private FieldMap? MapFor(InputFile file)
    {
        if (options.Fields is { } given)
        {
            return given;
        }

        string folder = Path.GetDirectoryName(file.FullPath) ?? "";
        if (!_maps.TryGetValue(folder, out FieldMap? map))
        {
            _maps[folder] = map = FieldMapFile.In(folder, options, problems);
        }

        return map;
    }

    private static RawArticle[] One(RawArticle? article) => article is null ? [] : [article];
}
