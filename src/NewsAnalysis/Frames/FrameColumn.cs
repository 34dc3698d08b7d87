using System.Reflection;

namespace NewsAnalysis.Frames;

/// <summary>One column of a data frame: a property of its row record.</summary>
public sealed class FrameColumn
{
    private readonly PropertyInfo _property;

    internal FrameColumn(PropertyInfo property)
    {
        _property = property;
        Type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
    }

    /// <summary>The column's name, in PascalCase.</summary>
    public string Name => _property.Name;

    /// <summary>The type of its values, null aside.</summary>
    public Type Type { get; }

    /// <summary>Whether its values are numbers.</summary>
    public bool IsNumeric => Type == typeof(int) || Type == typeof(long) || Type == typeof(double) || Type == typeof(decimal);

    internal object? Value(object row) => _property.GetValue(row);
}
