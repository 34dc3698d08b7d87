using System.Reflection;

namespace NewsAnalysis.Frames;

/// <summary>Finds the columns of a row record.</summary>
internal static class FrameColumns
{
    /// <summary>The public properties of <typeparamref name="TRow"/>, in declaration order.</summary>
    /// <exception cref="InvalidOperationException">A property is neither text, number, truth value, enum nor nullable of these.</exception>
    public static IReadOnlyList<FrameColumn> Of<TRow>() => Cache<TRow>.Columns;

    private static class Cache<TRow>
    {
        public static readonly IReadOnlyList<FrameColumn> Columns = Find();

        private static FrameColumn[] Find()
        {
            FrameColumn[] columns = [.. typeof(TRow).GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetIndexParameters().Length == 0)
                .OrderBy(p => p.MetadataToken)
                .Select(p => new FrameColumn(p))];
            FrameColumn? odd = Array.Find(columns, c => !IsSimple(c));
            return odd is null
                ? columns
                : throw new InvalidOperationException(
                    $"{typeof(TRow).Name}.{odd.Name} is a {odd.Type.Name}; a column holds text, a number, a truth value or an enum.");
        }

        private static bool IsSimple(FrameColumn column) =>
            column.Type == typeof(string) || column.Type == typeof(bool) || column.Type.IsEnum || column.IsNumeric;
    }
}
