using System.Collections.Frozen;
using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Finds names, descriptions and pronouns by their form: capitals, titles, role nouns, determiners.</summary>
internal sealed partial class MentionScanner
{
    private const int LongestPhrase = 12;

    private static readonly FrozenSet<string> Pronouns = Lexicon.Set("he she they it i we");
    // Of a party or a faith: a description, nobody's name.
    private static readonly FrozenSet<string> Adherents = Lexicon.Set(
        "democrat republican democratic islamic muslim christian jewish catholic protestant hindu buddhist hispanic latino latina african-american "
        + "conservative liberal libertarian socialist communist marxist");

    // Words in capitals that name nobody when they stand alone.
    private static readonly FrozenSet<string> Labels = Lexicon.Set("op-ed tv opinion analysis commentary caption photo photos video update exclusive breaking editorial watch listen");

    private static readonly FrozenSet<string> Determiners =
        Lexicon.Set("the a an this that these those his her their its our my your one another some many several two three four five six other most few both no every each");

    private static readonly FrozenSet<string> Prepositions =
        Lexicon.Set("of with to by from for in on at against about between into over through under after before near and as than like toward towards via");

    private readonly WordStream _stream;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seenLower = new(StringComparer.Ordinal);
    private readonly bool[] _titleCase;

    private MentionScanner(WordStream stream)
    {
        _stream = stream;
        _titleCase = new bool[stream.Parts.Length];
        for (int i = 0; i < stream.Parts.Length; i++)
            _titleCase[i] = IsTitleCase(i);
        foreach (Word word in stream.Words)
        {
            if (!word.IsWord || _titleCase[word.Paragraph])
                continue;
            if (!word.Capital)
                _seenLower.Add(word.Fold);
            else if (!word.Starts && !EntityLexicon.FunctionWords.Contains(word.Fold))
                _known.Add(word.Fold);
        }
    }

    /// <summary>The mentions of a stream, in order; none overlaps another but an owner and what it owns.</summary>
    public static List<Draft> Scan(WordStream stream)
    {
        var scanner = new MentionScanner(stream);
        var drafts = new List<Draft>();
        for (int at = 0; at < stream.Words.Length;)
        {
            Draft? draft = scanner.At(at, drafts.Count > 1 ? drafts[^2].Last : -1);
            if (draft is null)
            {
                at++;
                continue;
            }

            // A longer phrase that reaches back over a mention just found replaces it: "White House" in "White House spokesman Doe".
            // An owner stays beside what it owns: "Norway" before "Norway's defence ministry".
            while (drafts.Count > 0 && drafts[^1].Last >= draft.First && !stream.Words[drafts[^1].Last].Possessive)
            {
                draft.Country ??= drafts[^1].Country;
                drafts.RemoveAt(drafts.Count - 1);
            }

            drafts.Add(draft);
            at = draft.Last + 1;
        }

        return drafts;
    }

    private Draft? At(int at, int floor)
    {
        Word word = _stream.Words[at];
        if (!word.IsWord)
            return null;
        if (IsName(at))
            return Name(at, floor);
        if (Pronouns.Contains(word.Fold) && !word.Upper)
        {
            // In a quotation "I" is its speaker; outside it is the writer.
            if (word.Fold is "i" or "we" && word.Quote >= 0)
                return null;

            return new Draft
            {
                First = at,
                Last = at,
                HeadFirst = at,
                Form = MentionForm.Pronoun,
                Key = [word.Fold],
                Plural = word.Fold is "they" or "we",
                OpenReason = word.Fold is "i" or "we" ? "the writer" : null,
                Oblique = IsOblique(at),
            };
        }

        return IsNoun(at) ? Nominal(at, floor) : Owner(at);
    }

    private Draft? Name(int first, int floor)
    {
        int last = EndOfName(first);
        int name = EndOfTitles(first, last);
        if (name > last)
            return Nominal(last, floor, first);

        var words = _stream.Words;
        if (first == last && Adherents.Contains(words[first].Fold) && !words[first].Possessive)
            return null;
        if (first == last && words[first].Fold is var only && EntityLexicon.Countries.ContainsKey(only)
            && !EntityLexicon.Countries[only].Equals(_stream.SpanOf(first, first).In(_stream.Raw), StringComparison.OrdinalIgnoreCase)
            && IsAdjective(only, first) && !IsSurname(first))
            return null;

        var draft = new Draft
        {
            First = first,
            Last = last,
            HeadFirst = name,
            Form = MentionForm.Name,
            Key = [.. Enumerable.Range(name, last - name + 1).Where(i => words[i].IsWord).Select(i => words[i].Fold)],
        };
        for (int i = first; i < name; i++)
        {
            if (!words[i].IsWord)
                continue;
            draft.Country ??= EntityLexicon.CountryOf(words[i].Fold);
            if (EntityLexicon.Titles.Contains(words[i].Fold) || EntityLexicon.Roles.Contains(words[i].Fold))
                draft.Roles.Add(RankAt(i));
        }

        int role = first - 1;
        if (name > last - 3 && role > floor && IsSingularRole(role) && _stream.Adjacent(role) && !words[role].Possessive)
        {
            draft.Roles.Add(RankAt(role));
            (draft.First, draft.Country) = StartOfModifiers(role, floor, draft.Country);
        }

        if (draft.First == first && name > first)
            (draft.First, draft.Country) = StartOfModifiers(first, floor, draft.Country);
        if (draft.Roles.Count > 0)
            draft.Kind = EntityKind.Person;
        if (draft.First > 0 && words[draft.First - 1] is { Possessive: true } owner && _stream.Adjacent(draft.First - 1))
        {
            draft.Country ??= EntityLexicon.CountryOf(owner.Fold);

            // "Norway's Defence Ministry": the owner belongs to the phrase of an institution.
            if (draft.Country is not null && draft.Kind != EntityKind.Person && EntityLexicon.OrganisationWords.Contains(words[last].Fold) && owner.Capital)
                draft.First--;
        }

        draft.Oblique = IsOblique(draft.First);
        return draft;
    }

