using System.Diagnostics;
using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Stories;

namespace NewsAnalysis.Benchmarks;

/// <summary>Exports what a labelled data set asks for and has its own script score it.</summary>
/// <remarks>
/// The folder holds <c>score.py</c>, <c>seeds</c> and, as far as there are any, the sets below <c>bench</c>; nothing of it is in the repository.
/// </remarks>
internal static class Accuracy
{
    /// <summary>Prints the lines of the script, each after the name of its data.</summary>
    /// <param name="folder">The folder of <c>score.py</c>.</param>
    /// <param name="tasks">Only these (<c>quotes</c>, <c>claims</c>, …); all when empty.</param>
    public static int Print(string folder, string[] tasks) => Print(folder, ScoreTask.All(folder).Where(t => tasks.Length == 0 || tasks.Contains(t.Name)));

    /// <summary>Prints the lines of the script for some tasks.</summary>
    /// <param name="folder">The folder of <c>score.py</c>.</param>
    /// <param name="tasks">The tasks.</param>
    public static int Print(string folder, IEnumerable<ScoreTask> tasks)
    {
        string script = Path.Combine(folder, "score.py");
        if (!File.Exists(script))
        {
            Console.Error.WriteLine($"There is no {script}.");
            return Explain();
        }

        int failed = 0;
        string scratch = Directory.CreateTempSubdirectory("news-analysis-accuracy-").FullName;
        try
        {
            foreach (ScoreTask task in tasks)
            {
                failed += Score(script, task, scratch);
            }
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }

        return failed == 0 ? 0 : 1;
    }

    /// <summary>Says how to call it.</summary>
    public static int Explain()
    {
        Console.Error.WriteLine("accuracy FOLDER [task…]   FOLDER holds score.py, seeds and bench; tasks are those of score.py. Needs python3.");
        return 2;
    }

    private static int Score(string script, ScoreTask task, string scratch)
    {
        if (!task.Inputs.All(Path.Exists))
        {
            Console.WriteLine($"{task.Name} {task.Data}: not there");
            return 0;
        }

        // As the command line does for its exports.
        ArticleCorpus corpus = StoryGrouping.WithStories(ArticleCorpus.Load([.. task.Inputs]));
        var arguments = new List<string> { script, task.Name };
        arguments.AddRange(task.Gold is null ? [] : [task.Gold]);
        foreach (IDataFrame frame in task.Frames(corpus))
        {
            string export = Path.Combine(scratch, frame.Name + ".jsonl");
            using FileStream stream = File.Create(export);
            JsonLinesFrameWriter.Write(frame, stream);
            arguments.Add(export);
        }

        Console.WriteLine($"{task.Name} {task.Data}: {corpus.Articles.Length} articles");
        using var python = Process.Start(new ProcessStartInfo("python3", arguments) { UseShellExecute = false })
            ?? throw new InvalidOperationException("python3 did not start.");
        python.WaitForExit();
        return python.ExitCode == 0 ? 0 : 1;
    }
}
