namespace NewsAnalysis.Claims;

/// <summary>How far a clause can be read on its own.</summary>
internal enum ClauseForm
{
    /// <summary>Somebody does something: it has a verb of its own and leans on nothing.</summary>
    Whole,

    /// <summary>It has a verb, but leans on the clause before it: <c>which was planned</c>, <c>killing one person</c>, <c>after the talks failed</c>.</summary>
    Dependent,

    /// <summary>It has no verb: a name, a phrase of place, a list.</summary>
    Fragment,
}
