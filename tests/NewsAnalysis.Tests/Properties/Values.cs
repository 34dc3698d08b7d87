using FsCheck;
using FsCheck.Fluent;
using NewsAnalysis.Benchmarks.Fuzzing;

namespace NewsAnalysis.Tests.Properties;

/// <summary>What properties are tried on.</summary>
internal static class Values
{
    /// <summary>Texts of words, marks and oddities, halves of surrogate pairs among them.</summary>
    public static Arbitrary<string> Texts { get; } = Arb.From(TextPieces().ListOf().Select(pieces => string.Concat(pieces)), Shorter);

    /// <summary>Short sequences of few different words, so that many agree.</summary>
    public static Arbitrary<int[]> Words { get; } = Arb.From(Gen.Choose(0, 5).ArrayOf());

    /// <summary>Two short sequences of few different words.</summary>
    public static Arbitrary<(int[] A, int[] B)> WordPairs { get; } = Arb.From(Gen.Choose(0, 5).ArrayOf().Two().Select(t => (t.Item1, t.Item2)));

    private static Gen<string> TextPieces() => Gen.Frequency(
        (4, Gen.Elements("word ", "The ", "minister ", "said ", "U.S. ", "don't ", "3,000.5 ", "e.g. ", "Mr. ", "A. ", "co-op ", "Müller ")),
        (2, Gen.Elements(". ", ", ", "! ", "? ", "\n", "\n\n", " ", "(", ")", ".)", "1) ", "• ", "…")),
        (2, Gen.Elements(OddText.Quotes)),
        (2, Gen.Elements(OddText.All)),
        (1, Gen.Choose(0, char.MaxValue).Select(c => ((char)c).ToString())));

    private static IEnumerable<string> Shorter(string text)
    {
        for (int piece = text.Length / 2; piece > 0; piece /= 2)
        {
            for (int at = 0; at + piece <= text.Length; at += piece)
            {
                yield return text.Remove(at, piece);
            }
        }
    }
}
