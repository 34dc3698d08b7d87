namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>The command <c>fuzz</c>.</summary>
internal static class FuzzCommand
{
    /// <summary>Does what a command line asks for.</summary>
    /// <param name="args">What stands after <c>fuzz</c>.</param>
    /// <returns>0 when nothing failed, 1 when something did, 2 when the command line asks for something else.</returns>
    public static int Run(string[] args)
    {
        if (FuzzOptions.Read(args) is not { } options)
        {
            Console.Error.WriteLine(FuzzOptions.Usage);
            return 2;
        }

        return options.Growth ? GrowthTable.Print(options) : new FuzzRun(options, StartTexts.Read(options.Folder ?? Seeds.Folder)).Run();
    }
}
