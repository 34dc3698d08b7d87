namespace NewsAnalysis.Entities;

// Descriptions: a role or an institution with what describes it.
internal sealed partial class MentionScanner
{
    private Draft? Nominal(int head, int floor, int first = -1)
    {
        var words = _stream.Words;
        int last = head;
        while (first < 0 && last + 1 < words.Length && _stream.Adjacent(last) && !words[last].Possessive && IsNoun(last + 1) && words[last + 1].Quote == words[last].Quote)
            last++;

        // A role right before a name belongs to that name.
        if (first < 0 && !words[last].Possessive && _stream.Adjacent(last) && IsName(last + 1) && IsSingularRole(last))
            return null;

        var probe = new Draft { First = head, Last = last, HeadFirst = last, Form = MentionForm.Nominal, Key = [] };
        int start = StartOfModifiers(first >= 0 ? first : head, floor, probe);
        string? determiner = null;
        for (int at = start - 1, unknown = 0; at > floor && at >= 0 && start - at <= 5 && _stream.Adjacent(at); at--)
        {
            // "his claim that people": it opens a clause.
            if (words[at].Fold == "that" && at > 0 && CueLexicon.SpeechNouns.Contains(words[at - 1].Fold))
                break;
            if (Determiners.Contains(words[at].Fold))
            {
                (determiner, start) = (words[at].Fold, at);
                break;
            }

            if (words[at].Possessive)
            {
                probe.Country ??= EntityLexicon.CountryOf(words[at].Fold);
                (determiner, start) = ("'s", at);
                while (start - 1 >= 0 && start - 1 > floor - LongestPhrase && _stream.Adjacent(start - 1) && words[start - 1].Capital && IsName(start - 1))
                    start--;
                break;
            }

            if (!words[at].IsWord || EntityLexicon.FunctionWords.Contains(words[at].Fold) || (CueLexicon.IsCue(words[at].Fold) && !words[at].Capital) || ++unknown > 3)
                break;
        }

        bool person = EntityLexicon.Roles.Contains(words[last].Fold) || first >= 0;
        bool plural = words[last].Fold.EndsWith('s') && !words[last].Fold.EndsWith("ss", StringComparison.Ordinal) || words[last].Fold is "people" or "men" or "women" or "police" or "media";
        int bare = determiner is null or "'s" ? start : start + 1;
        bool capital = Enumerable.Range(bare, last - bare + 1).Any(i => words[i].Capital && !words[i].Starts);
        if (determiner is null && !plural && !capital && bare == last && first < 0)
            return null;

        var draft = new Draft
        {
            First = start,
            Last = last,
            HeadFirst = first >= 0 ? first : last,
            Form = MentionForm.Nominal,
            Determiner = determiner,
            Plural = plural,
            Key = [.. Enumerable.Range(bare, last - bare + 1).Where(i => words[i].IsWord).Select(i => words[i].Fold)],
            Country = probe.Country,
            Kind = plural && person ? EntityKind.Group : person ? EntityKind.Person : EntityKind.Organisation,
            Oblique = IsOblique(start),
        };
        for (int at = bare; at <= last; at++)
        {
            draft.Roles.Add(words[at].Fold);
            draft.Country ??= EntityLexicon.CountryOf(words[at].Fold);
        }

        return draft;
    }

    // Walks left from a role over "former", "US", "Clinton campaign": what describes the role.
    private int StartOfModifiers(int role, int floor, Draft draft)
    {
        var words = _stream.Words;
        int start = role;
        while (start - 1 >= 0 && role - start < LongestPhrase && _stream.Adjacent(start - 1) && words[start - 1] is { IsWord: true } word
            && words[start - 1].Quote == words[role].Quote)
        {
            bool modifier = EntityLexicon.RoleModifiers.Contains(word.Fold) || EntityLexicon.OrganisationNouns.Contains(word.Fold) && start - 1 > floor
                || EntityLexicon.Roles.Contains(word.Fold) && !word.Possessive || (word.Capital && IsName(start - 1)) || word.Fold.Contains('-', StringComparison.Ordinal);
            if (!modifier || word.Possessive || (CueLexicon.IsCue(word.Fold) && !(word.Capital && !word.Starts) && !EntityLexicon.Roles.Contains(word.Fold)))
                break;
            start--;
            draft.Country ??= EntityLexicon.CountryOf(word.Fold);
            if (start > 0)
                draft.Country ??= EntityLexicon.CountryOf(words[start - 1].Fold + " " + word.Fold);
        }

        if (start > 0 && words[start - 1].Possessive && _stream.Adjacent(start - 1))
            draft.Country ??= EntityLexicon.CountryOf(words[start - 1].Fold);
        return start;
    }

    private bool IsOblique(int first) => first > 0 && _stream.Words[first - 1] is { IsWord: true } before
        && before.Paragraph == _stream.Words[first].Paragraph && (Prepositions.Contains(before.Fold) || before.Possessive);
}
