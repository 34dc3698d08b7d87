using System.Buffers.Binary;
using System.IO.Compression;
using NewsAnalysis.Notebooks.Pictures;

namespace NewsAnalysis.Notebooks.Tests.Pictures;

public sealed class PalettePngTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void ColoursSurviveEveryFilter(byte filter)
    {
        // Two rows of two pixels, RGB; the second row and the second pixels are told as differences where the filter does.
        byte[] first = [10, 20, 30, 10, 20, 30], second = [10, 20, 30, 200, 100, 50];
        byte[] coded = filter switch
        {
            0 => [0, .. first, 0, .. second],
            1 => [1, 10, 20, 30, 0, 0, 0, 1, 10, 20, 30, 190, 80, 20],
            2 => [2, .. first, 2, 0, 0, 0, 190, 80, 20],
            3 => [3, 10, 20, 30, 5, 10, 15, 3, 5, 10, 15, 190, 80, 20],
            _ => [4, 10, 20, 30, 0, 0, 0, 4, 0, 0, 0, 190, 80, 20],
        };
        byte[] small = PalettePng.Of(Png(2, 2, 2, coded));
        Assert.Equal(3, small[25]);
        Assert.Equal([10, 20, 30, 200, 100, 50], Chunk(small, "PLTE"));
        Assert.Equal([0, 0, 0, 0, 0, 1], Unpacked(Chunk(small, "IDAT")));
    }

    [Fact]
    public void WhatShinesThroughStandsOnWhite() => Assert.Equal([255, 255, 255], Chunk(PalettePng.Of(Png(1, 1, 6, [0, 0, 0, 0, 0])), "PLTE"));

    [Fact]
    public void ManyColoursBecomeThoseThatAreFrequent()
    {
        // 40,000 pixels: half of them one colour, the others all different.
        byte[] rows = [.. Enumerable.Range(0, 200).SelectMany(y => (byte[])[0, .. Enumerable.Range(0, 200).SelectMany(x => x % 2 == 0 ? new byte[] { 0, 114, 178 } : [(byte)x, (byte)y, (byte)(x ^ y)])])];
        byte[] palette = Chunk(PalettePng.Of(Png(200, 200, 2, rows)), "PLTE");
        Assert.InRange(palette.Length / 3, 64, 256);
        Assert.Contains(palette.Chunk(3), c => c.SequenceEqual(new byte[] { 0, 114, 178 }));
    }

    [Fact]
    public void AnotherKindOfFileStaysAsItIs()
    {
        byte[] text = "no picture"u8.ToArray(), palette = Png(1, 1, 3, [0, 0]);
        Assert.Same(text, PalettePng.Of(text));
        Assert.Same(palette, PalettePng.Of(palette));
    }

    private static byte[] Png(int width, int height, byte kind, byte[] rows)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, kind);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Part("IHDR", header), .. Part("IDAT", packed.ToArray()), .. Part("IEND", [])];
    }

    private static byte[] Part(string name, byte[] data)
    {
        byte[] part = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(part, data.Length);
        System.Text.Encoding.ASCII.GetBytes(name).CopyTo(part, 4);
        data.CopyTo(part, 8);
        return part;
    }

    private static byte[] Chunk(byte[] png, string name)
    {
        for (int at = 8; ; at += BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)) + 12)
        {
            if (System.Text.Encoding.ASCII.GetString(png, at + 4, 4) == name)
            {
                return png[(at + 8)..(at + 8 + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)))];
            }
        }
    }

    private static byte[] Unpacked(byte[] data)
    {
        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var all = new MemoryStream();
        zlib.CopyTo(all);
        return all.ToArray();
    }
}
