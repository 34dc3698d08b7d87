using System.Text;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Builds a text and the way back to its source.</summary>
internal sealed class MappedText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Text, int Source, int Length)> _pieces = [];
    private bool _open;

    /// <summary>Number of units so far.</summary>
    public int Length => _text.Length;

    /// <summary>The last unit; NUL at the start.</summary>
    public char Last => _text.Length > 0 ? _text[^1] : '\0';

    /// <summary>Adds one unit of the source as it is.</summary>
    public void Copy(char c, int source)
    {
        if (_open && _pieces[^1] is var (text, start, length) && start + length == source && text + length == _text.Length)
        {
            _pieces[^1] = (text, start, length + 1);
        }
        else
        {
            _pieces.Add((_text.Length, source, 1));
            _open = true;
        }

        _text.Append(c);
    }

    /// <summary>Adds units that stand for a stretch of the source.</summary>
    public void Replace(ReadOnlySpan<char> text, int source, int length)
    {
        _pieces.Add((_text.Length, source, length));
        _text.Append(text);
        _open = false;
    }

    /// <summary>Takes white space off the end, down to a length.</summary>
    public void TrimEnd(int shortest)
    {
        int length = _text.Length;
        while (length > shortest && char.IsWhiteSpace(_text[length - 1]))
        {
            length--;
        }

        Cut(length);
    }

    /// <summary>Takes off everything after a length.</summary>
    public void Cut(int length)
    {
        while (_pieces.Count > 0 && _pieces[^1].Text >= length)
        {
            _pieces.RemoveAt(_pieces.Count - 1);
        }

        if (_open && _pieces.Count > 0 && _pieces[^1] is var (text, source, piece) && text + piece > length)
        {
            _pieces[^1] = (text, source, length - text);
        }

        _open = false;
        _text.Length = length;
    }

    /// <summary>The units from an offset on.</summary>
    public string From(int start) => _text.ToString(start, _text.Length - start);

    /// <summary>The text and the way back.</summary>
    public (string Text, SourceMap Map) Finish() => (_text.ToString(), new SourceMap(_pieces));
}
