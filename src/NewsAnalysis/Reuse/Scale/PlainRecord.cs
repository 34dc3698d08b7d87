using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>Steps through the fields of a line of JSON that is as plain as nearly all are: an object of strings.</summary>
/// <remarks>Whatever is not plain ends the stepping; <see cref="System.Text.Json.Utf8JsonReader"/> then reads the line from its start, and judges it.</remarks>
/// <param name="line">The line, without its end.</param>
internal ref struct PlainRecord(ReadOnlySpan<byte> line)
{
    private static readonly SearchValues<byte> Stops = SearchValues.Create([.. Enumerable.Range(0, 32).Select(b => (byte)b), (byte)'"', (byte)'\\']);

    private ReadOnlySpan<byte> _rest = line;
    private bool _started;

    /// <summary>Whether the object ended, and the line with it.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The name of the field.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Steps to the next field; false at the end of the object, and where something is not plain.</summary>
    public bool Next()
    {
        SkipSpace();
        if (_started && TrySkip((byte)'}'))
        {
            SkipSpace();
            IsDone = _rest.IsEmpty;
            return false;
        }

        bool separated = TrySkip(_started ? (byte)',' : (byte)'{');
        _started = true;
        SkipSpace();
        if (!separated || !TryReadPlain(out ReadOnlySpan<byte> name))
        {
            return false;
        }

        Name = name;
        SkipSpace();
        bool valued = TrySkip((byte)':');
        SkipSpace();
        return valued;
    }

    /// <summary>Reads a string without escapes.</summary>
    public bool TryReadPlain(out ReadOnlySpan<byte> value)
    {
        value = default;
        if (!TrySkip((byte)'"'))
        {
            return false;
        }

        int end = _rest.IndexOfAny(Stops);
        if (end < 0 || _rest[end] != '"')
        {
            return false;
        }

        value = _rest[..end];
        _rest = _rest[(end + 1)..];
        return true;
    }

    /// <summary>Reads a string.</summary>
    /// <param name="text">Where to; it has room for as many characters as the line has bytes.</param>
    /// <param name="length">How many characters it has.</param>
    public bool TryReadText(Span<char> text, out int length)
    {
        length = 0;
        if (!TrySkip((byte)'"'))
        {
            return false;
        }

        while (true)
        {
            int end = _rest.IndexOfAny(Stops);
            if (end < 0 || Utf8.ToUtf16(_rest[..end], text[length..], out _, out int written, replaceInvalidSequences: false) != OperationStatus.Done)
            {
                return false;
            }

            length += written;
            byte stop = _rest[end];
            _rest = _rest[(end + 1)..];
            if (stop == '"')
            {
                return true;
            }

            if (stop != '\\' || !TryUnescape(text, ref length))
            {
                return false;
            }
        }
    }

    private bool TryUnescape(Span<char> text, ref int length)
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        byte kind = _rest[0];
        _rest = _rest[1..];
        if (kind == 'u')
        {
            return TryUnescapeUnit(text, ref length);
        }

        char plain = kind switch
        {
            (byte)'n' => '\n',
            (byte)'"' or (byte)'\\' or (byte)'/' => (char)kind,
            (byte)'t' => '\t',
            (byte)'r' => '\r',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            _ => '\0',
        };
        text[length++] = plain;
        return plain != '\0';
    }

    // A pair of surrogates is taken together; half a one is not plain.
    private bool TryUnescapeUnit(Span<char> text, ref int length)
    {
        if (!TryReadUnit(out char unit) || char.IsLowSurrogate(unit))
        {
            return false;
        }

        text[length++] = unit;
        if (char.IsHighSurrogate(unit))
        {
            if (!_rest.StartsWith("\\u"u8))
            {
                return false;
            }

            _rest = _rest[2..];
            if (!TryReadUnit(out char low) || !char.IsLowSurrogate(low))
            {
                return false;
            }

            text[length++] = low;
        }

        return true;
    }

    private bool TryReadUnit(out char unit)
    {
        unit = '\0';
        if (_rest.Length < 4 || !ushort.TryParse(_rest[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort number))
        {
            return false;
        }

        unit = (char)number;
        _rest = _rest[4..];
        return true;
    }

    private bool TrySkip(byte expected)
    {
        if (_rest.IsEmpty || _rest[0] != expected)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    private void SkipSpace()
    {
        while (!_rest.IsEmpty && _rest[0] is ((byte)' ' or (byte)'\t' or (byte)'\r'))
        {
            _rest = _rest[1..];
        }
    }
}
