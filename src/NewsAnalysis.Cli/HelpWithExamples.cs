using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using NewsAnalysis.Cli.Commands;

namespace NewsAnalysis.Cli;

/// <summary>The usual help page, with examples and the exit codes after it.</summary>
/// <param name="page">Writes the usual page.</param>
internal sealed class HelpWithExamples(HelpAction page) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = page.Invoke(parseResult);
        Command command = parseResult.CommandResult.Command;
        bool ofKernel = command.Parents.Any(c => c.Name == KernelCommand.Name);
        string more = (ofKernel ? KernelCommand.Name : command.Name) switch
        {
            ExportCommand.Name => ExportCommand.Examples,
            KernelCommand.Name => KernelCommand.Examples,
            ReuseCommand.Name => ReuseCommand.Examples,
            NewNotebookCommand.Name => NewNotebookCommand.Examples,
            CheckCommand.Name => CheckCommand.Examples,
            CompletionCommand.Name => CompletionCommand.Examples,
            _ => RunCommand.Examples,
        };
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(more.ReplaceLineEndings(output.NewLine));
        output.WriteLine();
        output.WriteLine(ExitCode.Help.ReplaceLineEndings(output.NewLine));
        return code;
    }
}
