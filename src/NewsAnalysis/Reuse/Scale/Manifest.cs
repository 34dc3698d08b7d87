using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>What an index holds: the file <c>manifest.json</c>, which alone makes segments part of it.</summary>
/// <remarks>The first line is a JSON object, the second <c>crc32c</c> and its checksum in eight hexadecimal digits.</remarks>
internal sealed record Manifest
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "manifest.json";

    private const string FormatName = "news-analysis reuse index";

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = null };

    /// <summary>What the file is.</summary>
    public string Format { get; init; } = FormatName;

    /// <summary>The version of the format; segments have their own.</summary>
    public int Version { get; init; } = SegmentHeader.Version;

    /// <summary>What of the options the results depend on.</summary>
    public required string Options { get; init; }

    /// <summary>The inputs, and how far each was read.</summary>
    public IReadOnlyList<ManifestInput> Inputs { get; init; } = [];

    /// <summary>The segments, in the order of their articles.</summary>
    public IReadOnlyList<ManifestSegment> Segments { get; init; } = [];

    /// <summary>Records left out because the index had the same id with the same text.</summary>
    public long Repeated { get; init; }

    /// <summary>What names these contents: results made from others are made anew.</summary>
    public uint Generation => Checksum.Of(Encoding.UTF8.GetBytes(Options + "\n" + string.Join('\n', Segments.Select(s => s.Checksum))));

    /// <summary>Reads the manifest of an index; null when there is none.</summary>
    /// <exception cref="IndexDamagedException">It is not what was written.</exception>
    public static Manifest? Read(IndexFiles files)
    {
        string file = files.PathOf(FileName);
        if (!File.Exists(file))
        {
            return null;
        }

        string[] lines = File.ReadAllText(file).Split('\n');
        if (lines.Length < 2 || lines[1] != Seal(lines[0]))
        {
            throw new IndexDamagedException(file, "its checksum is wrong");
        }

        Manifest manifest = JsonSerializer.Deserialize<Manifest>(lines[0], Json) ?? throw new IndexDamagedException(file, "it is empty");
        return manifest.Format == FormatName && manifest.Version == SegmentHeader.Version
            ? manifest
            : throw new IndexDamagedException(file, string.Create(CultureInfo.InvariantCulture, $"it has the version {manifest.Version}; this program reads version {SegmentHeader.Version}"));
    }

    /// <summary>Writes it.</summary>
    public void Write(IndexFiles files)
    {
        string line = JsonSerializer.Serialize(this, Json);
        files.Write(FileName, stream => stream.Write(Encoding.UTF8.GetBytes($"{line}\n{Seal(line)}\n")));
    }

    /// <summary>The manifest after a part of an input was read.</summary>
    public Manifest With(ManifestInput input, ManifestSegment? segment, long repeated) => this with
    {
        Inputs = [.. Inputs.Where(i => i.Path != input.Path), input],
        Segments = segment is null ? Segments : [.. Segments, segment],
        Repeated = repeated,
    };

    private static string Seal(string line) => string.Create(CultureInfo.InvariantCulture, $"crc32c {Checksum.Of(Encoding.UTF8.GetBytes(line)):x8}");
}
