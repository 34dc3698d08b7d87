using BenchmarkDotNet.Running;
using NewsAnalysis.Benchmarks;

return args switch
{
    ["seeds"] => SeedTimes.Print(),
    ["accuracy", string folder, .. string[] tasks] => Accuracy.Print(folder, tasks),
    ["accuracy"] => Accuracy.Explain(),
    _ => Detailed(args),
};

static int Detailed(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(SeedTimes).Assembly).Run(args);
    return 0;
}
