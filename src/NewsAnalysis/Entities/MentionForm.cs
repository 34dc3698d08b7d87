namespace NewsAnalysis.Entities;

/// <summary>How a mention refers to what it names.</summary>
public enum MentionForm
{
    /// <summary>By a proper name, with or without a title: <c>US envoy Jane Doe</c>, <c>Doe</c>.</summary>
    Name,

    /// <summary>By a description: <c>the Finnish president</c>, <c>the ministry</c>, <c>a senior official</c>.</summary>
    Nominal,

    /// <summary>By a pronoun: <c>he</c>, <c>they</c>.</summary>
    Pronoun,
}
