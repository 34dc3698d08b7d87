namespace NewsAnalysis.Articles.Reading.Records;

/// <summary>Names of fields, told apart without regard to case, blanks, hyphens and underscores.</summary>
internal static class FieldNames
{
    /// <summary>The name to compare by; points between the parts of a path stay.</summary>
    public static string Fold(string name) => string.Concat(name.Where(c => char.IsLetterOrDigit(c) || c is '.' or '[' or ']')).ToLowerInvariant();
}
