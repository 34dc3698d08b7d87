using BenchmarkDotNet.Attributes;
using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Benchmarks;

/// <summary>Loading and the three analyses on the seeds, with memory.</summary>
/// <remarks>A corpus keeps what was found in it, so every run has a fresh corpus of the same articles.</remarks>
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private readonly ArticleCorpus _corpus = Seeds.Load();

    [Benchmark]
    public object Load() => Seeds.Load();

    [Benchmark]
    public object Quotes() => QuoteOverlap.Of(Fresh());

    [Benchmark]
    public object Reuse() => SourceReuse.Of(Fresh());

    [Benchmark]
    public object AllThree() => ClaimConsistency.Of(Fresh());

    private ArticleCorpus Fresh() => new(_corpus.Articles, _corpus.Problems);
}
