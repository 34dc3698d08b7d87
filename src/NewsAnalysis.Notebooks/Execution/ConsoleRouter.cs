using System.Globalization;
using System.Text;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>A console writer that hands what a cell writes to the cell, and everything else to the console as it was.</summary>
internal sealed class ConsoleRouter : TextWriter
{
    private readonly TextWriter _console;
    private readonly string _stream;

    public ConsoleRouter(TextWriter console, string stream)
        : base(CultureInfo.InvariantCulture)
    {
        _console = console;
        _stream = stream;
        // The same bytes on every system.
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => _console.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (CellContext.Current is CellContext cell)
        {
            cell.Write(_stream, buffer);
        }
        else
        {
            _console.Write(buffer);
        }
    }

    public override void Flush() => _console.Flush();
}
