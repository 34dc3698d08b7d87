using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsAnalysis.Notebooks.Model;
using NewsAnalysis.Notebooks.Report;
using NewsAnalysis.Notebooks.Tests.Support;

namespace NewsAnalysis.Notebooks.Tests.Committed;

/// <summary>From a figure's mark to the words in the article, and what else a reader does with the articles of a report.</summary>
[Collection(CommittedNotebooksCollection.Name)]
public sealed partial class ReaderTests(CommittedNotebooks notebooks) : BrowserTests
{
    [Fact]
    public async Task ClickOnAMarkShowsItsWordsInTheArticle()
    {
        IPage page = await OpenAsync();
        ILocator mark = page.Locator(".nb-evidence .scatterlayer path.point").First;
        await mark.ScrollIntoViewIfNeededAsync();
        LocatorBoundingBoxResult box = (await mark.BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.WaitForSelectorAsync("#reader[open]");
        Match address = AddressPattern().Match(new Uri(page.Url).Fragment);
        Assert.True(address.Success, page.Url);
        Assert.Equal(Evidence(address), await AimedAsync(page));
        Assert.True(await page.Locator("mark.nb-aim").First.EvaluateAsync<bool>("e => { const b = e.getBoundingClientRect(); return b.top > 0 && b.bottom < innerHeight; }"));

        await page.Keyboard.PressAsync("Escape");
        await page.WaitForSelectorAsync("#reader", new() { State = WaitForSelectorState.Hidden });
        Assert.DoesNotContain("#read", page.Url, StringComparison.Ordinal);
        Assert.Empty(Browser.Complaints);
    }

    [Fact]
    public async Task EveryMarkOfEveryFigureLeadsToWordsThatStandInTheArticle()
    {
        IPage page = await OpenAsync();
        string[] drawn = [.. notebooks.Runs.SelectMany(r => r.Document.Cells).SelectMany(c => c.Outputs).OfType<DisplayOutput>()
            .Select(o => o.Content(MimeTypes.Plotly)).OfType<string>().SelectMany(j => Links(JsonNode.Parse(j)!["data"]!, inside: false))
            .Where(l => l.StartsWith("#read=", StringComparison.Ordinal) || l.StartsWith("#compare=", StringComparison.Ordinal))];
        await page.EvaluateAsync("document.querySelectorAll('details.nb-marks').forEach(d => { d.open = true; })");
        await page.WaitForTimeoutAsync(200);
        string[] listed = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.nb-marks a')].map(a => a.getAttribute('href'))");
        Assert.NotEmpty(drawn);
        Assert.Equal(drawn, listed);
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('.nb-marks a')].filter(a => !a.textContent.trim()).length"));
        foreach (string link in listed.Where(l => l.Contains('@', StringComparison.Ordinal) && l.StartsWith("#read=", StringComparison.Ordinal)).Distinct().Where((_, i) => i % 7 == 0))
        {
            await page.EvaluateAsync("hash => { location.hash = hash; }", link);
            await page.WaitForFunctionAsync("() => document.getElementById('reader').open");
            await page.WaitForTimeoutAsync(30);
            Assert.Equal(Evidence(AddressPattern().Match(link)), await AimedAsync(page));
        }
    }

    [Fact]
    public async Task WordsInTablesLeadToTheirPlaceByOneClick()
    {
        IPage page = await OpenAsync();
        Assert.NotEqual(0, await page.Locator("main [data-evidence]").CountAsync());
        Assert.Equal(await page.Locator("main [data-evidence]").CountAsync(), await page.Locator("main [data-evidence] > a").CountAsync());
        foreach (string place in (string[])[".na-versions a:has(ins)", ".na-versions a:has(del)", ".na-differences a:has(mark)", ".na-alone td a", ".na-side-by-side a:has(mark)",
            ".nb-html .na-table:has(th:text-is('Start')) td a", ".nb-html .na-table:has(th:text-is('StartB')) td a"])
        {
            await page.Locator("main " + place).First.ClickAsync();
            await page.WaitForSelectorAsync("#reader[open]");
            Match address = AddressPattern().Match(new Uri(page.Url).Fragment);
            Assert.True(address.Success, page.Url);
            Assert.Equal(Evidence(address), await AimedAsync(page));
            await page.Keyboard.PressAsync("Escape");
            await page.WaitForSelectorAsync("#reader", new() { State = WaitForSelectorState.Hidden });
        }

        Assert.Empty(Browser.Complaints);
    }