    private string RankAt(int at) => EntityResolver.Rank([Fold(at - 2), Fold(at - 1)], Fold(at));

    // "Cuban said": a demonym that is somebody's surname.
    private bool IsSurname(int at) => at + 1 < _stream.Words.Length && _stream.Adjacent(at)
        && _stream.Words[at + 1].Fold is "said" or "says" or "told" or "added" or "asked" or "wrote" or "replied" or "continued" or "tweeted" or "argued";

    // A demonym or "US" before a noun is an adjective; alone ("Russians") it is a group, and is kept.
    private bool IsAdjective(string fold, int at)
    {
        bool plural = fold.EndsWith('s') && fold is not ("us" or "u.s.");
        return !plural && (at + 1 >= _stream.Words.Length || !_stream.Adjacent(at) || !EntityLexicon.FunctionWords.Contains(_stream.Words[at + 1].Fold));
    }

    // A sentence may open with one: "Police say", "Officials said".
    private bool IsNoun(int at) => _stream.Words[at] is { IsWord: true } word && (!word.Capital || word.Fold == "tv" || (word.Starts && !_titleCase[word.Paragraph]))
        && (EntityLexicon.Roles.Contains(word.Fold) || EntityLexicon.OrganisationNouns.Contains(word.Fold));

    private bool IsSingularRole(int at) => IsNoun(at) && EntityLexicon.Roles.Contains(_stream.Words[at].Fold)
        && (!_stream.Words[at].Fold.EndsWith('s') || _stream.Words[at].Fold is "boss" or "actress" or "congress" or "hostess");

    private bool IsName(int at)
    {
        Word word = _stream.Words[at];
        if (!word.IsWord || !word.Capital || (IsFunction(word) && !IsJan(at)) || IsParty(word))
            return false;
        bool last = at + 1 >= _stream.Words.Length || !_stream.Adjacent(at) || !_stream.Words[at + 1].Capital;
        if (last && Labels.Contains(word.Fold) && (at == 0 || !_stream.Adjacent(at - 1) || !_stream.Words[at - 1].Capital))
            return false;
        if (!word.Starts && !_titleCase[word.Paragraph])
            return true;
        if (_known.Contains(word.Fold) || EntityLexicon.GivenNames.ContainsKey(word.Fold) || EntityLexicon.Countries.ContainsKey(word.Fold)
            || EntityLexicon.Metonyms.ContainsKey(word.Fold))
            return true;
        if (_titleCase[word.Paragraph])
            return word.Upper && !_seenLower.Contains(word.Fold) && word.Span.Length <= 5;
        if (EntityLexicon.Titles.Contains(word.Fold))
            return at + 1 < _stream.Words.Length && (_stream.Words[at + 1].Mark == '.' || _stream.Words[at + 1].Capital || _stream.Words[at + 1].Fold is "of");

        // "Added Doe: …" opens with its verb.
        if (CueLexicon.TryGet(word.Fold, out CueForm cue) && cue is { Finite: true, Weak: false, Judges: false })
            return false;
        return !_seenLower.Contains(word.Fold) && !EntityLexicon.RoleModifiers.Contains(word.Fold) && !EntityLexicon.Roles.Contains(word.Fold)
            && !EntityLexicon.OrganisationNouns.Contains(word.Fold)
            && !word.Fold.EndsWith("ly", StringComparison.Ordinal) && !word.Fold.EndsWith("ing", StringComparison.Ordinal) && !word.Fold.Contains('\'', StringComparison.Ordinal)
            && (word.Upper || word.Possessive || CueLexicon.IsCue(at + 1 < _stream.Words.Length ? _stream.Words[at + 1].Fold : string.Empty)
                || (at + 1 < _stream.Words.Length && _stream.Adjacent(at) && _stream.Words[at + 1].Capital));
    }

    // "D-California", "R-Wis": of which party and state.
    private static bool IsParty(Word word) => word.Span.Length > 2 && word.Fold[0] is 'd' or 'r' or 'i' && word.Fold.Length > 2 && word.Fold[1] == '-' && word.Capital;

    // "US" and "WHO" are names in capitals.
    private static bool IsFunction(Word word) => EntityLexicon.FunctionWords.Contains(word.Fold) && !(word.Upper && word.Fold is "us" or "who");

    // "Jan Doe", not "Jan. 6": the month has its point.
    private bool IsJan(int at) => _stream.Words[at].Fold == "jan" && at + 1 < _stream.Words.Length && _stream.Adjacent(at) && _stream.Words[at + 1] is { IsWord: true, Capital: true };

    private bool IsTitleCase(int part)
    {
        if (_stream.Parts[part].Kind is ParagraphKind.Headline or ParagraphKind.Heading)
            return true;
        if (_stream.Raw[_stream.Parts[part].Span.End - 1] is '.' or ',' or ':')
            return false;
        int capital = 0, words = 0;
        for (int at = _stream.ParagraphStarts[part]; at < _stream.ParagraphStarts[part + 1]; at++)
        {
            if (!_stream.Words[at].IsWord || _stream.Words[at].Span.Length < 4)
                continue;
            words++;
            capital += _stream.Words[at].Capital ? 1 : 0;
        }

        return words >= 3 && words <= 40 && capital * 10 > words * 7;
    }
}
