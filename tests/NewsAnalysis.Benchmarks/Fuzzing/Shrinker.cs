using System.Diagnostics;

namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>Makes a failing input as small as it can be while it still fails alike (delta debugging, Zeller and Hildebrandt, 2002).</summary>
/// <param name="fails">Whether some files fail alike.</param>
/// <param name="patience">When to be content with what there is.</param>
internal sealed class Shrinker(Func<FuzzFile[], bool> fails, TimeSpan patience)
{
    private readonly Stopwatch _time = Stopwatch.StartNew();

    /// <summary>The smallest files found.</summary>
    /// <param name="files">Files that fail.</param>
    public FuzzFile[] Shrink(FuzzFile[] files)
    {
        for (int i = files.Length - 1; i >= 0; i--)
        {
            FuzzFile[] fewer = [.. files[..i], .. files[(i + 1)..]];
            files = fewer.Length > 0 && Fails(fewer) ? fewer : files;
        }

        for (int i = 0; i < files.Length; i++)
        {
            files = Shorter(files, i);
        }

        return files;
    }

    // Leaves out pieces of a file, long ones first.
    private FuzzFile[] Shorter(FuzzFile[] files, int place)
    {
        for (int piece = Math.Max(1, files[place].Bytes.Length / 2); ; piece = Math.Max(1, piece / 2))
        {
            bool shorter = false;
            for (int at = 0; at < files[place].Bytes.Length;)
            {
                byte[] bytes = files[place].Bytes;
                byte[] rest = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + piece)..]];
                FuzzFile[] tried = [.. files];
                tried[place] = files[place] with { Bytes = rest };
                if (Fails(tried))
                {
                    files = tried;
                    shorter = true;
                }
                else
                {
                    at += piece;
                }
            }

            if ((piece == 1 && !shorter) || _time.Elapsed > patience)
            {
                return files;
            }
        }
    }

    private bool Fails(FuzzFile[] files) => _time.Elapsed <= patience && fails(files);
}
