using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>One token of an article with what the scanners ask of it.</summary>
/// <param name="Span">Where it stands, without a possessive ending.</param>
/// <param name="Fold">The folded form, without a possessive ending.</param>
/// <param name="Mark">The character when it is a mark of punctuation, else <c>'\0'</c>.</param>
/// <param name="Capital">Whether it starts with a capital letter.</param>
/// <param name="Upper">Whether it is two or more letters, all capital.</param>
/// <param name="Possessive">Whether <c>'s</c> or <c>'</c> follows.</param>
/// <param name="Starts">Whether it is the first word of a sentence.</param>
/// <param name="Sentence">Number of its sentence in the article.</param>
/// <param name="Paragraph">Number of its paragraph in the stream.</param>
/// <param name="Quote">Index of the outermost quotation it stands in, or -1.</param>
internal readonly record struct Word(
    TextSpan Span, string Fold, char Mark, bool Capital, bool Upper, bool Possessive, bool Starts, int Sentence, int Paragraph, int Quote)
{
    public bool IsWord => Mark == '\0';

    /// <summary>First unit after the word and its possessive ending.</summary>
    public int FullEnd { get; init; }
}
