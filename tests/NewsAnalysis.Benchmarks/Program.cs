using BenchmarkDotNet.Running;
using NewsAnalysis.Benchmarks;
using NewsAnalysis.Benchmarks.Fuzzing;
using NewsAnalysis.Benchmarks.Growth;

return args switch
{
    ["seeds"] => SeedTimes.Print(),
    ["accuracy", string folder, .. string[] tasks] => Accuracy.Print(folder, tasks),
    ["articles", string folder] => Loading.Print(folder),
    ["accuracy"] => Accuracy.Explain(),
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
