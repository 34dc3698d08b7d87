using System.Collections.Immutable;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>Where what a cell writes and shows goes: a document, or the front ends of a kernel. Called from any thread.</summary>
internal interface ICellOutputs
{
    /// <summary>Takes console text.</summary>
    /// <param name="stream"><c>stdout</c> or <c>stderr</c>.</param>
    /// <param name="text">The text, in pieces of any size.</param>
    void Write(string stream, ReadOnlySpan<char> text);

    /// <summary>Takes a shown value.</summary>
    /// <param name="data">Its forms; none shows nothing, but keeps the place.</param>
    /// <returns>A name for <see cref="Replace"/>.</returns>
    string Show(ImmutableArray<MimeData> data);

    /// <summary>Shows another value in the place of an earlier one.</summary>
    /// <param name="id">What <see cref="Show"/> gave.</param>
    /// <param name="data">The forms of the new value.</param>
    void Replace(string id, ImmutableArray<MimeData> data);

    /// <summary>Takes the result of the cell, or its error.</summary>
    void Add(CellOutput output);

    /// <summary>Forgets what was shown so far.</summary>
    /// <param name="wait">Only when something new comes.</param>
    void Clear(bool wait);
}
