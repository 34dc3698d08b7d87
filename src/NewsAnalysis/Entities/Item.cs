namespace NewsAnalysis.Entities;

/// <summary>A word outside quotations, or a whole quotation.</summary>
/// <param name="Word">Index of the word, or -1.</param>
/// <param name="Quote">Index of the quotation, or -1.</param>
/// <param name="Sentence">Number of the reporter's sentence.</param>
/// <param name="Paragraph">Number of the paragraph.</param>
internal readonly record struct Item(int Word, int Quote, int Sentence, int Paragraph);
