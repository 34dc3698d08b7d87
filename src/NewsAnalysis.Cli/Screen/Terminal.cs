using System.Text;
using Spectre.Console;

namespace NewsAnalysis.Cli.Screen;

/// <summary>Where the program writes: results to standard output, messages to standard error.</summary>
/// <remarks>Colour and moving progress are for terminals only; what is piped is plain lines of UTF-8.</remarks>
internal sealed class Terminal : IDisposable
{
    private readonly IAnsiConsole? _colours;

    /// <summary>A terminal over two streams.</summary>
    /// <param name="output">Standard output, for bytes.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="colours">A console over standard output, null where it is no terminal.</param>
    /// <param name="live">A console over standard error, null where it is no terminal.</param>
    public Terminal(Stream output, TextWriter error, IAnsiConsole? colours = null, IAnsiConsole? live = null)
    {
        Output = output;
        Out = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { AutoFlush = true, NewLine = "\n" };
        Error = error;
        _colours = colours;
        Live = live;
    }

    /// <summary>Standard output, for tables.</summary>
    public Stream Output { get; }

    /// <summary>Standard output, for text.</summary>
    public TextWriter Out { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether standard output is read by a person on a terminal, not by a file or another program.</summary>
    public bool IsScreen => _colours is not null;

    /// <summary>A console that can show moving progress on standard error; null where that is no terminal.</summary>
    public IAnsiConsole? Live { get; }

    /// <summary>The terminal of the process.</summary>
    public static Terminal Standard()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
        return new Terminal(
            Console.OpenStandardOutput(),
            error,
            Console.IsOutputRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) }),
            Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }));
    }

    /// <summary>Writes one line to standard output. Nothing in the text is taken for markup or for a control sequence.</summary>
    public void Line(string text = "", Tone tone = Tone.Plain)
    {
        string shown = VisibleText.Of(text);
        if (_colours is null || tone == Tone.Plain)
        {
            Out.WriteLine(shown);
            return;
        }

        // A style wraps nothing here: colour codes stand around the whole line, so that a path stays one word to copy.
        string colour = tone == Tone.Strong ? "bold" : "yellow";
        _colours.Profile.Width = int.Max(_colours.Profile.Width, shown.Length + 1);
        _colours.MarkupLine($"[{colour}]{Markup.Escape(shown)}[/]");
    }

    /// <summary>Writes one line to standard error, in the same way.</summary>
    public void Complain(string text) => Error.WriteLine(VisibleText.Of(text));

    /// <inheritdoc/>
    public void Dispose()
    {
        Out.Dispose();
        Error.Flush();
    }
}
