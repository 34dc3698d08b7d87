using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>The forms of a value as messages hold them: JSON as JSON, everything else as a string.</summary>
internal static class MimeBundle
{
    public static JsonObject Of(ImmutableArray<MimeData> data)
    {
        var bundle = new JsonObject();
        foreach (MimeData form in data)
        {
            bundle[form.MimeType] = MimeTypes.IsJson(form.MimeType) ? NotebookWriter.Json(form.Content) : form.Content;
        }

        return bundle;
    }
}
