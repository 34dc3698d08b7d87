using System.Dynamic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plotly.NET.LayoutObjects;

namespace NewsAnalysis.Interactive;

/// <summary>Puts Plotly's JSON into the dynamic objects that Plotly.NET charts are made of.</summary>
internal static class Plot
{
    /// <summary>Sets each property of the JSON on an object, and returns that.</summary>
    public static T Fill<T>(T target, JsonObject json)
        where T : DynamicObject
    {
        foreach ((string name, JsonNode? value) in json)
        {
            // How the method that sets a property is called has changed between versions of DynamicObj; what it overrides has not.
            if (!target.TrySetMember(new Property(name), Value(name, value)))
            {
                throw new InvalidOperationException($"{typeof(T).Name} did not take the property {name}.");
            }
        }

        return target;
    }

    /// <summary>A value in the form that Newtonsoft.Json writes as the same JSON; objects become dynamic objects.</summary>
    private static object? Value(string name, JsonNode? json) => json switch
    {
        null => null,
        // Plotly.NET finds an axis by its type when it is asked to style it.
        JsonObject axis when IsAxis(name) => Fill(new LinearAxis(), axis),
        JsonObject entries => Fill(new DynamicObj.DynamicObj(), entries),
        JsonArray items => items.Select(item => Value("", item)).ToArray(),
        _ => json.GetValueKind() switch
        {
            JsonValueKind.String => json.GetValue<string>(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => Number(json.ToJsonString()),
        },
    };

    // Whole numbers as int where they fit: Plotly.NET asks for the width and height of a layout as int.
    private static object Number(string digits)
    {
        if (int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int small))
        {
            return small;
        }

        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
            ? (object)whole
            : double.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static bool IsAxis(string name) =>
        name.Length >= 5 && name[0] is 'x' or 'y' && name.AsSpan(1).StartsWith("axis") && name.AsSpan(5).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The name of a property, as the runtime of dynamic objects gives it.</summary>
    private sealed class Property(string name) : SetMemberBinder(name, ignoreCase: false)
    {
        public override DynamicMetaObject FallbackSetMember(DynamicMetaObject target, DynamicMetaObject value, DynamicMetaObject? errorSuggestion) =>
            throw new NotSupportedException("Properties are set on the object itself.");
    }
}
