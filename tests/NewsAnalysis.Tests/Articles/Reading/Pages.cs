namespace NewsAnalysis.Tests.Articles.Reading;

/// <summary>Small web pages for tests.</summary>
internal static class Pages
{
    public const string Lead = "The council of Northport voted on Tuesday to close the old bridge for repairs that will take two years, officials said.";
    public const string Second = "Engineers had warned since spring that the pillars no longer carry the weight of modern lorries, the mayor’s office said in a statement.";
    public const string Third = "Shopkeepers on the eastern bank fear for their trade, and have asked the council for help while the bridge is closed to traffic.";

    /// <summary>A page with what news pages have: navigation, teasers, a form, comments.</summary>
    public static string News(string head = "", string before = "", string body = "", string after = "") => $"""
        <!DOCTYPE html><html lang="en"><head><title>Bridge to close | Northport Post</title>{head}</head><body>
        <nav class="menu"><ul><li><a href="/a">Home</a></li><li><a href="/b">Politics</a></li><li><a href="/c">Sport</a></li></ul></nav>
        <main><article class="story"><h1>Old bridge to close for two years</h1>{before}
        <div class="article-body"><p>{Lead}</p><p>{Second.Replace("’", "&rsquo;", StringComparison.Ordinal)}</p>{body}<p>{Third}</p></div></article></main>
        <aside class="related"><h3>More from Northport</h3><ul><li><a href="/x">Harbour fees rise again</a></li><li><a href="/y">School roof to be mended</a></li></ul></aside>
        {after}<footer><p>Copyright 2025 Northport Post</p></footer></body></html>
        """;
}
