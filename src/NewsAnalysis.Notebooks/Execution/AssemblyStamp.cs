using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>Which build a DLL file is.</summary>
internal static class AssemblyStamp
{
    /// <summary>The module version id, the same only for the same build; null when the file is no .NET assembly.</summary>
    public static Guid? Of(string file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            using var image = new PEReader(stream);
            if (!image.HasMetadata)
            {
                return null;
            }

            MetadataReader metadata = image.GetMetadataReader();
            return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
        }
        catch (Exception error) when (error is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
