using System.Buffers.Binary;
using System.IO.Compression;

namespace NewsAnalysis.Notebooks.Pictures;

/// <summary>
/// Makes the PNG of a figure small: its flat colours and their blends fit a palette of 256, which a browser does not look for.
/// Reads what browsers write (8 bits a channel, not interlaced) after the PNG specification, and gives everything else back as it is.
/// </summary>
internal static class PalettePng
{
    private const int MaxColours = 256;

    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly uint[] Crc = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1))];

    /// <summary>The same picture with a palette, on white; the given bytes where they are another kind of PNG.</summary>
    public static byte[] Of(byte[] png)
    {
        if (Read(png) is not (int width, int height, int channels, byte[] data))
        {
            return png;
        }

        int[] pixels = Pixels(Unfiltered(data, width, height, channels), width, height, channels);
        (int[] palette, Dictionary<int, byte> places) = Palette(pixels);
        byte[] rows = new byte[height * (width + 1)];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                rows[(y * (width + 1)) + 1 + x] = places[pixels[(y * width) + x]];
            }
        }

        return Written(width, height, palette, rows);
    }

    private static (int Width, int Height, int Channels, byte[] Data)? Read(byte[] png)
    {
        if (!png.AsSpan().StartsWith(Signature) || png.Length < 33 || png[24] != 8 || png[25] is not (2 or 6) || png[28] != 0)
        {
            return null;
        }

        int width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
        using var packed = new MemoryStream();
        for (int at = 8; at + 12 <= png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                packed.Write(png, at + 8, length);
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        using var data = new MemoryStream();
        unpacked.CopyTo(data);
        int channels = png[25] == 6 ? 4 : 3;
        return data.Length == (long)height * ((width * channels) + 1) ? (width, height, channels, data.ToArray()) : null;
    }

    // Each row begins with the number of the filter that was put over it.
    private static byte[] Unfiltered(byte[] data, int width, int height, int channels)
    {
        int stride = width * channels;
        byte[] raw = new byte[height * stride];
        for (int y = 0; y < height; y++)
        {
            int filter = data[y * (stride + 1)], row = y * stride;
            for (int x = 0; x < stride; x++)
            {
                int left = x >= channels ? raw[row + x - channels] : 0, up = y > 0 ? raw[row - stride + x] : 0, corner = x >= channels && y > 0 ? raw[row - stride + x - channels] : 0;
                int predicted = filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 };
                raw[row + x] = (byte)(data[(y * (stride + 1)) + 1 + x] + predicted);
            }
        }

        return raw;
    }

    private static int Paeth(int left, int up, int corner)
    {
        int estimate = left + up - corner, a = Math.Abs(estimate - left), b = Math.Abs(estimate - up), c = Math.Abs(estimate - corner);
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private static int[] Pixels(byte[] raw, int width, int height, int channels)
    {
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.Length; i++)
        {
            int alpha = channels == 4 ? raw[(i * 4) + 3] : 255;
            int On(int channel) => ((raw[(i * channels) + channel] * alpha) + (255 * (255 - alpha))) / 255;
            pixels[i] = (On(0) << 16) | (On(1) << 8) | On(2);
        }

        return pixels;
    }

    // Colours that are alike in their first bits share the most frequent of them, in as fine a grid as the palette allows.
    private static (int[] Palette, Dictionary<int, byte> Places) Palette(int[] pixels)
    {
        var counts = pixels.CountBy(p => p).ToArray();
        for (int bits = 8; ; bits--)
        {
            int mask = (0xFF << (8 - bits)) & 0xFF;
            int grid = (mask << 16) | (mask << 8) | mask;
            var bins = counts.GroupBy(c => c.Key & grid).ToArray();
            if (bins.Length <= MaxColours)
            {
                var ordered = bins.OrderBy(b => b.Key).ToArray();
                var places = new Dictionary<int, byte>();
                for (int i = 0; i < ordered.Length; i++)
                {
                    foreach (KeyValuePair<int, int> colour in ordered[i])
                    {
                        places[colour.Key] = (byte)i;
                    }
                }

                return ([.. ordered.Select(b => b.MaxBy(c => (c.Value, c.Key)).Key)], places);
            }
        }
    }

    private static byte[] Written(int width, int height, int[] palette, byte[] rows)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 3);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "PLTE"u8, [.. palette.SelectMany(c => new[] { (byte)(c >> 16), (byte)(c >> 8), (byte)c })]);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        uint crc = 0xFFFFFFFF;
        foreach (byte b in (byte[])[.. name, .. data])
        {
            crc = Crc[(crc ^ b) & 0xFF] ^ (crc >> 8);
        }

        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        file.Write(number);
    }
}
