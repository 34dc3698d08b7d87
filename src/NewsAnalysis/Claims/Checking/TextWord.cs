using NewsAnalysis.Text;

namespace NewsAnalysis.Claims.Checking;

/// <summary>One word or number of a claim or a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Folded">Its folded form.</param>
/// <param name="Key">What its forms share; for a country and its people, the country.</param>
/// <param name="Kind">What it carries.</param>
internal readonly record struct TextWord(TextSpan Span, string Folded, string Key, WordKind Kind)
{
    /// <summary>Whether it says something on its own.</summary>
    public bool IsContent => Kind != WordKind.Function;
}

/// <summary>What a <see cref="TextWord"/> carries.</summary>
internal enum WordKind
{
    /// <summary>Grammar.</summary>
    Function,

    /// <summary>Meaning.</summary>
    Plain,

    /// <summary>A name, or a part of one.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,
}
