using System.Diagnostics;

namespace NewsAnalysis.Notebooks.Pictures;

/// <summary>A Chromium of this machine, run without a window.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    /// <summary>The program: what the variable <c>CHROMIUM</c> names, else the first that the path has; null where there is none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        string[] endings = OperatingSystem.IsWindows() ? [".exe"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.SelectMany(name => endings.Select(end => Path.Combine(folder, name + end))))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Opens a page, waits until its scripts have nothing more to do, and returns what it became.</summary>
    /// <param name="program">The program.</param>
    /// <param name="page">A file.</param>
    /// <param name="profile">A folder for its own files.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>The page's HTML.</returns>
    public static async Task<string> PageAsync(string program, string page, string profile, CancellationToken stop)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        foreach (string argument in (string[])
            ["--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
             "--font-render-hinting=none", "--force-color-profile=srgb", "--window-size=1280,900", "--virtual-time-budget=120000", "--user-data-dir=" + profile, "--dump-dom"])
        {
            start.ArgumentList.Add(argument);
        }

        if (OperatingSystem.IsLinux() && Environment.UserName == "root")
        {
            // Chromium's own sandbox refuses to start for root.
            start.ArgumentList.Add("--no-sandbox");
        }

        start.ArgumentList.Add(new Uri(page).AbsoluteUri);
        using Process process = Process.Start(start) ?? throw new IOException($"{program} did not start.");
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(stop);
            string html = await process.StandardOutput.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            await errors;
            return html;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
