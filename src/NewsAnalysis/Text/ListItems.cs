namespace NewsAnalysis.Text;

/// <summary>Finds where the items of a list start that is written inside one paragraph: <c>1. One 2. Two</c>, <c>a) one b) two</c>, <c>• one • two</c>.</summary>
internal sealed class ListItems
{
    private readonly HashSet<int> _starts = [];

    public ListItems(string raw, TextSpan paragraph)
    {
        // The first label stands at the start, or after a sentence; each further one must be its successor in the same form.
        int first = FirstWord(raw, paragraph);
        var last = ReadLabel(raw, first, paragraph.End);
        int lastAt = first;
        char before = ':';
        for (int at = paragraph.Start + 1; at < paragraph.End; at++)
        {
            char previous = raw[at - 1];
            before = char.IsWhiteSpace(previous) ? before : previous;
            if (!char.IsWhiteSpace(previous) || char.IsWhiteSpace(raw[at]))
            {
                continue;
            }

            if (raw[at] is '•' or '⁃' or '▪' or '●')
            {
                _starts.Add(at);
            }
            else if ((raw[at] == '(' || char.IsAsciiLetterOrDigit(raw[at])) && before != '•' && ReadLabel(raw, at, paragraph.End) is { } label)
            {
                if (last is { } known && label == known.Next())
                {
                    Include(lastAt, paragraph.Start);
                    Include(at, paragraph.Start);
                    (last, lastAt) = (label, at);
                }
                else if (label.IsFirst && before is '.' or '!' or '?' or ':')
                {
                    (last, lastAt) = (label, at);
                }
            }
        }
    }

    public bool StartsAt(int offset) => _starts.Contains(offset);

    private void Include(int at, int start)
    {
        if (at > start)
        {
            _starts.Add(at);
        }
    }

    private static int FirstWord(string raw, TextSpan paragraph)
    {
        int at = paragraph.Start;
        while (at < paragraph.End && (char.IsWhiteSpace(raw[at]) || raw[at] is '•' or '⁃'))
        {
            at++;
        }

        return at;
    }

    private static Label? ReadLabel(string raw, int at, int limit)
    {
        bool open = at < limit && raw[at] == '(';
        int from = open ? at + 1 : at, to = from;
        while (to < limit && to - from < 3 && char.IsAsciiDigit(raw[to]))
        {
            to++;
        }

        bool number = to > from;
        if (!number && from < limit && char.IsAsciiLetterLower(raw[from]))
        {
            to = from + 1;
        }

        int mark = to;
        while (mark < limit && mark - to < 2 && raw[mark] is '.' or ')')
        {
            mark++;
        }

        if (to == from || mark == to || mark >= limit || !char.IsWhiteSpace(raw[mark]))
        {
            return null;
        }

        int value = number ? int.Parse(raw.AsSpan(from, to - from), System.Globalization.CultureInfo.InvariantCulture) : raw[from];
        return new Label(value, number, open, raw[to..mark]);
    }

    private readonly record struct Label(int Value, bool Number, bool Open, string Mark)
    {
        public bool IsFirst => Value == (Number ? 1 : 'a');

        public Label Next() => this with { Value = Value + 1 };
    }
}
