namespace NewsAnalysis.Entities;

/// <summary>What kind of thing a mention names.</summary>
public enum EntityKind
{
    /// <summary>One human being.</summary>
    Person,

    /// <summary>A body that acts and speaks: a ministry, a company, a party, a document that speaks for one.</summary>
    Organisation,

    /// <summary>A country, a city, a region; as the source of a statement it stands for its government.</summary>
    Place,

    /// <summary>Several people without one name: <c>officials</c>, <c>critics</c>, <c>Democrats</c>.</summary>
    Group,

    /// <summary>Anything else, or not known.</summary>
    Other,
}
