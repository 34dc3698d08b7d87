using NewsAnalysis.Text;

namespace NewsAnalysis.Claims.Checking;

/// <summary>What one text says of one claim, with the words that show it.</summary>
/// <param name="Verdict">What the text says of it.</param>
/// <param name="Probability">How likely it is that the text says the claim, 0 to 1; a verdict near one half is a guess.</param>
/// <param name="Evidence">The sentence of the text nearest to the claim, in UTF-16 units of the raw text; null when none has anything of it.</param>
/// <param name="Difference">
/// The kind of difference (<c>polarity</c>, <c>value</c>, <c>time</c>, <c>name</c>, <c>opposite</c>, <c>quotation</c>, <c>wording</c>, <c>not in the
/// text</c>); null when the claim is supported, and when no part of it stands out.
/// </param>
/// <param name="ClaimPart">The words of the claim that differ, in UTF-16 units of the claim; null when no part stands out.</param>
/// <param name="TextPart">The words of the text in their place, in UTF-16 units of the raw text; null when there are none.</param>
/// <param name="Reason">Why, in a line a reader can check.</param>
public sealed record ClaimCheck(
    ClaimSupport Verdict, double Probability, TextSpan? Evidence, string? Difference, TextSpan? ClaimPart, TextSpan? TextPart, string Reason);
