using System.Text.Json;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>What a page says of its article in JSON-LD, the form search engines read.</summary>
internal sealed record LinkedData
{
    private const int MostNodes = 20_000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>A page that says nothing.</summary>
    public static LinkedData None { get; } = new();

    public string? Headline { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Publisher { get; init; }

    public string? Body { get; init; }

    public string? Description { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    /// <summary>Whether it says that the article is not free to read in full.</summary>
    public bool IsPaid { get; init; }

    /// <summary>Reads the scripts of a page; what is no valid JSON is left out.</summary>
    public static LinkedData Read(PageTree page)
    {
        LinkedData found = None;
        foreach (PageElement script in page.Elements)
        {
            if (script.Name == "script" && script["type"] is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            {
                found = found.Or(ReadScript(page.Source.AsSpan(script.ContentStart, Math.Max(0, script.ContentEnd - script.ContentStart)).ToString()));
            }
        }

        return found;
    }

    private LinkedData Or(LinkedData other) => new()
    {
        Headline = Headline ?? other.Headline,
        Published = Published ?? other.Published,
        Modified = Modified ?? other.Modified,
        Authors = Authors.Count > 0 ? Authors : other.Authors,
        Publisher = Publisher ?? other.Publisher,
        Body = Body ?? other.Body,
        Description = Description ?? other.Description,
        Language = Language ?? other.Language,
        Url = Url ?? other.Url,
        IsPaid = IsPaid || other.IsPaid,
    };

    private static LinkedData ReadScript(string script)
    {
        using JsonDocument? document = Parse(script) ?? Parse(WithoutControls(script));
        if (document is null)
        {
            return None;
        }

        LinkedData found = None;
        var byId = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        List<JsonElement> nodes = Nodes(document.RootElement);
        foreach (JsonElement node in nodes)
        {
            if (Text(node, "@id") is { } id && node.EnumerateObject().Count() > 1)
            {
                byId.TryAdd(id, node);
            }
        }

        foreach (JsonElement node in nodes.Where(IsArticle))
        {
            found = found.Or(ReadArticle(node, byId));
        }

        return found;
    }

    private static LinkedData ReadArticle(JsonElement node, Dictionary<string, JsonElement> byId)
    {
        var authors = new List<string>();
        if (node.TryGetProperty("author", out JsonElement author) || node.TryGetProperty("creator", out author))
        {
            foreach (JsonElement one in author.ValueKind == JsonValueKind.Array ? [.. author.EnumerateArray()] : new[] { author })
            {
                AddNames(authors, one, byId);
            }
        }

        return new LinkedData
        {
            Headline = Text(node, "headline"),
            Published = Text(node, "datePublished"),
            Modified = Text(node, "dateModified"),
            Authors = authors,
            Publisher = node.TryGetProperty("publisher", out JsonElement publisher) ? NameOf(publisher, byId) : null,
            Body = Text(node, "articleBody"),
            Description = Text(node, "description"),
            Language = Text(node, "inLanguage"),
            Url = Text(node, "url") ?? Text(node, "mainEntityOfPage"),
            IsPaid = node.TryGetProperty("isAccessibleForFree", out JsonElement free) && IsFalse(free),
        };
    }

    // Some sites write a Boolean as text.
    private static bool IsFalse(JsonElement value) => value.ValueKind == JsonValueKind.False
        || (value.ValueKind == JsonValueKind.String && string.Equals(value.GetString(), "false", StringComparison.OrdinalIgnoreCase));

    private static void AddNames(List<string> names, JsonElement author, Dictionary<string, JsonElement> byId)
    {
        if (author.ValueKind == JsonValueKind.Object && author.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.Array)
        {
            names.AddRange(name.EnumerateArray().Where(n => n.ValueKind == JsonValueKind.String).Select(n => n.GetString()!));
        }
        else if (NameOf(author, byId) is { Length: > 0 } one)
        {
            names.Add(one);
        }
    }

    private static string? NameOf(JsonElement value, Dictionary<string, JsonElement> byId)
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            value = value[0];
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return Clean(value.GetString());
        }

        return Text(value, "name") ?? (Text(value, "@id") is { } id && byId.TryGetValue(id, out JsonElement node) ? Text(node, "name") : null);
    }

    private static bool IsArticle(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out JsonElement type))
        {
            return false;
        }

        return type.ValueKind switch
        {
            JsonValueKind.String => IsArticleType(type.GetString()!),
            JsonValueKind.Array => type.EnumerateArray().Any(t => t.ValueKind == JsonValueKind.String && IsArticleType(t.GetString()!)),
            _ => false,
        };
    }

    private static bool IsArticleType(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal) || type.EndsWith("Report", StringComparison.Ordinal)
        || type is "Review" or "CriticReview" or "Recipe";

    // Every object of a script, outer ones first, without recursion.
    private static List<JsonElement> Nodes(JsonElement root)
    {
        var nodes = new List<JsonElement>();
        var waiting = new Queue<JsonElement>([root]);
        while (waiting.Count > 0 && nodes.Count < MostNodes)
        {
            JsonElement next = waiting.Dequeue();
            if (next.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in next.EnumerateArray())
                {
                    waiting.Enqueue(item);
                }
            }
            else if (next.ValueKind == JsonValueKind.Object)
            {
                nodes.Add(next);
                foreach (JsonProperty property in next.EnumerateObject())
                {
                    if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                    {
                        waiting.Enqueue(property.Value);
                    }
                }
            }
        }

        return nodes;
    }

    private static string? Text(JsonElement node, string name)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            value = value[0];
        }

        return value.ValueKind == JsonValueKind.String ? Clean(value.GetString()) : null;
    }

    // Values are often escaped once more for HTML.
    private static string? Clean(string? value)
    {
        string clean = References.Decode(value ?? "").Trim();
        return clean.Length > 0 ? clean : null;
    }

    private static JsonDocument? Parse(string script)
    {
        try
        {
            JsonDocument document = JsonDocument.Parse(script, Lenient);
            foreach (JsonElement node in Nodes(document.RootElement))
            {
                // Half of a surrogate pair shows only when a string is read.
                foreach (JsonProperty property in node.EnumerateObject())
                {
                    _ = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : property.Name;
                }
            }

            return document;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // Line ends inside strings are the commonest fault.
    private static string WithoutControls(string script) => string.Create(script.Length, script, static (clean, source) =>
    {
        for (int i = 0; i < clean.Length; i++)
        {
            clean[i] = char.IsControl(source[i]) ? ' ' : source[i];
        }
    });
}
