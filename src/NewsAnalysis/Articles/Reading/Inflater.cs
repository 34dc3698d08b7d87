using System.IO.Compression;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Unpacks what is compressed with gzip, up to a limit.</summary>
internal static class Inflater
{
    /// <summary>The bytes themselves, or what they unpack to; null, and a problem, when they cannot be unpacked or are too many.</summary>
    public static byte[]? Inflate(InputFile file, byte[] bytes, LoadOptions options, List<LoadProblem> problems)
    {
        if (!FormSniffer.IsGzip(bytes))
        {
            return bytes;
        }

        try
        {
            using var stream = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var content = new MemoryStream();
            byte[] buffer = new byte[81_920];
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                content.Write(buffer, 0, read);
                if (content.Length > options.MaxFileBytes)
                {
                    problems.Add(new LoadProblem(file.Shown, null, "too large", $"The compressed file unpacks to more than the {options.MaxFileBytes} bytes that are read. Split it, or raise the limit (LoadOptions.MaxFileBytes)."));
                    return null;
                }
            }

            return content.ToArray();
        }
        catch (InvalidDataException)
        {
            problems.Add(new LoadProblem(file.Shown, null, "damaged", "The compressed file is damaged or cut off, so that it cannot be unpacked; expected a whole gzip file. Fetch it again."));
            return null;
        }
    }
}
