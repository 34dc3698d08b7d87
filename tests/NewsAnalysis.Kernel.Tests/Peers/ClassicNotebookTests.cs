using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NewsAnalysis.Kernel.Tests.Peers;

/// <summary>The page of the classic Jupyter Notebook, in Debian's Chromium.</summary>
public sealed partial class ClassicNotebookTests(Peer peer) : IClassFixture<Peer>
{
    private const float Patience = 120_000;

    [PeerFact]
    public async Task NotebookIsOpenedRunAndShowsItsFigures()
    {
        peer.Notebooks();
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        using Process server = peer.Start(
            "/usr/bin/jupyter-notebook",
            ["--no-browser", "--ip=127.0.0.1", $"--port={FreePort()}", "--port-retries=50", "--allow-root", $"--notebook-dir={peer.Folder}", "--NotebookApp.token=test"],
            line =>
            {
                if (Address().Match(line) is { Success: true } found)
                {
                    address.TrySetResult(found.Value);
                }
            });
        try
        {
            string start = await address.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
            using IPlaywright playwright = await Playwright.CreateAsync();
            await using IBrowser browser = await playwright.Chromium.LaunchAsync(new()
            {
                Headless = true,
                ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
                Args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
            IPage page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 1000 } });
            page.SetDefaultTimeout(Patience);
            await page.GotoAsync($"{start}notebooks/notebooks/02-quote-overlap.ipynb?token=test");
            await page.WaitForFunctionAsync("() => window.Jupyter?.notebook?._fully_loaded && Jupyter.notebook.kernel?.is_connected()");
            Assert.Equal("C# (news-analysis)", await page.EvaluateAsync<string>("() => Jupyter.notebook.kernel_selector.kernelspecs[Jupyter.notebook.kernel.name].spec.display_name"));

            // It comes with the kernel's registration, where the build had npm.
            bool drawn = Directory.GetFiles(peer.Folder, "plotly.min.js", SearchOption.AllDirectories).Length > 0;
            if (drawn)
            {
                await page.WaitForFunctionAsync("() => window.Plotly !== undefined");
            }

            await page.EvaluateAsync("() => { Jupyter.notebook.clear_all_output(); Jupyter.notebook.execute_all_cells(); }");
            await page.WaitForFunctionAsync("""
                () => Jupyter.notebook.get_cells().filter(c => c.cell_type === 'code')
                    .every(c => Number.isInteger(c.input_prompt_number) || c.output_area.outputs.some(o => o.output_type === 'error'))
                """);
            Assert.Equal(0, await page.Locator(".output_error").CountAsync());
            int cells = await page.EvaluateAsync<int>("() => Jupyter.notebook.get_cells().filter(c => c.cell_type === 'code').length");
            Assert.Equal(cells, await page.EvaluateAsync<int>("() => Math.max(...Jupyter.notebook.get_cells().map(c => c.input_prompt_number || 0))"));

            ILocator figures = page.Locator(".output_area figure.na-figure");
            int stored = await page.EvaluateAsync<int>("async () => JSON.stringify(await (await fetch('/api/contents/notebooks/02-quote-overlap.ipynb?token=test')).json()).split('<figure class=').length - 1");
            Assert.InRange(stored, 2, 20);
            Assert.Equal(stored, await figures.CountAsync());
            if (drawn)
            {
                await page.WaitForFunctionAsync("stored => [...document.querySelectorAll('.output_area figure.na-figure')].filter(f => f.querySelector('.main-svg')).length === stored", stored);
            }

            for (int i = 0; i < stored; i++)
            {
                await figures.Nth(i).ScrollIntoViewIfNeededAsync();
                await Picture(page, $"figure-{i + 1}");
                Assert.True((await figures.Nth(i).BoundingBoxAsync())!.Height > 100);
            }

            await CompletionAndInterruptWork(page);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    // A new cell: the list of completions opens, and an endless loop ends with the stop button.
    private static async Task CompletionAndInterruptWork(IPage page)
    {
        await page.EvaluateAsync("""
            () => {
                const cell = Jupyter.notebook.insert_cell_at_bottom('code');
                Jupyter.notebook.select(Jupyter.notebook.ncells() - 1);
                cell.set_text('quotes.Clus');
                cell.focus_editor();
                cell.code_mirror.setCursor(0, 11);
            }
            """);
        await page.Keyboard.PressAsync("Tab");
        await page.WaitForFunctionAsync("() => { const t = Jupyter.notebook.get_selected_cell().get_text(); return t === 'quotes.Clusters' || document.querySelector('.completions') !== null; }");
        await page.Keyboard.PressAsync("Escape");
        await page.EvaluateAsync("""
            () => {
                const cell = Jupyter.notebook.get_cell(Jupyter.notebook.ncells() - 1);
                cell.set_text('Console.WriteLine("looping");\nwhile (true) { }');
                cell.execute();
            }
            """);
        await page.GetByText("looping", new() { Exact = true }).Last.WaitForAsync();
        await page.EvaluateAsync("() => Jupyter.notebook.kernel.interrupt()");
        await page.GetByText(": interrupted.").First.WaitForAsync();
        await Picture(page, "interrupted");
    }

    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is string folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"classic-{name}.png") });
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("http://127[.]0[.]0[.]1:[0-9]+/", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
