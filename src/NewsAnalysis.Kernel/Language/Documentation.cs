using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace NewsAnalysis.Kernel.Language;

/// <summary>Finds the documentation of a library's members in the XML file beside its DLL, and that of .NET in the SDK's reference packs.</summary>
internal static class Documentation
{
    /// <summary>The summary, parameters and result of a member as plain text, or null where none is at hand.</summary>
    public static string? Of(ISymbol symbol, Compilation compilation)
    {
        symbol = symbol.OriginalDefinition is IMethodSymbol { ReducedFrom: IMethodSymbol whole } ? whole : symbol.OriginalDefinition;
        if (symbol.GetDocumentationCommentId() is not string id || symbol.ContainingAssembly is null
            || compilation.GetMetadataReference(symbol.ContainingAssembly) is not PortableExecutableReference { FilePath: string library })
        {
            return null;
        }

        try
        {
            return Files(library).Where(File.Exists).Select(f => Member(f, id)).FirstOrDefault(m => m is not null) is XElement member ? Text(member) : null;
        }
        catch (Exception error) when (error is IOException or XmlException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Files(string library)
    {
        yield return Path.ChangeExtension(library, ".xml");

        // …/dotnet/shared/Microsoft.NETCore.App/10.0.1/X.dll is described by …/dotnet/packs/Microsoft.NETCore.App.Ref/10.0.1/ref/net10.0/X.xml.
        string folder = Path.GetDirectoryName(library)!;
        if (Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(folder))) is not string dotnet)
        {
            yield break;
        }

        string packs = Path.Combine(dotnet, "packs", "Microsoft.NETCore.App.Ref");
        if (!Directory.Exists(packs))
        {
            yield break;
        }

        string name = Path.GetFileNameWithoutExtension(library);
        foreach (string pack in Directory.GetDirectories(packs).OrderDescending(StringComparer.Ordinal))
        {
            string described = Path.Combine(pack, "ref", $"net{Environment.Version.Major}.0");
            yield return Path.Combine(described, name + ".xml");
            if (name == "System.Private.CoreLib")
            {
                yield return Path.Combine(described, "System.Runtime.xml");
                yield return Path.Combine(described, "System.Collections.xml");
                yield return Path.Combine(described, "System.Threading.xml");
            }
        }
    }

    private static XElement? Member(string file, string id)
    {
        using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.ReadToFollowing("member"))
        {
            if (reader.GetAttribute("name") == id)
            {
                return (XElement)XNode.ReadFrom(reader);
            }
        }

        return null;
    }

    private static string? Text(XElement member)
    {
        var text = new StringBuilder();
        Append(text, "", member.Element("summary"));
        foreach (XElement parameter in member.Elements("param"))
        {
            Append(text, parameter.Attribute("name")?.Value + ": ", parameter);
        }

        Append(text, "returns: ", member.Element("returns"));
        return text.Length == 0 ? null : text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, string label, XElement? element)
    {
        if (element is not null)
        {
            string[] words = Plain(element).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            text.Append(label).AppendJoin(' ', words).Append('\n');
        }
    }

    // References stand as attributes: cref="T:System.String", langword="null", name="value".
    private static string Plain(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText words => words.Value,
        XElement { HasElements: false, IsEmpty: true } reference when reference.FirstAttribute?.Value is string target => target[(target.IndexOf(':', StringComparison.Ordinal) + 1)..],
        XElement inner => Plain(inner),
        _ => "",
    }));
}
