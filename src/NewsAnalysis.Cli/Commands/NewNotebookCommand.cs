using System.CommandLine;
using System.Text;
using NewsAnalysis.Cli.Files;
using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Cli.Commands;

/// <summary><c>new-notebook</c>: starts an analysis of one's own.</summary>
internal static class NewNotebookCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "new-notebook";

    /// <summary>The end of its help page.</summary>
    public const string Examples = """
        Examples:
          news-analysis new-notebook 06-my-story              writes notebooks/06-my-story.ipynb
          news-analysis run my/articles --notebook 06         runs it over articles
        """;

    private const string Library = "lib/NewsAnalysis.dll";

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("name") { Description = "The name of the notebook, without a folder." };
        var folder = new Option<string?>("--notebooks")
        {
            Description = "The folder to write it to; the repository's notebooks when not given.",
            HelpName = "folder",
        };
        var command = new Command(Name, "Writes a new notebook: parameters, one figure, one table, and how to go on.") { name, folder };
        command.SetAction(parsed =>
        {
            string file = Write(parsed.GetRequiredValue(name), parsed.GetValue(folder));
            terminal.Line("Written  " + file, Tone.Strong);
            terminal.Line($"Open it in VS Code or Jupyter, or run it: news-analysis run --notebook {Path.GetFileNameWithoutExtension(file)}"
                + (parsed.GetValue(folder) is { } named ? " --notebooks " + named : ""));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Write(string given, string? folder)
    {
        string name = given.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) ? given[..^".ipynb".Length] : given;
        if (name.Trim() != name || name.Length is 0 or > 100 || name[0] is '.' or '-' || name.Any(c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal)))
        {
            throw new UserError(ExitCode.Usage, $"'{VisibleText.Of(given)}' cannot be the name of a notebook.\nUse letters, digits and hyphens, without a folder; --notebooks names the folder.");
        }

        Workspace? workspace = Workspace.Find();
        string at = folder ?? (workspace is null
            ? throw new UserError(ExitCode.Usage, "No folder for the notebook: neither this folder nor the program's lies in a clone of the repository.\n--notebooks names one.")
            : Path.GetRelativePath(Environment.CurrentDirectory, workspace.Notebooks));
        string file = Path.Combine(at, name + ".ipynb");
        if (Path.Exists(file))
        {
            throw new UserError(ExitCode.Usage, $"'{VisibleText.Of(file)}' is there already and stays as it is.\nChoose another name.");
        }

        Directory.CreateDirectory(at);
        NotebookDocument template = NotebookDocument.Parse(Path.GetFullPath(file), Template());
        string library = workspace is null ? Library : Path.GetRelativePath(Path.GetFullPath(at), Path.Combine(workspace.Notebooks, Library)).Replace(Path.DirectorySeparatorChar, '/');
        string seeds = workspace is null ? "." : Path.GetRelativePath(Path.GetFullPath(at), workspace.Seeds).Replace(Path.DirectorySeparatorChar, '/');
        (template with
        {
            Cells = [.. template.Cells.Select(c => c.Id switch
            {
                "title" => c with { Source = c.Source.Replace("An analysis of my own", Title(name), StringComparison.Ordinal) },
                "setup" => c with { Source = c.Source.Replace(Library, library, StringComparison.Ordinal) },
                "parameters" => c with { Source = c.Source.Replace("../seeds", seeds, StringComparison.Ordinal) },
                _ => c,
            })],
        }).Save(file);
        return file;
    }

    // 06-my-story → My story.
    private static string Title(string name)
    {
        string words = name.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '_', ' ').Replace('-', ' ').Replace('_', ' ');
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Template()
    {
        using Stream stream = typeof(NewNotebookCommand).Assembly.GetManifestResourceStream("analysis.ipynb")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
