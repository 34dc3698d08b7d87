using System.IO.Enumeration;

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
        else if (File.Exists(path))
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
        int before = _files.Count;
        int seen = 0;
        foreach (string file in Walk(path))
        {
            seen++;
            AddFile(file, Show(path, file), named: false);
        }

        _folders.Add(Path.GetFullPath(path));
        if (_files.Count == before && seen == 0)
        {
            _problems.Add(new LoadProblem(Slashes(path), null, "no article", $"The folder '{Slashes(path)}' holds no file; expected articles as .txt, .md or .jsonl. Put them there, or name another folder."));
        }
    }

    private void AddGlob(string pattern)
    {
        string[] parts = Slashes(pattern).Split('/');
        int wild = Array.FindIndex(parts, p => p.AsSpan().ContainsAny('*', '?'));
        string root = string.Join('/', parts[..wild]);
        string folder = root.Length > 0 ? root : pattern.StartsWith('/') ? "/" : ".";
        int found = 0;
        if (Directory.Exists(folder))
        {
            foreach (string file in Walk(folder))
            {
                string relative = Slashes(Path.GetRelativePath(folder, file));
                if (Matches(parts.AsSpan(wild), relative.Split('/')))
                {
                    found++;
                    AddFile(file, root.Length == 0 && folder == "." ? relative : Show(folder, file), named: false);
                }
            }
        }

        _folders.Add(Path.GetFullPath(folder));
        if (found == 0)
        {
            _problems.Add(new LoadProblem(Slashes(pattern), null, "no match", $"The glob '{Slashes(pattern)}' matches no file; expected at least one. Check it: * stands for part of a name, ** for any folders."));
        }
    }

    private void AddFile(string path, string shown, bool named)
    {
        string full = Path.GetFullPath(path);
        string real = RealPath(full);
        bool facts = string.Equals(Path.GetFileName(full), FactsFile, StringComparison.OrdinalIgnoreCase);
        _folders.Add(Path.GetDirectoryName(full) ?? full);
        if (facts)
        {
            if (named)
            {
                _problems.Add(new LoadProblem(shown, null, "no article", $"'{shown}' gives facts about the articles beside it and is no article itself. Name the articles or their folder; it is then read too."));
            }
        }
        else if (!_files.TryGetValue(real, out InputFile? known) || string.CompareOrdinal(shown, known.Shown) < 0 || (named && !known.Named))
        {
            _files[real] = new InputFile(full, shown, named || known?.Named == true);
        }
    }

    // Every file below a folder; hidden ones aside. Uses its own stack: a deep tree must not exhaust the program's.
    private static IEnumerable<string> Walk(string root)
    {
        string realRoot = RealPath(Path.GetFullPath(root));
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([root]);
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None, RecurseSubdirectories = false };
        while (open.TryPop(out string? folder))
        {
            string real = RealPath(Path.GetFullPath(folder));
            if (!IsInside(real, realRoot) || !visited.Add(real))
            {
                continue;
            }

            foreach (string file in Directory.EnumerateFiles(folder, "*", options).Order(StringComparer.Ordinal))
            {
                if (!Path.GetFileName(file).StartsWith('.') && IsInside(RealPath(Path.GetFullPath(file)), realRoot))
                {
                    yield return file;
                }
            }

            foreach (string child in Directory.EnumerateDirectories(folder, "*", options).OrderDescending(StringComparer.Ordinal))
            {
                if (!Path.GetFileName(child).StartsWith('.'))
                {
                    open.Push(child);
                }
            }
        }
    }

    // A pattern's parts against a path's: ** stands for any number of folders. Both are short.
    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty || path.IsEmpty)
        {
            return pattern.IsEmpty && path.IsEmpty;
        }

        if (pattern[0] == "**")
        {
            return Matches(pattern[1..], path) || Matches(pattern, path[1..]) || (pattern.Length == 1 && path.Length == 1);
        }

        return FileSystemName.MatchesSimpleExpression(pattern[0], path[0], ignoreCase: false) && Matches(pattern[1..], path[1..]);
    }

    private static bool IsInside(string path, string root) =>
        path == root || path.StartsWith(root.EndsWith(Path.DirectorySeparatorChar) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // The path with every link in it resolved, as far as it can be.
    private static string RealPath(string full)
    {
        string real = Path.GetPathRoot(full) ?? "";
        foreach (string part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            string next = Path.Combine(real, part);
            try
            {
                FileSystemInfo info = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
                real = info.LinkTarget is null ? next : Path.GetFullPath(info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? next);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                real = next;
            }
        }

        return real;
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
