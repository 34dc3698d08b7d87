namespace NewsAnalysis.Entities;

// Offices before a name, and owners of what is said.
internal sealed partial class MentionScanner
{
    private const int ShortestOffice = 6;
    private static readonly string[] Offices = ["er", "or", "man", "woman", "ist", "ian"];

    // Whether the words of a name before this one are an office that no list of titles holds.
    private bool OpensName(int at, int first, int last)
    {
        Word word = _stream.Words[at], before = _stream.Words[at - 1];
        bool given = EntityLexicon.GivenNames.ContainsKey(word.Fold), role = EntityLexicon.Roles.Contains(before.Fold);

        // "City Public Advocate Trish Doe"
        if (given && role)
            return true;

        // "County Recorder Jane Doe"
        if (given)
            return at > first + 1 && at >= last - 2 && IsOffice(before) && !EntityLexicon.GivenNames.ContainsKey(_stream.Words[first].Fold);

        // "Assistant U.S. Attorney Vashti D. Doe": whatever the given name, unless the name is a body's.
        string end = _stream.Words[last].Fold;
        return role && word.IsWord && !EntityLexicon.Roles.Contains(word.Fold) && !EntityLexicon.Titles.Contains(word.Fold)
            && !EntityLexicon.OrganisationWords.Contains(end) && !EntityLexicon.OrganisationNouns.Contains(end);
    }

    // By its ending the name of an office.
    private static bool IsOffice(Word word)
    {
        if (!word.IsWord || word.Span.Length < ShortestOffice || EntityLexicon.OrganisationWords.Contains(word.Fold) || EntityLexicon.Countries.ContainsKey(word.Fold))
            return false;
        foreach (string ending in Offices)
        {
            if (word.Fold.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // "claim that", "reply:", "call for", not "call with": what is said follows.
    private bool IsSaid(int noun) => CueLexicon.SpeechNouns.Contains(Fold(noun)) && noun + 1 < _stream.Words.Length && _stream.Words[noun + 1] is var next
        && next.Paragraph == _stream.Words[noun].Paragraph
        && (next.Quote >= 0 || next.Mark is ':' or ',' || next.Fold is "that" or "of" or "for" or "to" or "as" or "was" or "is" or "were" or "are" or "about" or "on");

    private string Fold(int at) => at >= 0 && at < _stream.Words.Length ? _stream.Words[at].Fold : string.Empty;

    // "his claim", "her first reply": only beside what somebody says.
    private Draft? Owner(int at)
    {
        string fold = _stream.Words[at].Fold;
        if (fold is not ("his" or "her" or "their") || _stream.Words[at].Upper)
            return null;
        return !(IsSaid(at + 1) || (!EntityLexicon.FunctionWords.Contains(Fold(at + 1)) && IsSaid(at + 2))) ? null : new Draft
        {
            First = at,
            Last = at,
            HeadFirst = at,
            Form = MentionForm.Pronoun,
            Key = [fold == "his" ? "he" : fold == "her" ? "she" : "they"],
            Plural = fold == "their",
            Oblique = true,
        };
    }
}
