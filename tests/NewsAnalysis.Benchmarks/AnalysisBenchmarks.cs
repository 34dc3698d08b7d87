using BenchmarkDotNet.Attributes;
using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Benchmarks;

/// <summary>Loading and the three analyses on the seeds, with memory.</summary>
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private readonly ArticleCorpus _corpus = Seeds.Load();

    [Benchmark]
    public object Load() => Seeds.Load();

    [Benchmark]
    public object Quotes() => QuoteOverlap.Of(_corpus);

    [Benchmark]
    public object Reuse() => SourceReuse.Of(_corpus);

    [Benchmark]
    public object AllThree() => ClaimConsistency.Of(_corpus, QuoteOverlap.Of(_corpus), SourceReuse.Of(_corpus));
}
