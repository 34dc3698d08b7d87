using System.Collections.Frozen;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Tells whole clauses from those that lean on another and from mere fragments, by the forms of their words.</summary>
internal static class ClauseFormReader
{
    // Quoted words of as many are whole, whatever their forms: speech has verbs of every kind.
    private const int LeastQuotedWords = 4;

    // Words by which a clause leans on another.
    private static readonly FrozenSet<string> Leans = Lexicon.Set(
        "which who whose whom where that while although though despite but because when after before as until so yet following "
        + "amid whereas if unless since during with without including");

    private static readonly FrozenSet<string> Determiners = Lexicon.Set(
        "the a an his her its their our my your this that these those some any no every each of more most very by and");

    private static readonly FrozenSet<string> Subjects = Lexicon.Set("i we you they he she it who which there people");

    // Words that show what stands before them to be a verb.
    private static readonly FrozenSet<string> AfterVerb = Lexicon.Set("the a an his her its their our my him them it us me this these those no not to that");

    private static readonly FrozenSet<string> Speaking = Lexicon.Set(
        "referring citing adding speaking saying telling noting quoting calling talking according asked asking");

    // Verbs whose bare form follows a plural: "talks continue".
    private static readonly FrozenSet<string> Plain = Lexicon.Set(
        "continue remain include face need want expect plan seek hope live work run keep stay show make take give get come go "
        + "begin start end rise fall grow meet hold lead cost mean help fear know see think feel use call ask");

    private static readonly FrozenSet<string> Contracted = Lexicon.Set("it's that's he's she's there's what's who's here's let's");

    /// <summary>The form of a clause.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="words">The same, folded.</param>
    /// <param name="concepts">What they stand for.</param>
    /// <param name="quoted">Share of its words between quotation marks.</param>
    public static ClauseForm Read(string raw, ReadOnlySpan<Token> tokens, ReadOnlySpan<string> words, ReadOnlySpan<string?> concepts, double quoted)
    {
        int first = 0, count = 0;
        while (first < tokens.Length && (!tokens[first].IsWord || words[first] is "and" or "but" or "or" or "also" or "even" or "then"))
        {
            first++;
        }

        foreach (Token token in tokens)
        {
            count += token.IsWord ? 1 : 0;
        }

        if (first == tokens.Length)
        {
            return ClauseForm.Fragment;
        }

        string opening = words[first];
        bool participle = ClauseSplitter.IsParticiple(opening), relative = opening is "which" or "who" or "whose";
        if (quoted >= Clause.LeastQuoted && count >= LeastQuotedWords && !participle && !relative)
        {
            return ClauseForm.Whole;
        }

        bool verb = false;
        for (int at = first; at < tokens.Length && !verb; at++)
        {
            verb = tokens[at].IsWord && IsVerb(raw, tokens, words, concepts, first, at);
        }

        if ((opening == "to" || participle) && count > 1)
        {
            // "referring to the talks" tells nothing but that somebody speaks.
            return !verb && Speaking.Contains(opening) ? ClauseForm.Fragment : ClauseForm.Dependent;
        }

        // "…, closed the harbour": the subject stands before it.
        if (verb && IsBareVerb(words, first))
        {
            return ClauseForm.Dependent;
        }

        // "After the call, sirens sounded": the main clause follows its lead.
        bool leans = (Leans.Contains(opening) || LeadsWithTime(words[first..])) && (relative || !words.Contains(","));
        return !verb ? ClauseForm.Fragment : leans ? ClauseForm.Dependent : ClauseForm.Whole;
    }

    /// <summary>Whether a clause only tells that somebody speaks: <c>referring to the talks</c>.</summary>
    /// <param name="words">Its folded words.</param>
    public static bool OnlySpeaks(string[] words) => Array.Find(words, w => w.Length > 0 && char.IsLetter(w[0])) is { } first && Speaking.Contains(first);

    /// <summary>Whether a clause opens with its verb: its subject is that of the sentence.</summary>
    /// <param name="words">Its folded words.</param>
    /// <param name="first">Index of its first word.</param>
    public static bool IsBareVerb(ReadOnlySpan<string> words, int first) =>
        !Verbs.IsAuxiliary(words[first]) && Verbs.IsFinite(words[first]) && first + 1 < words.Length && (AfterVerb.Contains(words[first + 1]) || words[first + 1].Length < 4);

    // "a day after X did"
    private static bool LeadsWithTime(ReadOnlySpan<string> words) => words[..Math.Min(4, words.Length)].ContainsAny("after", "before");

    private static bool IsVerb(string raw, ReadOnlySpan<Token> tokens, ReadOnlySpan<string> words, ReadOnlySpan<string?> concepts, int first, int at)
    {
        string word = words[at];
        if (Verbs.IsAuxiliary(word) || Contracted.Contains(word) || IsContraction(word))
        {
            return true;
        }

        bool capital = at > first && char.IsUpper(raw[tokens[at].Span.Start]);
        string before = at > 0 ? words[at - 1] : "", next = at + 1 < words.Length ? words[at + 1] : "";
        if (capital || concepts[at]?[0] == '@')
        {
            return false;
        }

        // ", closed the harbour": its subject stands before it.
        if (before.Length == 0 || !tokens[at - 1].IsWord)
        {
            return Verbs.IsFinite(word) && AfterVerb.Contains(next);
        }

        if (Verbs.IsFinite(word))
        {
            // "a limited ceasefire", "the wounded"
            return !Determiners.Contains(before) || before is "that" or "and";
        }

        if (Subjects.Contains(before))
        {
            return !word.EndsWith("ing", StringComparison.Ordinal) && !FunctionWords.Contains(word);
        }

        // "talks continue in", "prices remain high"
        if (IsPlural(before) && word.Length > 2 && word[^1] != 's' && (Plain.Contains(word) || (CueLexicon.TryGet(word, out CueForm cue) && cue.Base)))
        {
            return true;
        }

        // The present tense: "rejects the plan", "wants to".
        bool present = word.Length > 3 && word[^1] == 's' && !Determiners.Contains(before) && AfterVerb.Contains(next);
        return present && (concepts[at - 1]?[0] == '@' || CueLexicon.IsCue(word) || ConceptLexicon.IsEvent(concepts[at]));
    }

    // "don't", "we'll"; but no possessive: "Doe's", "the workers'".
    private static bool IsContraction(string word) =>
        word.Contains('\'', StringComparison.Ordinal) && !word.EndsWith("'s", StringComparison.Ordinal) && !word.EndsWith('\'');

    private static bool IsPlural(string word) =>
        word.Length > 3 && word[^1] == 's' && !word.EndsWith("'s", StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal);
}
