using System.Runtime.ExceptionServices;
using NewsAnalysis.Articles;
using NewsAnalysis.Articles.Reading;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>Finds the reused passages of a large corpus, on one ordinary machine, in bounded memory.</summary>
/// <remarks>
/// <para>Articles are read once into an index on the disk (<c>index/</c> in the folder of the results): their words as codes, and of every
/// window of n-grams the smallest as fingerprint. Every shared run of <see cref="CorpusReuseOptions.GuaranteedRun"/> words then shares a
/// fingerprint. Postings are joined one partition at a time; pairs that share a fingerprint are aligned.</para>
/// <para>A run that was stopped goes on where it was: what was read stays read, blocks of pairs that were aligned stay aligned, and the
/// results are the same to the byte. Inputs named in a later run are added to the index; the tables are then those of all articles, the
/// same as if all had been read at once.</para>
/// <para>A record's text is compared whole; offsets count its UTF-16 units.</para>
/// </remarks>
public static class CorpusReuse
{
    private const long MostPairsInMemory = 1L << 26;

    /// <summary>Reads the inputs that are new, and writes <c>passages.jsonl</c>, <c>pairs.jsonl</c>, <c>families.jsonl</c> and <c>problems.jsonl</c>.</summary>
    /// <param name="inputs">Files of JSON Lines, also compressed with gzip; folders or globs of such.</param>
    /// <param name="folder">The folder of the results, which is made.</param>
    /// <param name="options">How to look; the defaults when null.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it; a later run goes on.</param>
    /// <exception cref="IndexDamagedException">The index in the folder is not what was written.</exception>
    /// <exception cref="IndexMismatchException">The index was made with other options, or an input in it has changed.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static CorpusReuseResult Run(
        IEnumerable<string> inputs,
        string folder,
        CorpusReuseOptions? options = null,
        IProgress<ReuseProgress>? progress = null,
        CancellationToken cancellation = default) =>
        Run(inputs, folder, options ?? CorpusReuseOptions.Default, progress, cancellation, null);

    /// <summary>The same, with steps that can be made to fail.</summary>
    internal static CorpusReuseResult Run(
        IEnumerable<string> inputs,
        string folder,
        CorpusReuseOptions options,
        IProgress<ReuseProgress>? progress,
        CancellationToken cancellation,
        Action<string>? beforeStep)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(folder);
        options.Check();
        var files = new IndexFiles(Path.Combine(folder, "index"), beforeStep);
        files.Prepare();
        Manifest manifest = Manifest.Read(files) ?? new Manifest { Options = options.Identity };
        if (manifest.Options != options.Identity)
        {
            throw new IndexMismatchException($"The index in '{folder}' was made with other options ({manifest.Options}; asked for now: {options.Identity}). Name another folder.");
        }

        var finder = new InputFinder();
        foreach (string input in inputs)
        {
            finder.Add(input);
        }

        var problems = new List<LoadProblem>(finder.Problems);
        int before = manifest.Segments.Sum(s => s.Articles);
        try
        {
            manifest = Read(finder, files, options, manifest, problems, progress, cancellation);
            using var index = new IndexReader(files, manifest);
            var run = new ReuseRun(index, files, options, manifest, folder, progress, cancellation, beforeStep);
            return run.Finish(problems, MostPairsInMemory) with { Added = index.Articles - before };
        }
        catch (AggregateException e)
        {
            // Of what the threads met, the first says enough.
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
            throw;
        }
    }

    private static Manifest Read(
        InputFinder finder, IndexFiles files, CorpusReuseOptions options, Manifest manifest, List<LoadProblem> problems, IProgress<ReuseProgress>? progress, CancellationToken cancellation)
    {
        var writer = new IndexWriter(files, options, manifest);
        InputFile[] inputs = [.. finder.Files];
        progress?.Report(new ReuseProgress(ReuseStage.Reading, 0, writer.Articles));
        long total = inputs.Sum(f => new FileInfo(f.FullPath).Length), done = 0;
        try
        {
            foreach (InputFile file in inputs)
            {
                writer.Add(file, problems, read => progress?.Report(new ReuseProgress(ReuseStage.Reading, (double)(done + read) / Math.Max(1, total), writer.Articles)), cancellation);
                done += new FileInfo(file.FullPath).Length;
            }
        }
        finally
        {
            writer.Finish();
        }

        return writer.Manifest;
    }
}
