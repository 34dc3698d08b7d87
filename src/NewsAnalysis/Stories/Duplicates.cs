using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Stories;

/// <summary>Finds articles that are the same one once more: the same words in the same order, spelling and typography aside.</summary>
/// <remarks>The same text under two known outlets is an agency's copy that both printed, and no duplicate.</remarks>
internal static class Duplicates
{
    private const int FewestWords = 20;

    public static string?[] Of(ImmutableArray<Article> articles)
    {
        var originals = new string?[articles.Length];
        var seen = new Dictionary<string, List<Article>>(StringComparer.Ordinal);
        for (int i = 0; i < articles.Length; i++)
        {
            if (Fingerprint(articles[i]) is not { } print)
            {
                continue;
            }

            if (!seen.TryGetValue(print, out List<Article>? others))
            {
                seen.Add(print, others = []);
            }

            originals[i] = others.FirstOrDefault(other => SameOutlet(other, articles[i]))?.Id;
            if (originals[i] is null)
            {
                others.Add(articles[i]);
            }
        }

        return originals;
    }

    private static bool SameOutlet(Article a, Article b) => a.Outlet is null || b.Outlet is null || a.Outlet == b.Outlet;

    private static string? Fingerprint(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        int words = 0;
        foreach (Paragraph paragraph in article.Body)
        {
            foreach (Token token in Tokenizer.Tokenize(article.Raw, paragraph.Span))
            {
                if (token.IsWord)
                {
                    words++;
                    hash.AppendData(Encoding.Unicode.GetBytes(Folding.Fold(article.Raw.AsSpan(token.Span.Start, token.Span.Length)) + " "));
                }
            }
        }

        return words < FewestWords ? null : Convert.ToHexString(hash.GetHashAndReset());
    }
}
