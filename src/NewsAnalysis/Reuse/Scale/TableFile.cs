using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>A table in the writing: JSON Lines in a file beside its place, moved there when it is whole.</summary>
internal sealed class TableFile : IDisposable
{
    /// <summary>What is added to the name of a table that is not whole yet.</summary>
    public const string Unfinished = ".writing";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly string _place;
    private readonly FileStream _stream;

    /// <summary>Starts a table.</summary>
    /// <param name="folder">The folder of the tables.</param>
    /// <param name="name">The table's name.</param>
    public TableFile(string folder, string name)
    {
        _place = Path.Combine(folder, name + ".jsonl");
        _stream = new FileStream(_place + Unfinished, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20);
        Json = new Utf8JsonWriter(_stream, Options);
    }

    /// <summary>Writes the columns of a row.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>How many rows were written.</summary>
    public long Rows { get; private set; }

    /// <summary>Starts a row.</summary>
    public void StartRow() => Json.WriteStartObject();

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        Json.WriteEndObject();
        Json.Flush();
        _stream.WriteByte((byte)'\n');
        Json.Reset();
        Rows++;
    }

    /// <summary>Writes rows that are made already.</summary>
    public void Write(ReadOnlySpan<byte> rows)
    {
        _stream.Write(rows);
        Rows += rows.Count((byte)'\n');
    }

    /// <summary>Puts the table in its place.</summary>
    public void Commit()
    {
        _stream.Flush(flushToDisk: true);
        Dispose();
        File.Move(_place + Unfinished, _place, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Json.Dispose();
        _stream.Dispose();
    }
}
