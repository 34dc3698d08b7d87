using System.Security.Cryptography;
using System.Text;

namespace NewsAnalysis.Notebooks.Report;

/// <summary>The plotly.js of the report: in this assembly when npm was there at build time, else linked from its public CDN.</summary>
internal static class PlotlyScript
{
    /// <summary>The pinned version, as in <c>package.json</c>.</summary>
    public const string Version = "4.1.2";

    /// <summary>Where the pinned version is, on the CDN of npm's packages.</summary>
    public const string Address = "https://cdn.jsdelivr.net/npm/plotly.js-dist-min@" + Version + "/plotly.min.js";

    /// <summary>The digest of the file in the npm package, which a browser compares before it runs it.</summary>
    public const string Integrity = "sha384-hHv6D3tTUUBpp4tVv6t2Dc3oGuRhphmWOTKUR8jWyN0Pnon1g3iebKCNDNmKmxo8";

    /// <summary>The script, or null where the build had no npm.</summary>
    public static string? Embedded() => Asset.Find("plotly.min.js") is byte[] bytes && Digest384(bytes) == Integrity ? Encoding.UTF8.GetString(bytes) : null;

    private static string Digest384(byte[] bytes) => "sha384-" + Convert.ToBase64String(SHA384.HashData(bytes));
}
