using NewsAnalysis.Cli.Screen;

namespace NewsAnalysis.Cli.Runs;

/// <summary>Finds the notebooks to run.</summary>
internal static class NotebookChoice
{
    /// <summary>The notebooks of a folder, by name.</summary>
    /// <param name="folder">The folder of the notebooks.</param>
    /// <param name="wanted">
    /// One of them: its name (with or without <c>.ipynb</c>), its number (<c>2</c>, <c>02</c>) or how it begins; null for all.
    /// </param>
    /// <exception cref="UserError">The folder or the notebook is not there, or several begin so.</exception>
    public static string[] Files(string folder, string? wanted)
    {
        string[] all = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal)]
            : throw new UserError(ExitCode.Usage, $"There is no folder of notebooks '{VisibleText.Of(folder)}'.");
        if (all.Length == 0)
        {
            throw new UserError(ExitCode.Usage, $"The folder '{VisibleText.Of(folder)}' holds no notebook (*.ipynb).");
        }

        return wanted is null ? all : [One(all, wanted)];
    }

    /// <summary>The names of the notebooks of a folder, without <c>.ipynb</c>; none where there is no folder.</summary>
    public static IEnumerable<string> Names(string? folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.ipynb").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)
        : [];

    private static string One(string[] all, string wanted)
    {
        string name = wanted.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) ? wanted[..^".ipynb".Length] : wanted;
        string[] beginnings = name.Length == 1 && char.IsAsciiDigit(name[0]) ? ["0" + name, name] : [name];
        string[] names = [.. all.Select(f => Path.GetFileNameWithoutExtension(f))];
        string[] found = [.. names.Where(n => n.Equals(name, StringComparison.OrdinalIgnoreCase))];
        foreach (string beginning in beginnings.TakeWhile(_ => found.Length == 0))
        {
            found = [.. names.Where(n => n.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))];
        }

        if (found.Length == 1)
        {
            return all[Array.IndexOf(names, found[0])];
        }

        string problem = found.Length == 0 ? "There is no notebook" : "Several notebooks begin with";
        string hint = found.Length == 0 && Nearest.To(name, names) is { } near ? $" Did you mean '{near}'?" : "";
        string list = VisibleText.Of(string.Join(", ", names));
        throw new UserError(ExitCode.Usage, $"{problem} '{VisibleText.Of(wanted)}'.{hint}\nThe notebooks: {list}.");
    }
}
