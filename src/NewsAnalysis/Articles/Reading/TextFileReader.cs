using System.Globalization;
using System.Text;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Reads a file that is one article: plain text.</summary>
internal static class TextFileReader
{
    /// <summary>The article in a file; null, and a problem, when there is none.</summary>
    public static RawArticle? Read(InputFile file, LoadOptions options, List<LoadProblem> problems)
    {
        return ReadText(file, options, problems) is { } raw
            ? OrEmpty(new RawArticle { Source = file, Raw = raw, Part = new TextSpan(0, raw.Length) }, problems)
            : null;
    }

    /// <summary>The article; null, and a problem, when it holds no word.</summary>
    public static RawArticle? OrEmpty(RawArticle article, List<LoadProblem> problems)
    {
        if (HasWords(article.Raw.AsSpan(article.Part.Start, article.Part.Length)))
        {
            return article;
        }

        problems.Add(new LoadProblem(article.Source.Shown, null, "empty", "The file holds no letter and no digit; expected the text of an article. Put its text there, or remove the file."));
        return null;
    }

    /// <summary>The text of a file; null, and a problem, when it has none.</summary>
    public static string? ReadText(InputFile file, LoadOptions options, List<LoadProblem> problems)
    {
        if (ReadBytes(file, options, problems) is not { } bytes || Inflater.Inflate(file, bytes, options, problems) is not { } content)
        {
            return null;
        }

        var decoded = TextDecoder.Decode(content);
        if (decoded.Problem is not null)
        {
            problems.Add(new LoadProblem(file.Shown, null, decoded.Kind!, decoded.Problem));
        }

        return decoded.Text;
    }

    /// <summary>The bytes of a file; null, and a problem, when it has none, too many, or cannot be read.</summary>
    public static byte[]? ReadBytes(InputFile file, LoadOptions options, List<LoadProblem> problems)
    {
        using FileStream? stream = FileOpener.Open(file, problems);
        if (stream is null)
        {
            return null;
        }

        try
        {
            if (stream.Length > options.MaxFileBytes)
            {
                problems.Add(new LoadProblem(file.Shown, null, "too large", string.Create(CultureInfo.InvariantCulture,
                    $"The file has {stream.Length:N0} bytes; at most {options.MaxFileBytes:N0} are read. Split it (programs can raise the limit: LoadOptions.MaxFileBytes).")));
                return null;
            }

            byte[] bytes = new byte[stream.Length];
            return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (FileOpener.IsTrouble(e))
        {
            problems.Add(FileOpener.Unreadable(file, e));
            return null;
        }
    }

    /// <summary>Whether a text holds a letter or a digit: white space, invisible characters and marks alone are no article.</summary>
    public static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                return true;
            }
        }

        return false;
    }
}
