using Microsoft.Playwright;

namespace NewsAnalysis.Notebooks.Tests.Support;

/// <summary>Deque's axe-core, which finds what keeps people with disabilities from using a page.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() =>
    {
        using Stream stream = typeof(Axe).Assembly.GetManifestResourceStream("axe.min.js")
            ?? throw new InvalidOperationException("axe-core is not there: this project was built without npm.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>The serious and critical issues of a part of the page as it stands, a line each.</summary>
    public static async Task<string[]> SeriousAsync(IPage page, string part = "html")
    {
        await page.EvaluateAsync(Script.Value + "\n;undefined");
        return await page.EvaluateAsync<string[]>("""
            async part => (await axe.run(part, { resultTypes: ['violations'] })).violations
              .filter(v => v.impact === 'serious' || v.impact === 'critical')
              .flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 160) + ' | ' + (n.failureSummary || '').replace(/\s+/g, ' ').slice(0, 240)))
            """, part);
    }
}
