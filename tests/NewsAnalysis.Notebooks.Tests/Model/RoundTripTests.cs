using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Tests.Model;

public class RoundTripTests
{
    // As Jupyter writes it: nbformat.write of Python.
    private const string Jupyter = """
        {
         "cells": [
          {
           "attachments": {
            "a.png": {
             "image/png": "AAAA"
            }
           },
           "cell_type": "markdown",
           "id": "first",
           "metadata": {
            "mine": {
             "list": [],
             "number": 1.50
            }
           },
           "source": [
            "# Title \"é\" 😀\n",
            "\n",
            "text"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 3,
           "id": "second",
           "metadata": {
            "tags": [
             "parameters"
            ]
           },
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "a\n",
              "b"
             ]
            },
            {
             "data": {
              "application/vnd.plotly.v1+json": {
               "data": [],
               "layout": {
                "x": 0.10
               }
              },
              "text/plain": [
               "Figure"
              ]
             },
             "execution_count": 3,
             "metadata": {},
             "output_type": "execute_result"
            },
            {
             "ename": "E",
             "evalue": "v",
             "output_type": "error",
             "traceback": [
              "t"
             ]
            },
            {
             "output_type": "other",
             "x": null
            }
           ],
           "source": []
          }
         ],
         "metadata": {
          "kernelspec": {
           "display_name": ".NET (C#)",
           "language": "C#",
           "name": ".net-csharp"
          },
          "unknown": true
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    [Fact]
    public void NotebookOfJupyterComesBackByteForByte() => Assert.Equal(Jupyter, NotebookDocument.Parse("a.ipynb", Jupyter).ToJson());

    [Fact]
    public void SavedNotebookIsTheSameFile()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("save").FullName, "sub", "a.ipynb");
        NotebookDocument.Parse("a.ipynb", Jupyter).Save(file);
        Assert.Equal(Jupyter, File.ReadAllText(file));
        Assert.Equal(Jupyter, NotebookDocument.Load(file).ToJson());
        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public void CellsWithoutIdGetStableOnes()
    {
        const string Old = """{"nbformat":4,"nbformat_minor":2,"metadata":{},"cells":[{"cell_type":"code","source":"1","metadata":{},"outputs":[],"execution_count":null},{"cell_type":"code","source":"1","metadata":{},"outputs":[],"execution_count":null}]}""";
        NotebookDocument first = NotebookDocument.Parse("a.ipynb", Old);
        Assert.Equal(first.ToJson(), NotebookDocument.Parse("a.ipynb", Old).ToJson());
        Assert.Equal(2, first.Cells.Select(c => c.Id).Distinct().Count());
        Assert.All(first.Cells, c => Assert.Matches("^[0-9a-f]{8}$", c.Id));
    }

    [Fact]
    public void DoubledIdIsReplaced()
    {
        const string Doubled = """{"nbformat":4,"metadata":{},"cells":[{"cell_type":"raw","id":"x","source":"a"},{"cell_type":"raw","id":"x","source":"b"}]}""";
        NotebookDocument document = NotebookDocument.Parse("a.ipynb", Doubled);
        Assert.Equal("x", document.Cells[0].Id);
        Assert.NotEqual("x", document.Cells[1].Id);
    }

    [Theory]
    [InlineData("{ \"nbformat\": 4,\n oops", "a.ipynb: is not valid JSON (line 2)")]
    [InlineData("[]", "a.ipynb: is JSON but not a notebook")]
    [InlineData("{}", "a.ipynb: has no 'nbformat' number")]
    [InlineData("{\"nbformat\":3,\"worksheets\":[]}", "a.ipynb: has nbformat 3")]
    [InlineData("{\"nbformat\":4}", "a.ipynb: has no 'cells'")]
    [InlineData("{\"nbformat\":4,\"cells\":[{\"cell_type\":\"heading\",\"source\":\"\"}]}", "a.ipynb: has a cell (number 1) of the unknown type 'heading'")]
    [InlineData("{\"nbformat\":4,\"cells\":[1]}", "a.ipynb: has a cell (number 1) that is not an object")]
    [InlineData("{\"nbformat\":4,\"nbformat\":4,\"cells\":[]}", "a.ipynb: is not valid JSON")]
    public void WrongFileIsNamedWithWhatToDo(string json, string start)
    {
        NotebookFormatException error = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse("a.ipynb", json));
        Assert.StartsWith(start, error.Message, StringComparison.Ordinal);
        Assert.Equal("a.ipynb", error.File);
    }
}
