using System.CommandLine;
using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Kernel;
using NewsAnalysis.Kernel.Install;

namespace NewsAnalysis.Cli.Commands;

/// <summary><c>kernel</c>: the Jupyter kernel, for VS Code, JupyterLab and others.</summary>
internal static class KernelCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "kernel";

    /// <summary>The name of the command that Jupyter runs.</summary>
    public const string Start = "start";

    /// <summary>The end of its help page.</summary>
    public const string Examples = """
        Examples:
          news-analysis kernel install                      registers the kernel; Jupyter programs then offer it as "C# (news-analysis)"
          news-analysis kernel install --name my-csharp     under another name
          news-analysis kernel install --remove             takes it back, as `kernel remove` does
          news-analysis kernel list                         the kernels of this user
        """;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal) => new(Name, "Registers and runs the Jupyter kernel for C# cells.")
    {
        Install(terminal),
        Remove(terminal),
        List(terminal),
        StartCommand(terminal),
    };

    private static Command Install(Terminal terminal)
    {
        Option<string> name = NameOption();
        var shown = new Option<string>("--display-name")
        {
            Description = "The name that people see.",
            DefaultValueFactory = _ => KernelInstaller.DefaultDisplayName,
        };
        var remove = new Option<bool>("--remove") { Description = "Take the registration back instead." };
        var command = new Command("install", "Registers the kernel for this user, as this program where it stands now.") { name, shown, remove };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(remove))
            {
                return Remove(terminal, parsed.GetRequiredValue(name));
            }

            string program = Path.ChangeExtension(typeof(KernelCommand).Assembly.Location, ".dll");
            KernelSpec spec = Do(() => new KernelInstaller(JupyterFolders.Own)
                .Install(parsed.GetRequiredValue(name), parsed.GetRequiredValue(shown), program));
            terminal.Line($"Registered '{spec.Name}' ({spec.DisplayName}) in {spec.Folder}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Remove(Terminal terminal)
    {
        Option<string> name = NameOption();
        var command = new Command("remove", "Takes the registration back.") { name };
        command.SetAction(parsed => Remove(terminal, parsed.GetRequiredValue(name)));
        return command;
    }

    private static int Remove(Terminal terminal, string name)
    {
        KernelSpec spec = Do(() => new KernelInstaller(JupyterFolders.Own).Remove(name))
            ?? throw new UserError(ExitCode.Usage, $"No kernel '{VisibleText.Of(name)}' is registered for this user. `news-analysis kernel list` shows those that are.");
        terminal.Line($"Removed '{spec.Name}' from {spec.Folder}");
        return ExitCode.Done;
    }

    private static Command List(Terminal terminal)
    {
        var command = new Command("list", "Lists the kernels that are registered for this user.");
        command.SetAction(_ =>
        {
            IReadOnlyList<KernelSpec> specs = new KernelInstaller(JupyterFolders.Own).List();
            foreach (KernelSpec spec in specs)
            {
                string note = !spec.IsWhole ? "  (its program is not there any more: install it again)" : spec.IsOurs ? "  (of this program)" : "";
                terminal.Line($"{spec.Name,-24} {spec.DisplayName,-28} {spec.Language,-8} {spec.Folder}{note}");
            }

            if (specs.Count == 0)
            {
                terminal.Line($"No kernel is registered in {JupyterFolders.Own.Kernels}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command StartCommand(Terminal terminal)
    {
        var file = new Argument<string>("connection-file") { Description = "What Jupyter wrote for it." };
        var command = new Command(Start, "Runs the kernel. Jupyter does this.") { file };
        command.SetAction(async (parsed, stop) =>
        {
            try
            {
                await JupyterKernel.RunAsync(parsed.GetRequiredValue(file), terminal.Error, stop);
                return ExitCode.Done;
            }
            catch (Exception error) when (error is FormatException or FileNotFoundException or DirectoryNotFoundException)
            {
                throw new UserError(ExitCode.Usage, $"'{VisibleText.Of(parsed.GetRequiredValue(file))}': {VisibleText.Of(error.Message)}", error);
            }
            catch (System.Net.Sockets.SocketException error)
            {
                throw new UserError(ExitCode.Failed, $"The kernel cannot listen: {VisibleText.Of(error.Message)}", error);
            }
        });
        return command;
    }

    private static Option<string> NameOption() => new("--name")
    {
        Description = "The name by which notebooks ask for it.",
        DefaultValueFactory = _ => KernelInstaller.DefaultName,
    };

    private static T Do<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            throw new UserError(ExitCode.Usage, VisibleText.Of(error.Message), error);
        }
    }
}
