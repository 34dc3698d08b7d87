namespace NewsAnalysis.Entities;

/// <summary>One form of a reporting verb.</summary>
/// <param name="Lemma">The verb.</param>
/// <param name="Judges">Whether it judges or names (<c>called</c>, <c>criticized</c>) rather than says.</param>
/// <param name="Weak">Whether it reports only beside a quotation or a that-clause.</param>
/// <param name="Finite">Whether the form can stand with a subject: <c>says</c>, <c>said</c>.</param>
/// <param name="Gerund">Whether it is the form in -ing.</param>
/// <param name="Base">Whether it is the bare form.</param>
internal readonly record struct CueForm(string Lemma, bool Judges, bool Weak, bool Finite, bool Gerund, bool Base)
{
    /// <summary>The word that must follow the form: <c>back</c> of <c>shot back</c>; empty for most.</summary>
    public string Particle { get; } = Lemma?.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var blank ? Lemma[(blank + 1)..] : string.Empty;
}
