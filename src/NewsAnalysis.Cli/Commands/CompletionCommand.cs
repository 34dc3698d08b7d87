using System.CommandLine;
using NewsAnalysis.Cli.Screen;

namespace NewsAnalysis.Cli.Commands;

/// <summary><c>completion</c>: prints what makes a shell complete the program's commands, options and tables.</summary>
/// <remarks>The script asks the program itself, by the <c>[suggest]</c> directive of System.CommandLine, so that it never falls behind.</remarks>
internal static class CompletionCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "completion";

    /// <summary>The end of its help page.</summary>
    public const string Examples = """
        Examples (news-analysis is to be on the PATH):
          source <(news-analysis completion bash)                                in ~/.bashrc
          source <(news-analysis completion zsh)                                 in ~/.zshrc, after compinit
          news-analysis completion pwsh | Out-String | Invoke-Expression         in $PROFILE
        """;

    // Where nothing of the program's fits, bash completes file names.
    private const string Bash = """
        _news_analysis() {
          local word="${COMP_WORDS[COMP_CWORD]}" found
          COMPREPLY=()
          while IFS= read -r found; do
            [[ "$found" == "$word"* && ( -n "$word" || "$found" != [-/]* ) ]] && COMPREPLY+=("$found")
          done < <(news-analysis "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)
        }
        complete -o default -F _news_analysis news-analysis

        """;

    private const string Zsh = """
        _news_analysis() {
          local -a found
          found=("${(@f)$(news-analysis "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          compadd -- "${found[@]}"
          _files
        }
        compdef _news_analysis news-analysis

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName news-analysis -ScriptBlock {
          param($word, $line, $cursor)
          news-analysis "[suggest:$cursor]" "$line" | Where-Object { $_ -like "$word*" } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or pwsh.", HelpName = "shell" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command(Name, "Prints a script that makes a shell complete commands, options and tables.") { shell };
        command.SetAction(parsed =>
        {
            string script = parsed.GetRequiredValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => PowerShell };
            terminal.Out.Write(script.ReplaceLineEndings("\n"));
            return ExitCode.Done;
        });
        return command;
    }
}
