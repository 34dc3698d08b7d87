// A kernel has the current folder and the console, which belong to the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
