using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading.Records;

/// <summary>The field maps that are known, and the one that fits a record.</summary>
internal static class FieldMaps
{
    /// <summary>The maps of known services, in the order of their list; the general one last.</summary>
    public static ImmutableArray<FieldMap> Known { get; } = [.. Lexicon.Rows("field-maps.tsv").GroupBy(row => row[0], StringComparer.Ordinal).Select(Map)];

    /// <summary>The map for records of no known service.</summary>
    public static FieldMap Any => Known[^1];

    /// <summary>Every path where a known map, or the one that was given, has its list of records.</summary>
    public static HashSet<string> RecordPaths(FieldMap? given) =>
        [.. (given is null ? Known : Known.Add(given)).SelectMany(m => m.Records).Select(FieldNames.Fold)];

    /// <summary>The map that fits a record: the one given, the one of a service whose marks it bears, or the general one.</summary>
    /// <param name="given">The map the user gave; null for none.</param>
    /// <param name="has">Whether the record has a field.</param>
    public static FieldMap For(FieldMap? given, Func<string, bool> has) => given ?? Known.FirstOrDefault(m => m.Marks.Any(has)) ?? Any;

    private static FieldMap Map(IGrouping<string, string[]> rows) => new()
    {
        Name = rows.Key,
        Records = Paths(rows, "records"),
        Marks = Paths(rows, "marks"),
        Fields = rows.Where(r => r[1] is not ("records" or "marks")).ToImmutableDictionary(r => r[1], r => r[2].Split('|').ToImmutableArray(), StringComparer.Ordinal),
    };

    private static ImmutableArray<string> Paths(IEnumerable<string[]> rows, string what) =>
        [.. rows.Where(r => r[1] == what).SelectMany(r => r[2].Split('|'))];
}
