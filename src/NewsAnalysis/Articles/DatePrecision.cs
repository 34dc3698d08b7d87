namespace NewsAnalysis.Articles;

/// <summary>How exactly a date is stated.</summary>
public enum DatePrecision
{
    /// <summary>The text does not say.</summary>
    None,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A day and a time to the minute.</summary>
    Minute,

    /// <summary>A day and a time to the second.</summary>
    Second,
}
