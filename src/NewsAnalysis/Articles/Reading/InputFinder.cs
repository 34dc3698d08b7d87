using NewsAnalysis.Articles.Reading.Records;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Turns files, folders and globs into the files to read: each real file once, in ordinal order of its path.</summary>
/// <remarks>Links are followed inside the folder that was named, never out of it, and each real folder is visited once.</remarks>
internal sealed class InputFinder
{
    /// <summary>The file of given facts beside the articles.</summary>
    public const string FactsFile = "corpus.json";

    private readonly Dictionary<string, InputFile> _files = new(StringComparer.Ordinal);
    private readonly List<LoadProblem> _problems = [];
    private readonly SortedSet<string> _folders = new(StringComparer.Ordinal);

    /// <summary>The files found, ordered by path.</summary>
    public IEnumerable<InputFile> Files => _files.Values.OrderBy(f => f.Shown, StringComparer.Ordinal);

    public IReadOnlyList<LoadProblem> Problems => _problems;

    /// <summary>The folders in which a file of given facts may stand.</summary>
    public IEnumerable<string> Folders => _folders;

    public void Add(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            _problems.Add(new LoadProblem(path, null, "not found", "An empty path was given; expected a file, a folder or a glob such as articles/*.txt."));
        }
        else if (Directory.Exists(path))
        {
            AddFolder(path);
        }
        else if (File.Exists(path) || RealPaths.IsLink(path))
        {
            AddFile(path, Show(path, path), named: true);
        }
        else if (path.AsSpan().ContainsAny('*', '?'))
        {
            AddGlob(path);
        }
        else
        {
            _problems.Add(new LoadProblem(Slashes(path), null, "not found", $"There is no file or folder '{Slashes(path)}'; expected one, or a glob such as articles/*.txt. Check the path: it is relative to the working folder."));
        }
    }

    private void AddFolder(string path)
    {
        int problems = _problems.Count, seen = 0;
        foreach (string file in Walk(path, Glob.Everything))
        {
            seen += IsFacts(file) ? 0 : 1;
            AddFile(file, Show(path, file), named: false);
        }

        _folders.Add(Path.GetFullPath(path));
        if (seen == 0 && _problems.Count == problems)
        {
            _problems.Add(new LoadProblem(Slashes(path), null, "no article", $"The folder '{Slashes(path)}' holds no article; expected files such as .txt, .md or .jsonl (names that start with a dot are left out). Put them there, or name another folder."));
        }
    }

    private void AddGlob(string pattern)
    {
        string[] parts = Slashes(pattern).Split('/');
        int wild = Array.FindIndex(parts, p => p.AsSpan().ContainsAny('*', '?'));
        string root = string.Join('/', parts[..wild]);
        string folder = root.Length > 0 ? root : pattern.StartsWith('/') ? "/" : ".";
        int found = 0, problems = _problems.Count;
        if (Directory.Exists(folder))
        {
            foreach (string file in Walk(folder, new Glob(parts[wild..])))
            {
                found++;
                AddFile(file, root.Length == 0 && folder == "." ? Slashes(Path.GetRelativePath(folder, file)) : Show(folder, file), named: false);
            }
        }

        _folders.Add(Path.GetFullPath(folder));
        if (found == 0 && _problems.Count == problems)
        {
            _problems.Add(new LoadProblem(Slashes(pattern), null, "no match", $"The glob '{Slashes(pattern)}' matches no file; expected at least one. Check it: * stands for part of a name, ** for any folders."));
        }
    }

    private void AddFile(string path, string shown, bool named)
    {
        string full = Path.GetFullPath(path);
        string real = RealPaths.Of(full);
        _folders.Add(Path.GetDirectoryName(full) ?? full);
        if (IsFacts(full))
        {
            if (named)
            {
                _problems.Add(new LoadProblem(shown, null, "no article", $"'{shown}' gives facts about the articles beside it and is no article itself. Name the articles or their folder; it is then read too."));
            }
        }
        else if (RealPaths.IsLink(full) && (RealPaths.IsLink(real) || !Path.Exists(real)))
        {
            _problems.Add(new LoadProblem(shown, null, "broken link", $"'{shown}' is a link to something that is not there, or to itself; expected the text of an article. Put the file where the link leads, or remove the link."));
        }
        else if (!File.Exists(full) && full.Contains('\uFFFD', StringComparison.Ordinal))
        {
            _problems.Add(new LoadProblem(shown, null, "unreadable", $"The name '{shown}' is not valid UTF-8 where the � stands, so what has it cannot be opened; expected names in UTF-8. Rename it."));
        }
        else if (!_files.TryGetValue(real, out InputFile? known) || IsBetter(full, shown, named, known))
        {
            _files[real] = new InputFile(full, shown, named || known?.Named == true);
        }
    }

    // What is said about articles, and where their records keep what: neither holds one.
    private static bool IsFacts(string path) =>
        Path.GetFileName(path) is var name && (name.Equals(FactsFile, StringComparison.OrdinalIgnoreCase) || name.Equals(FieldMapFile.Name, StringComparison.OrdinalIgnoreCase));

    // Of two paths to one file, the one that was named, then the one that is no link, then the first.
    private static bool IsBetter(string full, string shown, bool named, InputFile known)
    {
        if (named != known.Named)
        {
            return named;
        }

        bool link = RealPaths.IsLink(full), knownLink = RealPaths.IsLink(known.FullPath);
        return link == knownLink ? string.CompareOrdinal(shown, known.Shown) < 0 : knownLink;
    }

    // Every file below a folder that a pattern matches; hidden ones aside. Uses its own stack: a deep tree must not exhaust the
    // program's. Folders that are links come last, so that a file is known by its own path and not by a link's.
    private IEnumerable<string> Walk(string root, Glob glob)
    {
        string realRoot = RealPaths.Of(root);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([root]);
        var links = new Queue<string>();
        while (open.TryPop(out string? folder) || links.TryDequeue(out folder))
        {
            if (!IsInside(realRoot, root, folder, out string real) || !visited.Add(real) || List(root, folder) is not { } entries)
            {
                continue;
            }

            for (int i = entries.Length - 1; i >= 0; i--)
            {
                string entry = entries[i];
                string relative = Slashes(Path.GetRelativePath(root, entry));
                if (Directory.Exists(entry))
                {
                    if (glob.Enters(relative) && RealPaths.IsLink(entry))
                    {
                        links.Enqueue(entry);
                    }
                    else if (glob.Enters(relative))
                    {
                        open.Push(entry);
                    }
                }
                else if (glob.Matches(relative) && IsInside(realRoot, root, entry, out _))
                {
                    yield return entry;
                }
            }
        }
    }

    private bool IsInside(string realRoot, string root, string path, out string real)
    {
        real = RealPaths.Of(path);
        bool inside = RealPaths.IsInside(real, realRoot);
        if (!inside)
        {
            _problems.Add(new LoadProblem(Show(root, path), null, "link outside", $"'{Show(root, path)}' is a link that leads out of the folder, and was not followed; expected files of the folder itself. Copy there what it points to, or name that as an input too."));
        }

        return inside;
    }

    // The files and folders in a folder, in order; null, and a problem, when it cannot be listed.
    private string[]? List(string root, string folder)
    {
        try
        {
            var options = new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None, RecurseSubdirectories = false };
            return [.. Directory.EnumerateFileSystemEntries(folder, "*", options).Where(e => !Path.GetFileName(e).StartsWith('.')).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            _problems.Add(new LoadProblem(Show(root, folder), null, "unreadable", $"The folder '{Show(root, folder)}' could not be listed, so nothing in it was read; expected a folder that you may read. Change its permissions, or leave it out."));
            return null;
        }
    }

    private static string Show(string given, string file)
    {
        if (!Path.IsPathRooted(given))
        {
            return Slashes(file);
        }

        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), file);
        return Slashes(relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? file : relative);
    }

    private static string Slashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
