using System.Text;

namespace NewsAnalysis.Articles.Reading.Tables;

/// <summary>Cuts a table of separated values into rows and cells (RFC 4180).</summary>
/// <remarks>
/// A cell in quotation marks may hold separators, doubled marks and line ends. A mark that is not closed within <see cref="LongestCell"/> characters, or before the
/// text ends, is taken for a plain character: the row ends with its line, so that one fault does not swallow the rest of the file.
/// </remarks>
internal sealed class TableScanner(string text, char separator)
{
    /// <summary>A longer cell in quotation marks is taken for one whose mark was never closed.</summary>
    public const int LongestCell = 1 << 20;

    private int _at;
    private int _line = 1;

    /// <summary>The rows, blank lines left out.</summary>
    public IEnumerable<TableRow> Rows()
    {
        while (_at < text.Length)
        {
            if (text[_at] is '\n' or '\r')
            {
                SkipLineEnd();
                continue;
            }

            yield return Next();
        }
    }

    private TableRow Next()
    {
        int line = _line, start = _at;
        var cells = new List<string>();
        while (true)
        {
            if (_at < text.Length && text[_at] == '"')
            {
                if (Quoted() is not { } cell)
                {
                    (_at, _line) = (start, line);
                    return new TableRow(line, PlainLine(), true);
                }

                cells.Add(cell);
            }
            else
            {
                cells.Add(Plain());
            }

            if (_at < text.Length && text[_at] == separator)
            {
                _at++;
                continue;
            }

            SkipLineEnd();
            return new TableRow(line, cells, false);
        }
    }

    private string? Quoted()
    {
        var cell = new StringBuilder();
        int limit = (int)Math.Min(text.Length, _at + (long)LongestCell);
        int lines = 0;
        for (int at = _at + 1; at < limit; at++)
        {
            if (text[at] != '"')
            {
                lines += text[at] == '\n' ? 1 : 0;
                cell.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else
            {
                // Text after a mark that closes a cell of several lines: the mark was another cell's, and this one's is missing.
                if (lines > 0 && at + 1 < text.Length && text[at + 1] != separator && !char.IsWhiteSpace(text[at + 1]))
                {
                    return null;
                }

                _at = at + 1;
                _line += lines;
                return cell.Append(Plain()).ToString();
            }
        }

        return null;
    }

    private string Plain()
    {
        int length = text.AsSpan(_at).IndexOfAny(separator, '\n', '\r');
        string cell = length < 0 ? text[_at..] : text.Substring(_at, length);
        _at += cell.Length;
        return cell;
    }

    private string[] PlainLine()
    {
        int length = text.AsSpan(_at).IndexOfAny('\n', '\r');
        string line = length < 0 ? text[_at..] : text.Substring(_at, length);
        _at += line.Length;
        SkipLineEnd();
        return line.Split(separator);
    }

    private void SkipLineEnd()
    {
        if (_at < text.Length)
        {
            _at += text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : 1;
            _line++;
        }
    }
}
