using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using NewsAnalysis.Cli.Commands;
using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Cli.Tables;

namespace NewsAnalysis.Cli;

/// <summary>The command line: <c>run</c> (also when no command is named), <c>export</c>, <c>new-notebook</c>, <c>check</c>, <c>kernel</c> and <c>completion</c>.</summary>
internal static class CommandLine
{
    /// <summary>Does what the arguments ask and returns one of <see cref="ExitCode"/>.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="terminal">Where to write.</param>
    public static async Task<int> InvokeAsync(string[] args, Terminal terminal)
    {
        var verbose = new Option<bool>("--verbose") { Description = "Show where in the program an error arose.", Recursive = true };
        RootCommand root = Build(terminal, verbose);

        // A file may be called @list.txt, and -abc is no bundle of options here.
        var asWritten = new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null };
        ParseResult parsed = root.Parse(WithCommand(root, args), asWritten);
        bool detailed = parsed.GetValue(verbose);
        try
        {
            if (parsed.Action is ParseErrorAction)
            {
                throw new UserError(ExitCode.Usage, string.Join('\n', Complaints(parsed)));
            }

            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                // Ctrl+C stops a cell of the kernel, not the kernel.
                ProcessTerminationTimeout = parsed.CommandResult.Command.Name == KernelCommand.Start ? null : TimeSpan.FromSeconds(10),
            });
        }
        catch (UserError error)
        {
            Tell(terminal, error.Message, detailed ? error.InnerException : null);
            return error.ExitCode;
        }
        catch (OperationCanceledException)
        {
            terminal.Complain("news-analysis: interrupted; files already in place are left as they were.");
            return ExitCode.Interrupted;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Tell(terminal, VisibleText.Of(error.Message), detailed ? error : null);
            return ExitCode.Failed;
        }
        catch (Exception error)
        {
            string more = detailed ? "" : "\nThat is a fault of the program. --verbose shows where it arose.";
            Tell(terminal, $"{error.GetType().Name}: {VisibleText.Of(error.Message)}{more}", detailed ? error : null);
            return ExitCode.Failed;
        }
    }

    private static RootCommand Build(Terminal terminal, Option<bool> verbose)
    {
        var root = new RootCommand("Compares news articles about a story: who quoted whom, who copied whom, where the accounts disagree.")
        {
            RunCommand.Create(terminal),
            ExportCommand.Create(terminal),
            ReuseCommand.Create(terminal),
            NewNotebookCommand.Create(terminal),
            CheckCommand.Create(terminal),
            KernelCommand.Create(terminal),
            CompletionCommand.Create(terminal),
            verbose,
        };
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    // `run` is what is meant when no command is named. Parsed as arguments of the root, they would show in the help of every command.
    private static string[] WithCommand(RootCommand root, string[] args)
    {
        if (args is [string directive, string line] && directive.StartsWith("[suggest:", StringComparison.Ordinal))
        {
            return WithCommand(root, directive, line);
        }

        bool named = args is [string first, ..] && (root.Subcommands.Any(c => c.Name == first)
            || root.Options.Where(o => o is HelpOption or VersionOption).Any(o => o.Name == first || o.Aliases.Contains(first))
            || (first.StartsWith('[') && first.EndsWith(']')));
        return named ? args : ["run", .. args];
    }

    // The same for a line that a shell wants completed: what stands first in it is complete when something follows, or is an option of `run`.
    private static string[] WithCommand(RootCommand root, string directive, string line)
    {
        int start = line.IndexOf(' ', StringComparison.Ordinal) + 1;
        string rest = start == 0 ? "" : line[start..].TrimStart();
        string word = rest.Split(' ')[0];
        bool complete = word.Length < rest.Length;
        bool known = complete
            ? root.Subcommands.Any(c => c.Name == word)
            : !word.StartsWith('-') || root.Options.Any(o => o.Name.StartsWith(word, StringComparison.Ordinal));
        return rest.Length == 0 || known || !int.TryParse(directive["[suggest:".Length..^1], CultureInfo.InvariantCulture, out int at) || at < start
            ? [directive, line]
            : [string.Create(CultureInfo.InvariantCulture, $"[suggest:{at + 4}]"), line.Insert(start, "run ")];
    }

    private static IEnumerable<string> Complaints(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        foreach (ParseError error in parsed.Errors)
        {
            yield return VisibleText.Of(string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }

        if (command.Name == ExportCommand.Name)
        {
            yield return Table.List;
        }

        yield return $"news-analysis {(command is RootCommand ? "" : command.Name + " ")}--help shows what there is.";
    }

    private static void Tell(Terminal terminal, string message, Exception? cause)
    {
        string[] lines = message.Split('\n');
        terminal.Complain("news-analysis: " + lines[0]);
        foreach (string line in lines.Skip(1).Concat(cause?.ToString().Split('\n') ?? []))
        {
            terminal.Complain(line.TrimEnd('\r'));
        }
    }
}
