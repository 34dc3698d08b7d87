using BenchmarkDotNet.Running;
using NewsAnalysis.Benchmarks;
using NewsAnalysis.Benchmarks.Claims;
using NewsAnalysis.Benchmarks.Fuzzing;
using NewsAnalysis.Benchmarks.Growth;
using NewsAnalysis.Benchmarks.Quotations;
using NewsAnalysis.Benchmarks.Training;

return args switch
{
    ["seeds"] => SeedTimes.Print(),
    ["accuracy", string folder, .. string[] tasks] => Accuracy.Print(folder, tasks),
    ["articles", string folder] => Loading.Print(folder),
    ["train-pages", string output, .. { Length: > 0 } folders] => PageTrainer.Train(output == "-" ? null : output, folders),
    ["train-pages", ..] => PageTrainer.Explain(),
    ["train-quotes", string output, string file] => QuotationTrainer.Train(output == "-" ? null : output, file),
    ["train-quotes", ..] => QuotationTrainer.Explain(),
    ["train-sources", string output, string file] => SourceTrainer.Train(output == "-" ? null : output, file),
    ["train-sources", ..] => QuotationTrainer.Explain(),
    ["accuracy"] => Accuracy.Explain(),
    ["quotes", string folder, .. string[] sizes] => sizes.All(s => int.TryParse(s, out int n) && n > 0) ? QuoteMeasures.Print(folder, [.. sizes.Select(int.Parse)]) : QuoteMeasures.Explain(),
    ["quotes"] => QuoteMeasures.Explain(),
    ["reuse", string folder, .. string[] sizes] => ReuseMeasures.Print(folder, sizes),
    ["claims", string folder] => ClaimMeasures.Print(folder),
    ["claims"] => ClaimMeasures.Explain(),
    ["train-claims", string folder, .. string[] output] => ClaimTrainer.Train(folder, output.FirstOrDefault()),
    ["train-claims"] => ClaimMeasures.Explain(),
    ["growth", string folder, .. string[] mixes] => GrowthRun.Print(folder, mixes),
    ["growth"] => GrowthRun.Explain(),
    ["fuzz", .. string[] rest] => FuzzCommand.Run(rest),
    _ => Detailed(args),
};

static int Detailed(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(SeedTimes).Assembly).Run(args);
    return 0;
}
