using System.IO.Enumeration;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>The cells that were run, of this kernel only: nothing is written to disk.</summary>
internal sealed class History
{
    /// <summary>The number of this session, the only one.</summary>
    public const int Session = 1;

    private const int MaxEntries = 10_000;

    private readonly List<HistoryEntry> _entries = [];

    /// <summary>Remembers a cell.</summary>
    public void Add(int line, string code, string? result)
    {
        _entries.Add(new HistoryEntry(line, code, result));
        if (_entries.Count > MaxEntries)
        {
            _entries.RemoveAt(0);
        }
    }

    /// <summary>The last cells.</summary>
    public IEnumerable<HistoryEntry> Tail(int count) => _entries.TakeLast(count);

    /// <summary>The cells whose numbers are from <paramref name="start"/> to before <paramref name="stop"/>.</summary>
    public IEnumerable<HistoryEntry> Range(int start, int? stop) => _entries.Where(e => e.Line >= start && (stop is null || e.Line < stop));

    /// <summary>The last cells whose code matches a pattern of <c>*</c> and <c>?</c>.</summary>
    public IEnumerable<HistoryEntry> Search(string pattern, int? count, bool unique)
    {
        IEnumerable<HistoryEntry> found = _entries.Where(e => FileSystemName.MatchesSimpleExpression(pattern, e.Code, ignoreCase: false));
        if (unique)
        {
            found = found.Reverse().DistinctBy(e => e.Code, StringComparer.Ordinal).Reverse();
        }

        return count is int most ? found.TakeLast(most) : found;
    }
}
