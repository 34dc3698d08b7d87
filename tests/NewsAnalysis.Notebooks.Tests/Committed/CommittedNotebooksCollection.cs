namespace NewsAnalysis.Notebooks.Tests.Committed;

/// <summary>The tests that share one run of the committed notebooks.</summary>
[CollectionDefinition(Name)]
public sealed class CommittedNotebooksCollection : ICollectionFixture<CommittedNotebooks>
{
    /// <summary>The name that a class of tests gives to belong to it.</summary>
    public const string Name = "Committed notebooks";
}
