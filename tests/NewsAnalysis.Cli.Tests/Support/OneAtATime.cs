// Notebooks run in their own folder, and the current folder and the console belong to the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