    [Fact]
    public async Task KindsOfMarksAreSwitchedOnAndOff()
    {
        IPage page = await OpenAsync();
        await page.Locator("#articles table a").First.ClickAsync();
        ILocator word = page.Locator("#reader-text mark.nb-k0.nb-k2").First;
        async Task<string> Style() => await word.EvaluateAsync<string>("e => { const s = getComputedStyle(e); return [s.backgroundColor, s.borderBottomStyle, s.textDecorationLine].join(' '); }");
        string all = await Style();
        Assert.EndsWith("solid underline", all, StringComparison.Ordinal);
        await page.Locator("#reader-tools").GetByLabel("quotations").UncheckAsync();
        Assert.Equal("rgba(0, 0, 0, 0) solid underline", await Style());
        await page.Locator("#reader-tools").GetByLabel("shared passages").UncheckAsync();
        await page.Locator("#reader-tools").GetByLabel("claims").UncheckAsync();
        Assert.Equal("rgba(0, 0, 0, 0) none none", await Style());
        Assert.True(await page.Locator(".nb-other").First.IsVisibleAsync());
        await page.Locator("#reader-tools").GetByLabel("what is no body").UncheckAsync();
        Assert.False(await page.Locator(".nb-other").First.IsVisibleAsync());
        await page.Locator("#reader-tools").GetByLabel("quotations").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Next mark" }).ClickAsync();
        Assert.Equal("Quotation", await page.Locator("#reader-notes h3").InnerTextAsync());
    }

