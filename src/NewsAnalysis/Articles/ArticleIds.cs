using System.Globalization;
using System.Text;
using NewsAnalysis.Articles.Reading;

namespace NewsAnalysis.Articles;

/// <summary>Names articles: a record by its own id, a file by its name without extensions, with its folder where two would clash.</summary>
internal static class ArticleIds
{
    public static string[] Of(RawArticle[] articles, List<LoadProblem> problems)
    {
        var stems = articles.Where(a => a.RecordId is null).Select(a => a.Source.Stem).CountBy(s => s, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        string[] ids = [.. articles.Select(a => a.RecordId ?? (stems[a.Source.Stem] > 1 ? WithFolder(a.Source) : a.Source.Stem))];
        var counts = ids.CountBy(Composed, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var taken = new HashSet<string>(ids.Select(Composed), StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < ids.Length; i++)
        {
            string id = ids[i];
            string key = Composed(id);
            int times = seen[key] = seen.GetValueOrDefault(key) + 1;
            if (counts[key] == 1 || times == 1)
            {
                continue;
            }

            string unique;
            do
            {
                unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{times++}");
            }
            while (!taken.Add(Composed(unique)));

            seen[key] = times - 1;
            ids[i] = unique;
            problems.Add(new LoadProblem(articles[i].Source.Shown, articles[i].Line, "duplicate id", $"The id '{id}' is taken by another article; this one is called '{unique}'. Give each article its own id or file name."));
        }

        return ids;
    }

    // Two ids that differ only in how their accents are encoded look the same to every reader.
    private static string Composed(string id)
    {
        try
        {
            return id.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return id; // Half of a surrogate pair, which file names of Windows may hold.
        }
    }

    private static string WithFolder(InputFile file)
    {
        string? folder = Path.GetFileName(Path.GetDirectoryName(file.FullPath));
        return string.IsNullOrEmpty(folder) ? file.Stem : folder + "/" + file.Stem;
    }
}
