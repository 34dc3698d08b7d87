namespace NewsAnalysis.Articles.Reading;

/// <summary>Tells common forms of binary files by the bytes they start with.</summary>
internal static class BinaryForms
{
    private static readonly (byte[] Start, string Form)[] Forms =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"), ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"), ("GIF8"u8.ToArray(), "a GIF picture"),
        ([(byte)'P', (byte)'K', 3, 4], "a ZIP archive or an Office document"), ([0x1F, 0x8B], "gzip-compressed"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"), ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ("{\\rtf"u8.ToArray(), "an RTF document"), ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7-Zip archive"), ("BZh"u8.ToArray(), "bzip2-compressed"),
        ("SQLite format 3"u8.ToArray(), "a SQLite database"), ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "xz-compressed"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd-compressed"), ([(byte)'M', (byte)'Z', 0x90, 0], "a program"), ([0xCA, 0xFE, 0xBA, 0xBE], "a Java class"),
        ([0xCF, 0xFA, 0xED, 0xFE], "a program"), ([0, (byte)'a', (byte)'s', (byte)'m'], "a program"), ([(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A], "a RAR archive"),
        ([(byte)'I', (byte)'D', (byte)'3', 2], "an MP3 recording"), ([(byte)'I', (byte)'D', (byte)'3', 3], "an MP3 recording"),
        ([(byte)'I', (byte)'D', (byte)'3', 4], "an MP3 recording"), ([0xFF, 0xFB], "an MP3 recording"), ([0xFF, 0xF3], "an MP3 recording"),
        ([(byte)'O', (byte)'g', (byte)'g', (byte)'S', 0], "an Ogg recording"), ([(byte)'I', (byte)'I', (byte)'*', 0], "a TIFF picture"), ([(byte)'M', (byte)'M', 0, (byte)'*'], "a TIFF picture"),
    ];

    /// <summary>What a file is, with its article; null when its start is of no known form.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, form) in Forms)
        {
            if (bytes.StartsWith(start))
            {
                return form;
            }
        }

        // These two have a length before the name of their form.
        if (bytes.Length < 12)
        {
            return null;
        }

        ReadOnlySpan<byte> name = bytes[8..12];
        return bytes.StartsWith("RIFF"u8) && (name.SequenceEqual("WEBP"u8) || name.SequenceEqual("WAVE"u8) || name.SequenceEqual("AVI "u8)) ? "a picture or recording (RIFF)"
            : bytes[4..8].SequenceEqual("ftyp"u8) ? "a video or picture (MP4)"
            : null;
    }
}
