namespace NewsAnalysis.Reuse;

/// <summary>Tells METER's three classes apart (Gaizauskas and others, "The METER corpus", 2001).</summary>
/// <remarks>
/// METER's editors judged by reading; here the measure is the share of an article's words in long shared runs of prose
/// (<see cref="ArticlePair.Copied"/>). From six tenths on the article is taken to derive wholly, from a tenth on partly.
/// </remarks>
internal static class DerivationRule
{
    private const double Wholly = 0.6;
    private const double Partly = 0.1;

    /// <summary>The class of the article that has the larger share.</summary>
    public static Derivation Of(ArticlePair pair) => Of(pair.Copied);

    /// <summary>The class of an article of whose words such a share stands in long shared runs of prose.</summary>
    public static Derivation Of(double copied) =>
        copied >= Wholly ? Derivation.Wholly : copied >= Partly ? Derivation.Partly : Derivation.None;
}
