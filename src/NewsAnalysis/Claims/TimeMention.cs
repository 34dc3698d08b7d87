using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>One expression of when something happened, as far as it can be resolved.</summary>
/// <param name="Span">Its words.</param>
/// <param name="From">The first day it can mean; null when it cannot be resolved.</param>
/// <param name="To">The last day it can mean; null when it cannot be resolved.</param>
/// <param name="Key">The expression in a normal form, for comparison where days are unknown: <c>wednesday</c>, <c>next week</c>.</param>
/// <param name="Precision">How exact it is.</param>
internal readonly record struct TimeMention(TextSpan Span, DateOnly? From, DateOnly? To, string Key, TimePrecision Precision);

/// <summary>How exact a <see cref="TimeMention"/> is, from the most exact to the least.</summary>
internal enum TimePrecision
{
    /// <summary>A part of a day: <c>Monday night</c>, <c>overnight</c>.</summary>
    PartOfDay,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Not said: <c>soon</c>.</summary>
    Vague,
}
