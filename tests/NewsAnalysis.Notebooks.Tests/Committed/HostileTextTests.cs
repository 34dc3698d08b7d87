using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;
using NewsAnalysis.Notebooks.Parameters;
using NewsAnalysis.Notebooks.Report;
using NewsAnalysis.Notebooks.Tests.Support;

namespace NewsAnalysis.Notebooks.Tests.Committed;

/// <summary>Articles that attack in every field: title, body, name of the file, id, and all that corpus.json and records can give.</summary>
[Collection(CommittedNotebooksCollection.Name)]
public sealed class HostileTextTests(CommittedNotebooks notebooks) : BrowserTests
{
    // The marks of a successful attack: a variable, an element of that name, or one of these words alone in an element.
    private const string Attack =
        "<b>zqbold</b> <a href='javascript:window.attacked=1'>zqlink</a> <img src=x onerror='window.attacked=1'> <svg onload='window.attacked=1'></svg> "
        + "</script></style></textarea><script>window.attacked=1;alert(1)</script><style>*{display:none}</style><zq-element onclick='window.attacked=1'> "
        + "<iframe src='https://zq.example/'></iframe> <link rel=stylesheet href='https://zq.example/'> <form action='https://zq.example/'><input name=zq autofocus onfocus='window.attacked=1'> "
        + "![zqpicture](https://zq.example/p.png) [zqmark](javascript:window.attacked=1) **zqstrong** `zqcode` "
        + "%{x}<extra>%{y}</extra><br>$\\alpha$ {{7*7}} ${window.attacked=1} &lt;zq&gt; &#60;zq&#62; --> ]]> \u001b[31m\u001b]0;zq\u0007\u202Ezqturned\u2066\u2028\u2029=1+2";

    // The same without what names of files cannot hold.
    private const string Name = "<b>zqbold<_b> <img src=x onerror='window.attacked=1'> **zqstrong** %{x} $a$ \u202Ezqturned\u001b[31m";

    [Fact]
    public async Task NothingThatArticlesSayIsRunFetchedOrBuilt()
    {
        IReadOnlyList<NotebookRun> runs = await RunAsync();
        Assert.All(runs, r => Assert.True(r.Outcome == NotebookOutcome.Succeeded, r.Summary));

        string report = Path.Combine(Folder, "report.html");
        ReportWriter.Write(runs, report, new ReportOptions { Title = Attack, Subtitle = Attack, Articles = Articles() });
        IPage page = await Browser.OpenAsync(report);
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.figures");
        await NothingHappenedAsync(page);
        Assert.Contains("<b>zqbold</b> <a href='javascript:window.attacked=1'>zqlink</a>", await page.EvaluateAsync<string>("() => document.querySelector('main').textContent"), StringComparison.Ordinal);

        string[] hovers = await HoversAsync(page);
        Assert.Contains(hovers, h => h.Contains("<b>zqbold", StringComparison.Ordinal));
        await NothingHappenedAsync(page);
        Assert.Equal(0, await page.Locator(".js-plotly-plot a").CountAsync());

        foreach (string view in (string[])["read", "compare", "list"])
        {
            string id = Uri.EscapeDataString("a" + Attack), other = Uri.EscapeDataString("b" + Attack);
            string address = view switch { "read" => $"#read={id}@5-90", "compare" => $"#compare={id}@{other}", _ => $"#list={Uri.EscapeDataString(Attack)}" };
            await page.EvaluateAsync("hash => { location.hash = hash; }", address);
            await page.WaitForFunctionAsync("view => document.getElementById('reader').open && document.getElementById('reader').dataset.view === view", view);
            Assert.Contains("<b>zqbold</b>", await page.Locator("#reader").InnerTextAsync(), StringComparison.Ordinal);
            await NothingHappenedAsync(page);
        }

        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#find-text").FillAsync("<b>zqbold</b>");
        await page.WaitForSelectorAsync("#found li");
        await NothingHappenedAsync(page);

        // Front ends put the outputs into their own page, where no policy may hold them.
        for (int i = 0; i < runs.Count; i++)
        {
            page = await OpenWithoutPolicyAsync(runs[i], i);
            await NothingHappenedAsync(page);
            Assert.Contains("<b>zqbold</b>", await page.EvaluateAsync<string>("() => document.body.innerText"), StringComparison.Ordinal);
        }

        Assert.Empty(Browser.Complaints);
        Assert.Empty(Browser.Popups);
        Assert.All(Browser.Requests, r => Assert.Matches("^(file|data|blob):", r));
    }

