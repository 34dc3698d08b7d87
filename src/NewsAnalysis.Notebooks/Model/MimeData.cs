namespace NewsAnalysis.Notebooks.Model;

/// <summary>One form of a shown value.</summary>
/// <param name="MimeType">The form, for example <c>text/html</c>.</param>
/// <param name="Content">The content; for JSON types (<see cref="MimeTypes.IsJson"/>) its JSON text, for pictures base64.</param>
public sealed record MimeData(string MimeType, string Content);
