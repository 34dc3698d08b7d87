using NewsAnalysis.Reuse.Scale;

namespace NewsAnalysis.Tests.Reuse.Scale;

public class FingerprintsTests
{
    [Theory]
    [InlineData(5, 4)]
    [InlineData(5, 1)]
    [InlineData(3, 10)]
    public void TwoTextsThatShareARunOfTheGuaranteedLengthShareAFingerprint(int n, int window)
    {
        var random = new Random(11);
        for (int round = 0; round < 3000; round++)
        {
            // Few different words, so that n-grams recur; in some rounds function words only.
            int vocabulary = 2 + random.Next(40);
            ushort[] kinds = [.. Enumerable.Range(0, vocabulary).Select(_ => WordPlace.Of(1, 4, random.Next(3) == 0 ? WordMarks.Function : WordMarks.None))];
            uint[] run = Draw(n + window - 1), a = [.. Draw(random.Next(12)), .. run, .. Draw(random.Next(12))], b = [.. Draw(random.Next(12)), .. run, .. Draw(random.Next(12))];
            Assert.Contains(Of(a), x => Of(b).Any(y => x >> 8 == y >> 8 && Fingerprints.MayReachOn((int)x & 255, (int)y & 255, Math.Min(2, window - 1))));

            uint[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => (uint)random.Next(vocabulary))];
            HashSet<ulong> Of(uint[] codes)
            {
                var chosen = new Pool<ulong>();
                Fingerprints.Add(codes, [.. codes.Select(c => kinds[c])], n, window, chosen);
                return [.. chosen.Span];
            }
        }
    }

    [Fact]
    public void SurroundingsTellHowFarASharedRunMayReach()
    {
        Assert.True(Fingerprints.MayReachOn(0b11_10_01_00, 0b11_10_01_00, 2));
        Assert.True(Fingerprints.MayReachOn(0b11_10_01_00, 0b00_10_01_11, 2));
        Assert.True(Fingerprints.MayReachOn(0b11_10_01_00, 0b11_10_00_00, 2));
        Assert.False(Fingerprints.MayReachOn(0b11_10_01_00, 0b00_10_00_00, 2));
        Assert.True(Fingerprints.MayReachOn(0b11_10_01_00, 0b00_10_00_00, 1));
        Assert.False(Fingerprints.MayReachOn(0b11_10_01_00, 0b11_01_00_00, 1));
        Assert.True(Fingerprints.MayReachOn(0b11_10_01_00, 0b11_01_00_00, 0));
        Assert.Equal(2, Fingerprints.Directions(0b11_10_01_00, 0b11_10_01_11));
        Assert.Equal(1, Fingerprints.Directions(0b11_10_01_00, 0b11_11_01_00));
    }

    [Fact]
    public void EveryFingerprintIsThatOfAnNgram()
    {
        uint[] codes = [.. Enumerable.Range(0, 500).Select(i => (uint)(i * 2654435761))];
        codes[17] = uint.MaxValue;
        var chosen = new Pool<ulong>();
        Fingerprints.Add(codes, new ushort[codes.Length], 5, 4, chosen);
        ulong[] all = new ulong[codes.Length - 4];
        Fingerprints.All(codes, 5, all);
        Assert.Subset(new HashSet<ulong>(all), new HashSet<ulong>(chosen.Span.ToArray().Select(c => c >> Fingerprints.AroundBits)));
        Assert.InRange(chosen.Count, all.Length / 4, all.Length * 0.45);
    }
}
