namespace NewsAnalysis.Entities;

// Descriptions: a role or an institution with what describes it.
internal sealed partial class MentionScanner
{
    // Words of a description that no list knows, and words it has before its head at most.
    private const int MostUnknown = 3;
    private const int LongestLead = 5;

    // A description by its head, the index of a role or an institution; first is where the head opens when that is known, and -1 else.
    private Draft? Nominal(int head, int floor, int first = -1)
    {
        var words = _stream.Words;
        int last = first >= 0 ? head : LastNoun(head);

        // A role right before a name belongs to that name.
        if (first < 0 && !words[last].Possessive && _stream.Adjacent(last) && IsName(last + 1) && IsSingularRole(last))
            return null;

        (int start, string? country) = StartOfModifiers(first >= 0 ? first : head, floor, null);
        (start, string? determiner, country) = Determined(start, floor, country);
        bool person = EntityLexicon.Roles.Contains(words[last].Fold) || first >= 0, plural = IsPlural(words[last].Fold);
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
            Country = country,
            Kind = plural && person ? EntityKind.Group : person ? EntityKind.Person : EntityKind.Organisation,
            Oblique = IsOblique(start),
        };
        for (int at = bare; at <= last; at++)
        {
            draft.Roles.Add(RankAt(at));
            draft.Country ??= EntityLexicon.CountryOf(words[at].Fold);
        }

        return draft;
    }

    // "police chief", "press secretary": the last of the nouns that follow one another.
    private int LastNoun(int head)
    {
        var words = _stream.Words;
        int last = head;
        while (last + 1 < words.Length && _stream.Adjacent(last) && !words[last].Possessive && IsNoun(last + 1) && words[last + 1].Quote == words[last].Quote)
            last++;
        return last;
    }

    private static bool IsPlural(string fold) => fold is "people" or "men" or "women" or "police" or "media"
        || (fold.EndsWith('s') && !fold.EndsWith("ss", StringComparison.Ordinal));

    // Where a description begins with its determiner or owner, over a few words that no list knows; the determiner is "'s" for an owner.
    private (int Start, string? Determiner, string? Country) Determined(int start, int floor, string? country)
    {
        var words = _stream.Words;
        for (int at = start - 1, unknown = 0; at > floor && at >= 0 && start - at <= LongestLead && _stream.Adjacent(at); at--)
        {
            // "his claim that people": it opens a clause.
            if (words[at].Fold == "that" && at > 0 && CueLexicon.SpeechNouns.Contains(words[at - 1].Fold))
                break;
            if (Determiners.Contains(words[at].Fold))
                return (at, words[at].Fold, country);
            if (words[at].Possessive)
            {
                country ??= EntityLexicon.CountryOf(words[at].Fold);
                while (at - 1 >= 0 && at - 1 > floor - LongestPhrase && _stream.Adjacent(at - 1) && words[at - 1].Capital && IsName(at - 1))
                    at--;
                return (at, "'s", country);
            }

            if (!words[at].IsWord || EntityLexicon.FunctionWords.Contains(words[at].Fold) || (CueLexicon.IsCue(words[at].Fold) && !words[at].Capital) || ++unknown > MostUnknown)
                break;
        }

        return (start, null, country);
    }

    // Walks left from a role over "former", "US", "Clinton campaign": what describes the role; and finds the country that it names, when none is known.
    private (int Start, string? Country) StartOfModifiers(int role, int floor, string? country)
    {
        var words = _stream.Words;
        int start = role;
        while (start - 1 >= 0 && role - start < LongestPhrase && _stream.Adjacent(start - 1) && words[start - 1] is { IsWord: true } word
            && word.Quote == words[role].Quote && IsModifier(start - 1, floor))
        {
            start--;
            country ??= EntityLexicon.CountryOf(word.Fold);
            if (start > 0)
                country ??= EntityLexicon.CountryOf(words[start - 1].Fold + " " + word.Fold);
        }

        if (start > 0 && words[start - 1].Possessive && _stream.Adjacent(start - 1))
            country ??= EntityLexicon.CountryOf(words[start - 1].Fold);
        return (start, country);
    }

    private bool IsModifier(int at, int floor)
    {
        Word word = _stream.Words[at];
        bool role = EntityLexicon.Roles.Contains(word.Fold);
        if (word.Possessive || (!role && (!word.Capital || word.Starts) && CueLexicon.TryGet(word.Fold, out CueForm cue) && !cue.Base))
            return false;
        return role || EntityLexicon.RoleModifiers.Contains(word.Fold) || (EntityLexicon.OrganisationNouns.Contains(word.Fold) && at > floor)
            || (word.Capital && IsName(at)) || word.Fold.Contains('-', StringComparison.Ordinal);
    }

    private bool IsOblique(int first) => first > 0 && _stream.Words[first - 1] is { IsWord: true } before
        && before.Paragraph == _stream.Words[first].Paragraph && (Prepositions.Contains(before.Fold) || before.Possessive);
}
