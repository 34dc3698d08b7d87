using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Stories;

/// <summary>Finds articles that are the same one once more: of the same address, or of the same words but for a few, spelling and typography aside.</summary>
/// <remarks>The same text under two known outlets is an agency's copy that both printed, and no duplicate.</remarks>
internal static class Duplicates
{
    private const int FewestWords = 20;
    private const int Run = 4;
    private const double LeastAlike = 0.7;
    private const double LeastShared = 0.8;

    /// <summary>For each article the one that it is once more, which stands before it; null for none.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="pairs">Those that are alike.</param>
    public static string?[] Of(ImmutableArray<Article> articles, List<StorySimilarity.Pair> pairs)
    {
        int[] originals = [.. Enumerable.Range(0, articles.Length)];
        LinkByKey(articles, originals, article => article.Url);
        LinkByKey(articles, originals, Fingerprint);
        var runs = new Dictionary<int, HashSet<int>>();
        foreach (var (a, b, similarity) in pairs)
        {
            if (similarity >= LeastAlike && originals[b] == b && SameOutlet(articles[a], articles[b]) && AreNearlyEqual(a, b))
            {
                originals[b] = originals[a];
            }
        }

        return [.. originals.Select((original, i) => original == i ? null : articles[original].Id)];

        bool AreNearlyEqual(int a, int b)
        {
            HashSet<int> first = Runs(a), second = Runs(b);
            return Math.Min(first.Count, second.Count) > FewestWords && first.Count(second.Contains) >= LeastShared * Math.Max(first.Count, second.Count);
        }

        HashSet<int> Runs(int article)
        {
            if (!runs.TryGetValue(article, out HashSet<int>? found))
            {
                runs.Add(article, found = RunsOf(articles[article]));
            }

            return found;
        }
    }

    // Links each article to the first one before it with the same key.
    private static void LinkByKey(ImmutableArray<Article> articles, int[] originals, Func<Article, string?> key)
    {
        var seen = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < articles.Length; i++)
        {
            if (originals[i] != i || key(articles[i]) is not { } value)
            {
                continue;
            }

            if (!seen.TryGetValue(value, out List<int>? others))
            {
                seen.Add(value, others = []);
            }

            int original = others.FindIndex(other => SameOutlet(articles[other], articles[i]));
            if (original >= 0)
            {
                originals[i] = others[original];
            }
            else
            {
                others.Add(i);
            }
        }
    }

    private static bool SameOutlet(Article a, Article b) => a.Outlet is null || b.Outlet is null || a.Outlet == b.Outlet;

    private static string? Fingerprint(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        int count = 0;
        foreach (string word in Words(article))
        {
            count++;
            hash.AppendData(MemoryMarshal.AsBytes(word.AsSpan()));
            hash.AppendData(" "u8);
        }

        return count < FewestWords ? null : Convert.ToHexString(hash.GetHashAndReset());
    }

    // Runs of four words as numbers that are the same on every machine and in every run.
    private static HashSet<int> RunsOf(Article article)
    {
        var runs = new HashSet<int>();
        Span<uint> last = stackalloc uint[Run];
        int count = 0;
        foreach (string word in Words(article))
        {
            uint hash = 2166136261;
            foreach (char c in word)
            {
                hash = (hash ^ c) * 16777619;
            }

            last[count++ % Run] = hash;
            uint run = 17;
            for (int i = 0; i < Run; i++)
            {
                run = (run * 0x9E3779B1) ^ last[(count + i) % Run];
            }

            if (count >= Run)
            {
                runs.Add((int)run);
            }
        }

        return runs;
    }

    private static IEnumerable<string> Words(Article article) => article.Body.SelectMany(paragraph => Tokenizer.Tokenize(article.Raw, paragraph.Span))
        .Where(token => token.IsWord).Select(token => Folding.Fold(article.Raw.AsSpan(token.Span.Start, token.Span.Length)));
}
