using System.Collections.Concurrent;
using System.Text.Json;
using NewsAnalysis.Articles;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>What follows when all articles are in the index: joins, aligns and writes the tables.</summary>
internal sealed class ReuseRun(
    IndexReader index,
    IndexFiles files,
    CorpusReuseOptions options,
    Manifest manifest,
    string folder,
    IProgress<ReuseProgress>? progress,
    CancellationToken cancellation,
    Action<string>? beforeStep)
{
    private const int ShownProblems = 10;

    private readonly ReuseTables _tables = new(index);
    private readonly uint _generation = manifest.Generation;

    /// <summary>Does all of it.</summary>
    public CorpusReuseResult Finish(List<LoadProblem> problems, long mostPairsInMemory)
    {
        using var buckets = new PairBuckets(index.Articles, mostPairsInMemory);
        PostingJoin join = Join(buckets);
        (long pairs, long passages, long passedOver) = Align(join, buckets);
        int families = WriteTables(buckets.Blocks);
        (long problemRows, LoadProblem[] first) = WriteProblems(problems);
        for (int block = 0; block < buckets.Blocks; block++)
        {
            files.Remove(PairBlock.FileOf(block));
        }

        return new CorpusReuseResult
        {
            Articles = index.Articles,
            Words = manifest.Segments.Sum(s => s.Words),
            Added = 0,
            Repeated = manifest.Repeated,
            Pairs = pairs,
            Passages = passages,
            Families = families,
            CommonNgrams = join.Common.Count,
            CommonOccurrences = join.CommonPostings,
            PassedOver = passedOver,
            Problems = problemRows,
            FirstProblems = first,
        };
    }

    private PostingJoin Join(PairBuckets buckets)
    {
        Report(ReuseStage.Joining, 0);
        var join = new PostingJoin(index, options, buckets);
        join.Run(done => Report(ReuseStage.Joining, (double)done / Partitions.Count), cancellation);
        return join;
    }

    // Blocks that an earlier run found are read; the table of passages is written in the order of the blocks, as far as there is no gap.
    private (long Pairs, long Passages, long PassedOver) Align(PostingJoin join, PairBuckets buckets)
    {
        Report(ReuseStage.Aligning, 0);
        long pairs = 0, passedOver = 0;
        int done = 0, written = 0;
        var sample = CorpusSample.Of(index, options, join.Common);
        var waiting = new Dictionary<int, PairBlock>();
        var idle = new ConcurrentBag<PairFinder>();
        beforeStep?.Invoke("write passages");
        using var table = new TableFile(folder, "passages");
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation };
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, buckets.Blocks), EnumerablePartitionerOptions.NoBuffering), parallel, block =>
        {
            var found = new PairBlock();
            if (!found.TryRead(files.PathOf(PairBlock.FileOf(block)), _generation))
            {
                PairFinder finder = idle.TryTake(out PairFinder? free) ? free : new PairFinder(index, options, sample, buckets);
                finder.Find(block, found);
                idle.Add(finder);
                files.Write(PairBlock.FileOf(block), stream => found.Write(stream, _generation), flush: false);
            }

            lock (waiting)
            {
                waiting.Add(block, found);
                while (waiting.Remove(written, out PairBlock? next))
                {
                    _tables.WritePassages(table, next);
                    pairs += next.Pairs.Count;
                    passedOver += next.PassedOver;
                    written++;
                }

                Report(ReuseStage.Aligning, (double)++done / buckets.Blocks);
            }
        });
        beforeStep?.Invoke("move passages");
        table.Commit();
        return (pairs, table.Rows, passedOver);
    }

    private int WriteTables(int blocks)
    {
        Report(ReuseStage.Writing, 0);
        var families = new WireGroups(index);
        var block = new PairBlock();
        for (int b = 0; b < blocks; b++)
        {
            ReadBack(block, b);
            families.Add(block.Pairs.Span);
            Report(ReuseStage.Writing, 0.3 * b / blocks);
        }

        families.Number();
        Write("pairs", table =>
        {
            for (int b = 0; b < blocks; b++)
            {
                ReadBack(block, b);
                _tables.WritePairs(table, block, families);
                Report(ReuseStage.Writing, 0.3 + 0.4 * b / blocks);
            }
        });
        Write("families", table => _tables.WriteFamilies(table, families));
        return families.Count;
    }

    private (long Rows, LoadProblem[] First) WriteProblems(List<LoadProblem> problems)
    {
        var first = new List<LoadProblem>(problems.Take(ShownProblems));
        long rows = 0;
        Write("problems", table =>
        {
            using var bytes = new MemoryStream();
            JsonLinesFrameWriter.Write(new DataFrame<ProblemRow>("problems", problems.Select(p => new ProblemRow(p.File, p.Line, p.Kind, p.Message))), bytes);
            table.Write(bytes.ToArray());
            foreach (Segment segment in index.Segments)
            {
                byte[] lines = segment.Problems;
                table.Write(lines);
                foreach (string line in System.Text.Encoding.UTF8.GetString(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(ShownProblems - first.Count))
                {
                    first.Add(JsonSerializer.Deserialize<LoadProblem>(line)!);
                }
            }

            rows = table.Rows;
        });
        return (rows, [.. first]);
    }

    private void Write(string name, Action<TableFile> write)
    {
        beforeStep?.Invoke("write " + name);
        using var table = new TableFile(folder, name);
        write(table);
        beforeStep?.Invoke("move " + name);
        table.Commit();
    }

    private void ReadBack(PairBlock block, int number)
    {
        cancellation.ThrowIfCancellationRequested();
        string file = files.PathOf(PairBlock.FileOf(number));
        if (!block.TryRead(file, _generation))
        {
            throw new IndexDamagedException(file, "it is not what was just written");
        }
    }

    private void Report(ReuseStage stage, double done) => progress?.Report(new ReuseProgress(stage, done, index.Articles));
}
