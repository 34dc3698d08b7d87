namespace NewsAnalysis.Cli.Tests.Support;

/// <summary>Two short articles about one event.</summary>
internal static class Stories
{
    public const string Gazette = """
        Harbour bridge to close for three weeks

        The harbour bridge will close for 21 days from Monday, the city council said.

        "We have run out of patience with the rust," said Mayor Ana Lind. "The bridge will be safer in June."

        About 40,000 cars cross the bridge every day, according to the council.

        """;

    public const string Courier = """
        Bridge shut as rust spreads

        The harbour bridge will close for 14 days from Monday, the city council said.

        "We have run out of patience with the rust," Mayor Ana Lind told reporters.

        Shopkeepers near the bridge fear for their trade.

        """;

    public static string In(TemporaryFolder folder)
    {
        folder.Write("articles/gazette.txt", Gazette);
        folder.Write("articles/courier.txt", Courier);
        return Path.Combine(folder.Path, "articles");
    }
}
