using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Reads a file that is a web page, compressed or not.</summary>
internal static class PageFileReader
{
    /// <summary>The article of a page; null, and a problem, when there is none.</summary>
    public static RawArticle? Read(InputFile file, LoadOptions options, List<LoadProblem> problems)
    {
        if (TextFileReader.ReadBytes(file, options, problems) is not { } bytes || Inflater.Inflate(file, bytes, options, problems) is not { } content)
        {
            return null;
        }

        var decoded = PageDecoder.Decode(content);
        if (decoded.Problem is not null)
        {
            problems.Add(new LoadProblem(file.Shown, null, decoded.Kind!, decoded.Problem));
        }

        return decoded.Text is { } source ? FromSource(file, null, source, problems) : null;
    }

    /// <summary>The article of a page's source; null, and a problem, when it has no text.</summary>
    public static RawArticle? FromSource(InputFile file, int? line, string source, List<LoadProblem> problems)
    {
        PageReader.Result page = PageReader.Read(source);
        if (!TextFileReader.HasWords(page.Text))
        {
            problems.Add(new LoadProblem(file.Shown, line, "empty", "The page shows no text without running its scripts; expected the text of an article. Save the page from a browser once it is shown, or paste its text."));
            return null;
        }

        return new RawArticle { Source = file, Line = line, Raw = page.Text, Part = new TextSpan(0, page.Text.Length), Parts = page.Parts, Map = page.Map };
    }
}
