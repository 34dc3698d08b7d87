using System.Collections;
using System.Collections.Immutable;

namespace NewsAnalysis.Frames;

/// <summary>An immutable typed table: one flat record a row, one property a column.</summary>
/// <remarks>
/// It is an <see cref="IReadOnlyList{T}"/>, so LINQ is its query language; <see cref="Where"/>, <see cref="OrderBy"/> and
/// <see cref="Take"/> keep it a frame. Notebooks show it as an HTML table. Rows have simple properties only (text, numbers,
/// truth values, enums, or null), so Deedle's <c>Frame.FromRecords</c> gives the same columns.
/// </remarks>
/// <typeparam name="TRow">The record of a row.</typeparam>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class DataFrame<TRow> : IReadOnlyList<TRow>, IDataFrame
    where TRow : notnull
{
    private readonly ImmutableArray<TRow> _rows;

    /// <summary>A frame of the given rows, in their order.</summary>
    /// <param name="name">The table's name, as in <c>export &lt;table&gt;</c>.</param>
    /// <param name="rows">The rows.</param>
    public DataFrame(string name, IEnumerable<TRow> rows)
    {
        Name = name;
        Export = name;
        _rows = [.. rows];
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string? Export { get; init; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Number of rows.</summary>
    public int Count => _rows.Length;

    /// <inheritdoc/>
    public IReadOnlyList<FrameColumn> Columns => FrameColumns.Of<TRow>();

    /// <summary>The row at <paramref name="index"/>.</summary>
    /// <param name="index">0 for the first row.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public TRow this[int index] => _rows[index];

    /// <inheritdoc/>
    public object? Value(int row, FrameColumn column) => column.Value(_rows[row]);

    /// <summary>The rows for which <paramref name="condition"/> holds.</summary>
    /// <param name="condition">What to keep.</param>
    public DataFrame<TRow> Where(Func<TRow, bool> condition) => With(_rows.Where(condition));

    /// <summary>The rows in the order of a key; equal keys keep their order. Text is ordered ordinally.</summary>
    /// <param name="key">The key of a row.</param>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    public DataFrame<TRow> OrderBy<TKey>(Func<TRow, TKey> key) => With(_rows.OrderBy(key, Order<TKey>()));

    /// <summary>The rows in the reverse order of a key; equal keys keep their order. Text is ordered ordinally.</summary>
    /// <param name="key">The key of a row.</param>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    public DataFrame<TRow> OrderByDescending<TKey>(Func<TRow, TKey> key) => With(_rows.OrderByDescending(key, Order<TKey>()));

    /// <summary>The first rows.</summary>
    /// <param name="count">How many at most.</param>
    public DataFrame<TRow> Take(int count) => With(_rows.Take(count));

    /// <inheritdoc/>
    public string ToHtml() => HtmlTable.Of(this, HtmlTableOptions.Default);

    /// <summary>The table as HTML, as the options ask.</summary>
    /// <param name="options">Columns, number of rows, caption.</param>
    public string ToHtml(HtmlTableOptions options) => HtmlTable.Of(this, options);

    /// <summary>The table with some of its columns only, for a cell of a notebook.</summary>
    /// <param name="columns">The columns shown, by name; all when none is given.</param>
    /// <exception cref="ArgumentException">The table has no column of that name.</exception>
    public HtmlFragment Show(params string[] columns) => new(ToHtml(HtmlTableOptions.Default with { Columns = [.. columns] }));

    /// <summary>The rows, in order.</summary>
    public IEnumerator<TRow> GetEnumerator() => ((IEnumerable<TRow>)_rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The name and size of the frame.</summary>
    public override string ToString() => $"{Name}: {Count} rows, {Columns.Count} columns";

    private DataFrame<TRow> With(IEnumerable<TRow> rows) => new(Name, rows) { Export = Export, Labels = Labels };

    private static Comparer<TKey>? Order<TKey>() =>
        typeof(TKey) == typeof(string) ? (Comparer<TKey>)(object)Comparer<string>.Create(string.CompareOrdinal) : null;
}
