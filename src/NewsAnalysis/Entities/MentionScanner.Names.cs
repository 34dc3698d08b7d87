using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

// How far a name reaches, and which of its words are titles.
internal sealed partial class MentionScanner
{
    // Letters before a full stop within a name: "J. Doe", "St. Ives".
    private const int LongestInitials = 2;

    private static readonly FrozenSet<string> Particles = Lexicon.Set("de van von der den del della di da dos du la le bin bint ibn al el ben ter ten zu");

    // The last word of a name that a word opens, over particles, initials, and the "of" of a body.
    private int EndOfName(int first)
    {
        var words = _stream.Words;
        int last = first;
        bool organisation = false;
        while (last - first < LongestPhrase && !words[last].Possessive && last + 1 < words.Length)
        {
            int next = last + 1;
            if (last > first && words[next].Mark == ',' && IsGeneration(next))
                return next + 1;
            bool abbreviated = words[next].Mark == '.' && words[next].Span.Start == words[last].Span.End
                && (words[last].Span.Length <= LongestInitials || EntityLexicon.Titles.Contains(words[last].Fold));
            if (abbreviated && next + 1 < words.Length && words[next].Sentence == words[next + 1].Sentence && IsPart(next + 1) && _stream.Adjacent(next))
            {
                last = next + 1;
                continue;
            }

            if (!_stream.Adjacent(last) || words[next].Quote != words[last].Quote)
                break;
            if (IsPart(next))
            {
                last = next;
                continue;
            }

            organisation |= EntityLexicon.OrganisationWords.Contains(words[last].Fold) || EntityLexicon.Titles.Contains(words[last].Fold);
            int link = words[next].Fold is "of" or "for" or "on" && organisation ? 1
                : Particles.Contains(words[next].Fold) && !words[next].Capital ? 1
                : words[next].Mark == '&' ? 1 : 0;
            if (link == 0)
                break;
            if (next + 1 < words.Length && words[next + 1].Fold is "the" && _stream.Adjacent(next))
                link = 2;
            else if (next + 1 < words.Length && Particles.Contains(words[next + 1].Fold) && !words[next + 1].Capital)
                link = 2;
            int after = last + link + 1;
            if (after >= words.Length || !IsPart(after) || !_stream.Adjacent(after - 1) || (link == 2 && !_stream.Adjacent(after - 2)))
                break;
            last = after;
        }

        return last;
    }

    // "Jane Doe, Jr., said": behind the comma.
    private bool IsGeneration(int comma)
    {
        var words = _stream.Words;
        int at = comma + 1;
        return at < words.Length && words[at] is { Fold: "jr" or "sr", Capital: true } && words[at].Quote == words[comma - 1].Quote && words[at].Sentence == words[comma - 1].Sentence
            && _stream.Adjacent(comma - 1) && _stream.Adjacent(comma) && !(at + 1 < words.Length && words[at + 1].Capital && _stream.Adjacent(at));
    }

    // A capital word inside a name; a function word only as a surname after a given name ("Theresa May").
    private bool IsPart(int at) => _stream.Words[at] is { IsWord: true, Capital: true } word
        && (_titleCase[word.Paragraph] ? IsName(at)
            : !IsFunction(word) || IsJan(at) || (at > 0 && EntityLexicon.GivenNames.ContainsKey(_stream.Words[at - 1].Fold)));

    // First word after the demonyms and titles that open a name; past the end when there is nothing but a title.
    private int EndOfTitles(int first, int last)
    {
        var words = _stream.Words;
        int name = first;
        for (int at = first; at <= last; at++)
        {
            for (int length = Math.Min(4, last - at + 1); length >= 1; length--)
            {
                string phrase = string.Join(' ', Enumerable.Range(at, length).Where(i => words[i].IsWord).Select(i => words[i].Fold));
                if (!EntityLexicon.Titles.Contains(phrase) || (at > first && EntityLexicon.Generations.Contains(phrase)))
                    continue;
                int end = at + length;
                if (end <= last && words[end].Mark == '.')
                    end++;
                bool organisation = end <= last && EntityLexicon.OrganisationWords.Contains(words[last].Fold) && !EntityLexicon.GivenNames.ContainsKey(words[end].Fold);
                bool surname = end > last && at > first && (EntityLexicon.GivenNames.ContainsKey(words[at - 1].Fold) || words[at - 1].Mark == '.');
                if (!organisation && !surname)
                    name = end;
                at = end - 1;
                break;
            }
        }

        for (int at = Math.Max(name, first + 1); at < last; at++)
        {
            if (OpensName(at, first, last))
                name = at;
        }

        // "Martin King Jr.": what would be left is no name.
        if (name == last && name > first && EntityLexicon.Generations.Contains(words[last].Fold))
            return first;

        // "Secretary of State Marco Rubio", "Head of Operations Jane Doe": a title that goes on with "of" ends before a given name.
        if (name > first && name <= last && words[name].Fold is "of" or "for")
        {
            for (int at = name + 1; at < last; at++)
            {
                if (EntityLexicon.GivenNames.ContainsKey(words[at].Fold))
                    return at;
            }

            return EntityLexicon.OrganisationWords.Contains(words[last].Fold) ? first : last + 1;
        }

        return name;
    }
}