    [Fact]
    public async Task TwoArticlesStandSideBySideWithTheSameNumberAtTheSamePassage()
    {
        IPage page = await OpenAsync();
        await page.SelectOptionAsync("#pair-a", new SelectOptionValue { Index = 2 });
        await page.SelectOptionAsync("#pair-b", new SelectOptionValue { Index = 0 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Side by side" }).ClickAsync();
        await page.WaitForSelectorAsync("#reader[open]");
        Assert.Equal(["002", "000"], await page.Locator("#reader-text .nb-label").AllInnerTextsAsync());
        Assert.Equal(["1", "1"], await page.Locator("#reader-text sup").AllInnerTextsAsync());
        Assert.Equal(2, await page.Locator("#reader-text mark.nb-current").CountAsync());
        double[] tops = await page.EvaluateAsync<double[]>("[...document.querySelectorAll('mark.nb-current')].map(m => m.getBoundingClientRect().top)");
        Assert.All(tops, t => Assert.InRange(t, 0, 900));
        Assert.Empty(Browser.Complaints);
    }

    [Fact]
    public async Task WordsAreFoundInEveryArticleWithoutRegardToCase()
    {
        IPage page = await OpenAsync();
        await page.Locator("#find-text").FillAsync("CEASEFIRE");
        await page.WaitForSelectorAsync("#found li");
        int expected = SeedArticles.Read().Articles.Sum(a => Regex.Count(SeedArticles.Raw(a.Id), "ceasefire", RegexOptions.IgnoreCase));
        Assert.Equal(expected, await page.Locator("#found li").CountAsync());
        Assert.StartsWith(expected.ToString(CultureInfo.InvariantCulture) + " places in 5 articles", await page.Locator("#found-count").InnerTextAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("#reader[open]");
        Assert.Equal("ceasefire", await AimedAsync(page), ignoreCase: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await page.Locator("#find-text").FillAsync("no such words anywhere");
        await page.WaitForFunctionAsync("() => document.getElementById('found-count').textContent === 'Not found.'");
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task AxeFindsNothingSerious(int width, ColorScheme scheme)
    {
        IPage page = await OpenAsync(width, scheme);
        Assert.Empty(await Axe.SeriousAsync(page, (width > 1000) == (scheme == ColorScheme.Light) ? "html" : ".nb-intro"));
        string first = SeedArticles.Read().Articles[0].Id, second = SeedArticles.Read().Articles[1].Id;
        foreach (string address in (string[])[$"#read={first}@0-30", $"#compare={first}@{second}", "#list=word,claim"])
        {
            await page.EvaluateAsync("hash => { location.hash = hash; }", address);
            await page.WaitForFunctionAsync("view => document.getElementById('reader').open && document.getElementById('reader').dataset.view === view", address[1..address.IndexOf('=', StringComparison.Ordinal)]);
            Assert.Empty(await Axe.SeriousAsync(page, "#reader"));
            Assert.True(await page.EvaluateAsync<bool>("(() => { const d = document.getElementById('reader'); return d.scrollWidth <= d.clientWidth && d.getBoundingClientRect().right <= innerWidth; })()"));
        }

        Assert.Empty(Browser.Complaints);
    }

    [Fact]
    public async Task FiguresTakeTheColoursOfThePage()
    {
        IPage page = await OpenAsync();
        Task<string> Ink() => page.Locator(".xtick text, .ytick text").First.EvaluateAsync<string>("e => getComputedStyle(e).fill");
        string light = await Ink();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await page.WaitForTimeoutAsync(300);
        Assert.NotEqual(light, await Ink());
        Assert.Equal("rgb(21, 24, 27)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task OpenArticleIsPrintedInPlaceOfThePage()
    {
        IPage page = await OpenAsync();
        await page.Locator("#articles table a").First.ClickAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator("main").IsVisibleAsync());
        Assert.True(await page.Locator("#reader-text").IsVisibleAsync());
        Assert.False(await page.Locator("#reader-close").IsVisibleAsync());
    }

    private static string Evidence(Match address) => string.Concat(address.Groups["start"].Captures.Zip(address.Groups["length"].Captures)
        .Select(s => new Range(int.Parse(s.First.Value, CultureInfo.InvariantCulture), int.Parse(s.First.Value, CultureInfo.InvariantCulture) + int.Parse(s.Second.Value, CultureInfo.InvariantCulture)))
        .Select(r => string.Concat(SeedArticles.Raw(Uri.UnescapeDataString(address.Groups["id"].Value))[r].Where(c => !char.IsWhiteSpace(c)))));

    private static async Task<string> AimedAsync(IPage page) =>
        await page.EvaluateAsync<string>("[...document.querySelectorAll('#reader-text mark.nb-aim')].map(m => m.textContent).join('').replace(/\\s+/g, '')");

    private static IEnumerable<string> Links(JsonNode node, bool inside) => node switch
    {
        JsonArray array => array.OfType<JsonNode>().SelectMany(n => Links(n, inside)),
        JsonObject trace => trace["customdata"] is { } links ? Links(links, inside: true) : [],
        JsonValue value when inside => [value.GetValue<string>()],
        _ => [],
    };

    private async Task<IPage> OpenAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        string file = Path.Combine(Folder, "report.html");
        ReportResult written = ReportWriter.Write(notebooks.Runs, file, new ReportOptions { Articles = SeedArticles.Read() });
        Assert.True(written.Length < 7_000_000);
        IPage page = await Browser.OpenAsync(file, width);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.figures");
        return page;
    }

    [GeneratedRegex(@"^#read=(?<id>[^@]+)@(?:(?<start>\d+)-(?<length>\d+),?)+$")]
    private static partial Regex AddressPattern();
}
