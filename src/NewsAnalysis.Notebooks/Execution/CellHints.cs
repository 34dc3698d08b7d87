using System.Collections.Frozen;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>What usually mends an error of a cell, in a sentence. Errors that say it themselves have none.</summary>
internal static class CellHints
{
    private const string Names = "Run the cells above it first, look at the spelling and its capitals, and see whether a using is missing.";

    private const string Library = "The library is not built yet, or the path is wrong: run dotnet build in the repository's root folder, restart the kernel and run all cells.";

    private static readonly FrozenDictionary<string, string> OfCodes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CS0006"] = Library,
        ["CS0012"] = "A library is missing: refer to it with #r \"path/to/library.dll\" in a cell above.",
        ["CS0019"] = "The two sides are of different kinds: compare text with text and numbers with numbers.",
        ["CS0029"] = "The value is of another type than the variable: convert it, or write var instead of the type.",
        ["CS0103"] = Names,
        ["CS0117"] = "The type has no such member: write its name and a point, and the editor lists what there is.",
        ["CS0120"] = "This belongs to an object, not to its type: name the object, such as quotes.Quotes instead of QuoteOverlap.Quotes.",
        ["CS0234"] = Names,
        ["CS0246"] = Names,
        ["CS0266"] = "The value may not fit: write the type in brackets before it, such as (int)value.",
        ["CS1002"] = "Only the last line of a cell may stand without a semicolon.",
        ["CS1003"] = "A sign is missing at the mark, such as a comma or a bracket.",
        ["CS1026"] = "A closing bracket is missing: count ( and ).",
        ["CS1061"] = "The value has no such member: write its name and a point, and the editor lists what there is; a using for an extension may be missing.",
        ["CS1501"] = "The method takes another number of arguments: write its name and an opening bracket, and the editor lists them.",
        ["CS1503"] = "The argument is of another type than the method takes: write the method's name and an opening bracket, and the editor lists them.",
        ["CS1513"] = "A closing brace is missing: count { and }.",
        ["CS1525"] = "Something is missing before the mark, or one sign too many stands there.",
        ["CS8600"] = "The value may be null: test it first, or write ?? and what to take instead.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>For an error of the compiler; null where nothing is to add.</summary>
    /// <param name="code">The compiler's code, <c>CS0103</c>.</param>
    public static string? Of(string code) => OfCodes.GetValueOrDefault(code);

    /// <summary>For an exception; null where nothing is to add.</summary>
    /// <param name="error">The exception.</param>
    public static string? Of(Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => "Paths are relative to the folder of the notebook.",
        KeyNotFoundException => "No entry has this key: show the table, or corpus.Articles.Select(a => a.Id), to see which there are.",
        NullReferenceException => "A value is null, which in the tables means that the text does not say: test it with is not null first.",
        IndexOutOfRangeException or ArgumentOutOfRangeException => "The place is not there: the list or text is shorter. Its Count or Length tells.",
        InvalidOperationException { Source: "System.Linq" } => "The sequence is empty, or holds more than one: FirstOrDefault() and a test for null allow that.",
        FormatException => "The text is not what was expected: TryParse says so instead of failing.",
        DivideByZeroException => "The divisor is 0: test it first.",
        OutOfMemoryException => "Not enough memory: read fewer articles, or one story at a time.",
        _ => null,
    };
}
