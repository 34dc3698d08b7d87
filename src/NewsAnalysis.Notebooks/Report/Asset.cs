using System.Text;

namespace NewsAnalysis.Notebooks.Report;

/// <summary>The files embedded in this assembly.</summary>
internal static class Asset
{
    /// <summary>The text of a file that is always there.</summary>
    public static string Text(string name) =>
        Encoding.UTF8.GetString(Find(name) ?? throw new InvalidOperationException($"The assembly was built without {name}.")).ReplaceLineEndings("\n");

    /// <summary>A file, or null.</summary>
    public static byte[]? Find(string name)
    {
        using Stream? stream = typeof(Asset).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
