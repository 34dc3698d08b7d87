using Microsoft.Playwright;

namespace NewsAnalysis.Notebooks.Tests.Support;

/// <summary>The installed Chromium, and everything that pages in it complain of, ask for or pop up.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    /// <summary>Errors and warnings, also of the page's Content-Security-Policy.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Every address that was asked for.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Alerts, prompts and new windows.</summary>
    public List<string> Popups { get; } = [];

    public static async Task<Browser> StartAsync()
    {
        IPlaywright playwright = await Playwright.CreateAsync();
        return new Browser(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            Headless = true,
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        }));
    }

    /// <summary>Opens a file and notes what it does.</summary>
    public async Task<IPage> OpenAsync(string file, int width = 1300)
    {
        IPage page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        // Machines that do much at once are slow; what never comes still fails.
        page.SetDefaultTimeout(180_000);
        page.Console += (_, message) => Complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Requests.Add(request.Url);
        page.Popup += (_, popup) => Popups.Add(popup.Url);
        page.Dialog += (_, dialog) =>
        {
            Popups.Add(dialog.Message);
            _ = dialog.DismissAsync();
        };
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
