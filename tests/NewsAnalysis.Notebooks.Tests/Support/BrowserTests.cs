namespace NewsAnalysis.Notebooks.Tests.Support;

/// <summary>Tests that open pages: a browser and a folder that live as long as a test.</summary>
public abstract class BrowserTests : IAsyncLifetime
{
    private protected Browser Browser { get; private set; } = null!;

    private protected string Folder { get; } = Directory.CreateTempSubdirectory("pages").FullName;

    public async Task InitializeAsync() => Browser = await Browser.StartAsync();

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