    [Fact]
    public async Task TheAttackWorksWhereNothingGuardsAgainstIt()
    {
        string file = Path.Combine(Folder, "unguarded.html");
        await File.WriteAllTextAsync(file, $"<!doctype html><meta charset=utf-8><body>{Attack}");
        IPage page = await Browser.OpenAsync(file);
        Assert.Equal(1, await page.EvaluateAsync<int>("() => window.attacked"));
        Assert.NotEmpty(Browser.Popups);
        Assert.Contains(Browser.Requests, r => r.StartsWith("https://zq.example/", StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => NothingHappenedAsync(page));
    }

    private static async Task NothingHappenedAsync(IPage page)
    {
        Assert.True(await page.EvaluateAsync<bool>("() => window.attacked === undefined"));
        string[] built = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('body *')]
              .filter(e => !e.closest('.nb-forms, #reader-tools'))
              .filter(e => e.matches('iframe, img, form, input, link, object, embed, base, meta, zq-element, zq, extra, textarea')
                || [...e.attributes].some(a => /^on/i.test(a.name) || /^\s*javascript:/i.test(a.value) && a.name != 'title' && !a.name.startsWith('aria-'))
                || /^zq(bold|link|mark|strong|code|picture)$/.test(e.textContent.trim()))
              .map(e => e.outerHTML.slice(0, 200))
            """);
        Assert.Empty(built);
        Assert.Matches("^[^\u0007\u001b\u202e\u2066]*$", await page.EvaluateAsync<string>("() => document.title + document.body.textContent"));
        Assert.NotEqual("none", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).display"));
    }

    // What every figure says where the pointer is held over its marks.
    private static async Task<string[]> HoversAsync(IPage page)
    {
        var said = new List<string>();
        foreach (ILocator plot in await page.Locator(".js-plotly-plot:visible").AllAsync())
        {
            await plot.ScrollIntoViewIfNeededAsync();
            if (await plot.Locator(".nsewdrag").First.BoundingBoxAsync() is not { } box)
            {
                continue;
            }

            string text = "";
            for (int at = 0; at < 20 && text.Length == 0; at++)
            {
                await page.Mouse.MoveAsync(box.X + box.Width * (at % 4 + 0.5f) / 4, box.Y + box.Height * (at / 4 + 0.5f) / 5);
                await page.WaitForTimeoutAsync(30);
                text = await plot.EvaluateAsync<string>("e => [...e.querySelectorAll('.hovertext')].map(t => t.textContent).join('\\n')");
            }

            said.Add(text);
        }

        return [.. said];
    }

    private async Task<IReadOnlyList<NotebookRun>> RunAsync()
    {
        string attacked = JsonSerializer.Serialize(Attack);
        string Body(int n) => $"{Attack} bridge opens\n\nBy Jane {Attack}\n\nHARBOUR {Attack} (Reuters) - The harbour bridge will close for {20 + n} days from Monday, the city council said.\n\n"
            + $"“{Attack} The bridge cost 12 million dollars and is full of rust,” said Mayor Jane {Attack} Doe on Monday.\n\nMore than 400 people {Attack} crossed it on Monday, the city of {Attack} told Reuters.\n";
        await File.WriteAllTextAsync(Path.Combine(Folder, Name + ".txt"), Body(1));
        await File.WriteAllTextAsync(Path.Combine(Folder, "given.md"), Body(2));
        await File.WriteAllTextAsync(Path.Combine(Folder, Name + ".pdf.txt"), "%PDF-1.7");
        await File.WriteAllLinesAsync(
            Path.Combine(Folder, "records.jsonl"),
            Enumerable.Range(3, 2).Select(n => $$"""{"id":{{attacked.Insert(1, $"{n}")}},"title":{{attacked}},"outlet":{{attacked}},"date":{{(n == 3 ? attacked : "\"2025-03-19\"")}},"url":{{attacked}},"text":{{JsonSerializer.Serialize(Body(n))}}}"""));
        JsonObject facts = [];
        foreach (string fact in (string[])["title", "outlet", "agency", "byline", "dateline", "language", "url"])
        {
            facts[fact] = Attack;
        }

        await File.WriteAllTextAsync(Path.Combine(Folder, "corpus.json"), new JsonObject { ["given.md"] = facts, [Attack] = facts.DeepClone() }.ToJsonString());
        var runner = new NotebookRunner();
        return await Task.WhenAll(notebooks.Runs.Select(run => runner.RunAsync(
            ParameterInjector.Inject(run.Document, new Dictionary<string, object> { ["articles"] = Folder }))));
    }

    private static ReportArticles Articles()
    {
        ReportArticle Article(string name) => new(name + Attack, name + Attack)
        {
            Title = Attack,
            About = Attack,
            Parts = [new(0, Attack, "headline"), new(1000, Attack, "body"), new(2000, Attack, Attack)],
            Marks = [new(5, 90, Attack, Attack), new(1000, Attack.Length, Attack, Attack), new(1010, 40, "p" + Attack, Attack)],
        };
        return new ReportArticles([Article("a"), Article("b")], [new(Attack, ReportMarkKind.Quotation, Attack), new("p" + Attack, ReportMarkKind.Passage, Attack)]);
    }

    private Task<IPage> OpenWithoutPolicyAsync(NotebookRun run, int number)
    {
        var page = new StringBuilder("<!doctype html><html lang=en><meta charset=utf-8><title>Outputs</title><body>\n");
        if (Asset.Find("plotly.min.js") is { } plotly)
        {
            File.WriteAllBytes(Path.Combine(Folder, "plotly.js"), plotly);
            page.Append("<script src=plotly.js></script>\n");
        }

        foreach (DisplayOutput output in run.Document.Cells.SelectMany(c => c.Outputs).OfType<DisplayOutput>())
        {
            page.Append(output.Content(MimeTypes.Html)).Append('\n');
        }

        string file = Path.Combine(Folder, $"outputs-{number}.html");
        File.WriteAllText(file, page.ToString());
        return Browser.OpenAsync(file);
    }
}
