using System.Text;
using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles;

/// <summary>A folder of articles that lives as long as a test.</summary>
internal sealed class ArticleFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("articles-");

    public string Path => _folder.FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public ArticleFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public ArticleFolder With(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
        return this;
    }

    public ArticleCorpus Load(params string[] names) => ArticleCorpus.Load(names.Length == 0 ? [Path] : [.. names.Select(n => this[n])]);

    public void Dispose()
    {
        if (OperatingSystem.IsWindows())
        {
            _folder.Delete(recursive: true);
            return;
        }

        // .NET cannot name files whose names are not UTF-8, so it cannot delete them either.
        using var remove = System.Diagnostics.Process.Start("rm", ["-rf", "--", Path]);
        remove.WaitForExit();
    }
}
