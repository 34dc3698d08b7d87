using System.Text.Json.Serialization;

namespace NewsAnalysis.Reuse;

/// <summary>How close two passages are.</summary>
public enum PassageKind
{
    /// <summary>The same words, spelling and typography aside.</summary>
    Verbatim,

    /// <summary>The same sentence with small edits, or a part of it.</summary>
    [JsonStringEnumMemberName("near-verbatim")]
    NearVerbatim,

    /// <summary>The same statement in other words.</summary>
    Paraphrase,
}
