using System.Text.Json;

namespace NewsAnalysis.Articles.Reading;

/// <summary>The facts of <c>corpus.json</c>: a JSON object, file name (or record id) → <c>{outlet, date, url, title, …}</c>.</summary>
internal sealed class CorpusFacts
{
    private readonly Dictionary<string, GivenFacts> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GivenFacts> _byRecord = new(StringComparer.Ordinal);
    private readonly List<(string File, string Folder, string Name)> _names = [];

    /// <summary>Reads the file of facts in a folder, when there is one.</summary>
    public void Read(string folder, LoadOptions options, List<LoadProblem> problems)
    {
        string? path = Find(folder);
        if (path is null)
        {
            return;
        }

        string shown = Shown(path);
        var file = new InputFile(path, shown, false);
        if (TextFileReader.ReadText(file, options, problems) is not { } text)
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                Take(folder, shown, document.RootElement, problems);
                return;
            }

            Report(problems, shown, null, "it holds no JSON object");
        }
        catch (JsonException e)
        {
            Report(problems, shown, e.LineNumber is { } line ? (int)line + 1 : null, "it is no valid JSON");
        }
        catch (InvalidOperationException)
        {
            Report(problems, shown, null, "a string in it is no valid Unicode text");
        }
    }

    /// <summary>What is given for an article.</summary>
    public GivenFacts For(RawArticle article)
    {
        GivenFacts facts = _byFile.GetValueOrDefault(RealPaths.Of(article.Source.FullPath), GivenFacts.None);
        if (article.RecordId is { } id && Path.GetDirectoryName(article.Source.FullPath) is { } folder)
        {
            facts = _byRecord.GetValueOrDefault(folder + "\n" + id, GivenFacts.None).Or(facts);
        }

        return facts;
    }

    /// <summary>Names every entry that belongs to no file and no record.</summary>
    public void ReportUnused(IEnumerable<RawArticle> articles, List<LoadProblem> problems)
    {
        var records = articles.Where(a => a.RecordId is not null)
            .Select(a => Path.GetDirectoryName(a.Source.FullPath) + "\n" + a.RecordId).ToHashSet(StringComparer.Ordinal);
        foreach (var (shown, folder, name) in _names)
        {
            if (!File.Exists(Path.Combine(folder, name)) && !records.Contains(folder + "\n" + name))
            {
                problems.Add(new LoadProblem(shown, null, "unknown file", $"It gives facts about '{name}', but no such file or record is there; expected the name of a file beside it, or a record's id. Mend the name, or remove the entry."));
            }
        }
    }

    private void Take(string folder, string shown, JsonElement root, List<LoadProblem> problems)
    {
        var entries = new Dictionary<string, GivenFacts>(StringComparer.Ordinal);
        foreach (JsonProperty entry in root.EnumerateObject())
        {
            string name = entry.Name;
            if (string.IsNullOrWhiteSpace(name) || name.Contains('\0', StringComparison.Ordinal))
            {
                Report(problems, shown, null, $"'{name.Replace('\0', '␀')}' can be no file's name");
            }
            else if (entry.Value.ValueKind != JsonValueKind.Object)
            {
                Report(problems, shown, null, $"the entry '{name}' is no object");
            }
            else
            {
                if (!entries.TryAdd(name, GivenFacts.None))
                {
                    Report(problems, shown, null, $"'{name}' is there more than once, and only its last entry was taken");
                }

                entries[name] = FactsOf(entry, shown, problems);
            }
        }

        foreach (var (name, facts) in entries)
        {
            _names.Add((shown, folder, name));
            string path = Path.GetFullPath(Path.Combine(folder, name));
            string real = RealPaths.Of(path);
            GivenFacts known = _byFile.GetValueOrDefault(real, GivenFacts.None);
            _byFile[real] = RealPaths.IsLink(path) ? known.Or(facts) : facts.Or(known);
            _byRecord[folder + "\n" + name] = facts;
        }
    }

    private static GivenFacts FactsOf(JsonProperty entry, string shown, List<LoadProblem> problems)
    {
        GivenFacts facts = GivenFacts.None;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty fact in entry.Value.EnumerateObject())
        {
            if (!GivenFacts.Knows(fact.Name))
            {
                Report(problems, shown, null, $"'{fact.Name}' of '{entry.Name}' is no known fact (known are {GivenFacts.KnownNames})");
                continue;
            }

            if (!seen.Add(fact.Name))
            {
                Report(problems, shown, null, $"'{fact.Name}' of '{entry.Name}' is there more than once, and only the last was taken");
            }

            if (fact.Value.ValueKind == JsonValueKind.String)
            {
                facts = facts.With(fact.Name, fact.Value.GetString()!);
            }
            else if (fact.Value.ValueKind != JsonValueKind.Null)
            {
                Report(problems, shown, null, $"'{fact.Name}' of '{entry.Name}' is no string");
            }
        }

        return facts;
    }

    private static void Report(List<LoadProblem> problems, string shown, int? line, string what) => problems.Add(new LoadProblem(shown, line, "bad corpus.json",
        $"The facts could not all be used: {what}; expected a JSON object such as {{\"article.txt\": {{\"outlet\": \"…\", \"date\": \"2025-03-19\"}}}}. Mend it; what it gives is left out until then."));

    private static string? Find(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder, "*.json").Where(f => string.Equals(Path.GetFileName(f), InputFinder.FactsFile, StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal).FirstOrDefault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Shown(string path)
    {
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace(Path.DirectorySeparatorChar, '/');
    }
}
