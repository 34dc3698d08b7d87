using System.Globalization;
using System.Runtime.InteropServices;
using NewsAnalysis.Articles;
using NewsAnalysis.Articles.Parts;
using NewsAnalysis.Articles.Reading;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>Turns lines into articles: their words and fingerprints. Used by one thread at a time.</summary>
/// <param name="options">How reuse is looked for.</param>
internal sealed class RecordReader(CorpusReuseOptions options)
{
    // Where an agency is credited: at the head, as in "PARIS (AFP) -", or at the foot.
    private const int CreditZone = 300;
    private const int LongestCredit = 40;

    private readonly RecordFields _fields = new();
    private readonly NameTable _outlets = new();

    /// <summary>Reads some lines of a batch.</summary>
    /// <param name="file">The input.</param>
    /// <param name="batch">The lines.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="to">The line after the last.</param>
    /// <param name="chunk">Where to.</param>
    public void Read(InputFile file, LineBatch batch, int from, int to, RecordChunk chunk)
    {
        chunk.Clear();
        for (int i = from; i < to; i++)
        {
            long line = batch.FirstLine + i;
            if (batch.Lines[i].Length < 0)
            {
                chunk.Problems.Add(new LoadProblem(file.Shown, (int)line, "too large", string.Create(CultureInfo.InvariantCulture,
                    $"The line has more than {options.MaxLineBytes:N0} bytes, which are the most that are read. Split it, or raise the limit (CorpusReuseOptions.MaxLineBytes).")));
                continue;
            }

            ReadOnlySpan<byte> bytes = batch[i];
            bytes = line == 1 && bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
            if (!bytes.Trim(" \t\r"u8).IsEmpty && !(_fields.TryRead(bytes, _outlets) && AddArticle(file, line, chunk)))
            {
                ReadOddLine(file, line, bytes, chunk);
            }
        }
    }

    private bool AddArticle(InputFile file, long line, RecordChunk chunk)
    {
        int firstWord = chunk.Words.Count, firstLong = chunk.Words.LongPlaces.Count, firstFingerprint = chunk.Fingerprints.Count;
        WordScanner.Scan(_fields.Text, _fields.TextLength, chunk.Words);
        int words = chunk.Words.Count - firstWord;
        if (words == 0)
        {
            return false;
        }

        Fingerprints.Add(
            chunk.Words.Codes.AsSpan(firstWord, words), chunk.Words.Places.AsSpan(firstWord, words),
            options.NgramWords, options.Window, chunk.Fingerprints);
        ReadOnlySpan<char> text = _fields.Text.AsSpan(0, _fields.TextLength);
        string id = string.IsNullOrWhiteSpace(_fields.Id) ? string.Create(CultureInfo.InvariantCulture, $"{file.Stem}-{line}") : _fields.Id;
        chunk.Articles.Add(new RecordRead(id, line, _fields.Outlet, AgencyOf(text), firstWord, firstLong, firstFingerprint)
        {
            WordEnd = chunk.Words.Count,
            LongEnd = chunk.Words.LongPlaces.Count,
            FingerprintEnd = chunk.Fingerprints.Count,
            TextHash = (ulong)Checksum.Hash(MemoryMarshal.AsBytes(text)) << 32 | (uint)text.Length,
        });
        return true;
    }

    // The reader of articles says what is wrong with a line, or makes the best of it.
    private void ReadOddLine(InputFile file, long line, ReadOnlySpan<byte> bytes, RecordChunk chunk)
    {
        var problems = new List<LoadProblem>();
        foreach (RawArticle article in JsonLinesReader.Read(file, null, new MemoryStream(bytes.ToArray()), LoadOptions.Default, problems))
        {
            _fields.Set(article.RecordId, article.Given.Outlet, article.Raw);
            AddArticle(file, line, chunk);
        }

        chunk.Problems.AddRange(problems.Select(p => p with { Line = (int)line }));
    }

    private static string? AgencyOf(ReadOnlySpan<char> text)
    {
        return AgencyIn(text[..Math.Min(text.Length, CreditZone)]) ?? (text.Length > CreditZone ? AgencyIn(text[^CreditZone..]) : null);
    }

    private static string? AgencyIn(ReadOnlySpan<char> zone)
    {
        while (zone.IndexOf('(') is >= 0 and var open)
        {
            zone = zone[(open + 1)..];
            int close = zone.IndexOf(')');
            if (close is > 0 and <= LongestCredit && char.IsLetter(zone[0]) && Agencies.Named(zone[..close]) is { } agency)
            {
                return agency;
            }
        }

        return null;
    }
}
