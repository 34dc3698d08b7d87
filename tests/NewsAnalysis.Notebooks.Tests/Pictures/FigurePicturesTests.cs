using System.Text.Json.Nodes;
using Microsoft.Playwright;
using NewsAnalysis.Notebooks.Model;
using NewsAnalysis.Notebooks.Pictures;
using NewsAnalysis.Notebooks.Tests.Support;

namespace NewsAnalysis.Notebooks.Tests.Pictures;

public sealed class FigurePicturesTests
{
    private const string Html = """<figure class="na-figure"><p>T</p><div id="f" class="na-plot" role="img" style="min-width:300px;max-width:500px;"></div><p>end</p></figure>""";

    [Fact]
    public async Task PictureIsDrawnOfTheFigureAndStandsInBothForms()
    {
        NotebookDocument drawn = await FigurePictures.AddAsync(Notebook("#0072B2"), Notebook("#0072B2"), CancellationToken.None);
        DisplayOutput output = Output(drawn);
        byte[] png = Convert.FromBase64String(output.Content("image/png")!);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);
        Assert.Equal(png, StillPicture.First(drawn));
        Assert.Contains("max-width:500px;\"><img class=\"na-still\" alt=\"\"", output.Content(MimeTypes.Html), StringComparison.Ordinal);
        Assert.EndsWith("\"></div><p>end</p></figure>", output.Content(MimeTypes.Html), StringComparison.Ordinal);

        await using Browser browser = await Browser.StartAsync();
        string page = Path.Combine(Directory.CreateTempSubdirectory("pictures").FullName, "page.html");
        await File.WriteAllTextAsync(page, $"<!doctype html><img id=whole src=\"data:image/png;base64,{output.Content("image/png")}\">{output.Content(MimeTypes.Html)}");
        IPage opened = await browser.OpenAsync(page);
        int[] sizes = await opened.EvaluateAsync<int[]>("[...document.images].flatMap(i => [i.naturalWidth, i.naturalHeight])");
        Assert.Equal([750, 600, 750, 540], sizes);
        Assert.True(await opened.EvaluateAsync<int>("""
            (() => { const i = document.getElementById('whole'), c = document.createElement('canvas'); c.width = i.naturalWidth; c.height = i.naturalHeight;
              const at = c.getContext('2d'); at.drawImage(i, 0, 0); const d = at.getImageData(0, 0, c.width, c.height).data; let n = 0;
              for (let p = 0; p < d.length; p += 4) if (d[p] === 0 && d[p + 1] === 0x72 && d[p + 2] === 0xB2) n++; return n; })()
            """) > 10_000);
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task WithoutThePicturesTheNotebookIsWhatItWas()
    {
        NotebookDocument bare = Notebook("#0072B2");
        NotebookDocument drawn = await FigurePictures.AddAsync(bare, bare, CancellationToken.None);
        Assert.NotEqual(bare.ToJson(), drawn.ToJson());
        NotebookDocument read = NotebookDocument.Parse(drawn.Path, drawn.ToJson());
        Assert.Equal(bare.ToJson(), StillPicture.Without(read).ToJson());
        Assert.Equal(drawn.ToJson(), (await FigurePictures.AddAsync(read, bare, CancellationToken.None)).ToJson());
    }

    [Fact]
    public async Task PictureOfAnUnchangedFigureIsKept()
    {
        NotebookDocument bare = Notebook("#0072B2");
        NotebookDocument earlier = bare with { Cells = [bare.Cells[0] with { Outputs = [StillPicture.Into(Output(bare), "AAAA", "BBBB")] }] };
        DisplayOutput kept = Output(await FigurePictures.AddAsync(bare, NotebookDocument.Parse(earlier.Path, earlier.ToJson()), CancellationToken.None));
        Assert.Equal("AAAA", kept.Content("image/png"));
        Assert.Contains("base64,BBBB\">", kept.Content(MimeTypes.Html), StringComparison.Ordinal);

        DisplayOutput changed = Output(await FigurePictures.AddAsync(Notebook("#D55E00"), earlier, CancellationToken.None));
        Assert.NotEqual("AAAA", changed.Content("image/png"));
    }

    [Fact]
    public void OtherPicturesAndFormsStay()
    {
        var picture = new DisplayOutput([new("image/png", "AAAA"), new("text/plain", "a picture")]);
        NotebookDocument notebook = Notebook("#000") with { Cells = [new NotebookCell { Id = "a", Kind = CellKind.Code, Source = "1", Outputs = [picture] }] };
        Assert.Equal(notebook.ToJson(), StillPicture.Without(notebook).ToJson());
        Assert.Contains("\"image/png\": \"AAAA\"", notebook.ToJson(), StringComparison.Ordinal);
    }

    private static DisplayOutput Output(NotebookDocument notebook) => (DisplayOutput)notebook.Cells[0].Outputs[0];

    private static NotebookDocument Notebook(string colour)
    {
        var json = new JsonObject
        {
            ["data"] = new JsonArray(new JsonObject { ["type"] = "bar", ["x"] = new JsonArray(1, 2), ["y"] = new JsonArray(3, 3), ["marker"] = new JsonObject { ["color"] = colour } }),
            ["layout"] = new JsonObject { ["height"] = 400, ["title"] = new JsonObject { ["text"] = "</script>T" }, ["margin"] = new JsonObject { ["t"] = 80 }, ["meta"] = new JsonObject { ["titleRoom"] = 40 } },
        };
        return new NotebookDocument
        {
            Path = "/n.ipynb",
            Cells = [new NotebookCell { Id = "a", Kind = CellKind.Code, Source = "1", Outputs = [new DisplayOutput([new(MimeTypes.Plotly, json.ToJsonString()), new(MimeTypes.Html, Html), new("text/plain", "Figure")])] }],
        };
    }
}
