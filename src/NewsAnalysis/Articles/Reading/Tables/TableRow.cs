namespace NewsAnalysis.Articles.Reading.Tables;

/// <summary>A row of a table.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Unclosed">Whether a quotation mark in it is never closed; the row then ends with its line.</param>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells, bool Unclosed);
