using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Reads what follows a number: its unit, or the noun of what is counted.</summary>
internal static class UnitReader
{
    private static readonly FrozenSet<string> NotCounted = Lexicon.Set(
        "a an the and or but nor if then than as at by for from in into of off on onto out over per since through to toward "
        + "towards under until up upon via with within without is are was were be been being am has have had do does did will would "
        + "can could may might must shall should i you he she it we they him her them us me who whom which that this these those "
        + "what when where why how there here not no so too very also just only even still yet ago later earlier before after "
        + "during while because although though whether each another again now today tomorrow yesterday said says told added "
        + "including");

    private static readonly FrozenSet<string> Plurals = Lexicon.Set(
        "people men women children police personnel cattle fish sheep aircraft spacecraft feet teeth mice geese troops media data "
        + "criteria staff crew series species headquarters");

    private static readonly FrozenSet<string> Singulars = Lexicon.Set(
        "as is was has its this us plus thus across less unless news bus gas loss class pass press process progress success "
        + "access business address congress always perhaps besides his yes versus minus status campus virus crisis basis analysis "
        + "famous previous various serious religious continuous");

    /// <summary>The unit after a number, what it measures, and the index of the piece after it.</summary>
    public static (string? Unit, Measure Measure, int End) Read(PieceText text, NumberReader.Number number)
    {
        int at = number.Next;
        if (text.Char(at) == '%')
        {
            return ("percent", Measure.Percent, at + 1);
        }

        if (text.Char(at) == '°')
        {
            return ("degree", Measure.Physical, at + 1 + (text.Glued(at + 1) && text.Fold(at + 1) is "c" or "f" ? 1 : 0));
        }

        bool hyphen = text.Char(at) is '-' or '\u2010' or '\u2011' && text.Glued(at) && text.Glued(at + 1);
        int word = hyphen ? at + 1 : at;
        if (text.Fold(word) is "million" or "billion" && hyphen)
        {
            hyphen = false;
        }

        if (Age(text, word) is { } age)
        {
            return age;
        }

        if (Known(text, word, hyphen) is { } known)
        {
            return known;
        }

        return hyphen && text.Fold(word).Length > 2 ? (text.Fold(word), Measure.Count, word + 1) : Counted(text, number.Open && text.Fold(at) == "of" ? at + 1 : at, at);
    }

    /// <summary>Whether a word is a plural noun by its form.</summary>
    public static bool IsPlural(string word) =>
        Plurals.Contains(word) || (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or '\'' or '’') && !Singulars.Contains(word) && !word.EndsWith("ous", StringComparison.Ordinal));

    /// <summary>Whether a word never is what is counted.</summary>
    public static bool IsFunctionWord(string word) => NotCounted.Contains(word);

    // "65-year-old", "15 year-old", "32 years old".
    private static (string? Unit, Measure Measure, int End)? Age(PieceText text, int word)
    {
        if (text.Fold(word) is not ("year" or "years" or "month" or "months" or "week" or "weeks" or "day" or "days"))
        {
            return null;
        }

        int old = text.Char(word + 1) == '-' ? word + 2 : word + 1;
        if (text.Fold(old) is not ("old" or "olds") && !(text.Fold(old) == "of" && text.Fold(old + 1) == "age"))
        {
            return null;
        }

        return (text.Fold(word).TrimEnd('s') + " of age", Measure.Age, text.Fold(old) == "of" ? old + 2 : old + 1);
    }

    private static (string? Unit, Measure Measure, int End)? Known(PieceText text, int word, bool hyphen)
    {
        if (word >= text.Count || text[word].Kind != PieceKind.Letters)
        {
            return null;
        }

        string first = text.Text(word).ToString();
        for (int words = 3; words >= 2; words--)
        {
            string phrase = text.Fold(word);
            for (int i = 1; i < words; i++)
            {
                int index = word + i;
                phrase = text.Fold(index).Length == 0 ? "" : phrase + " " + text.Fold(index);
                if (phrase.Length == 0)
                {
                    break;
                }
            }

            if (phrase.Length > 0 && UnitLexicon.TryGet(phrase, out var two))
            {
                return (two.Name, two.Measure, word + words);
            }
        }

        // Symbols of one or two letters must stand glued or hyphened, or be lower case units after a space ("68 p", "5 W").
        if (UnitLexicon.TryGet(first, out var one) && (first.Length > 2 || hyphen || text.Glued(word) || IsEdge(text, word + 1)))
        {
            int end = word + 1;
            bool compound = text.Char(end) == '/' && text.Glued(end) && text.Glued(end + 1);
            return (one.Name, one.Measure, compound ? end + 2 : end);
        }

        return null;
    }

    private static bool IsEdge(PieceText text, int at) => at >= text.Count || text[at].Kind != PieceKind.Letters || NotCounted.Contains(text.Fold(at));

    // The first plural noun within four words, else the first word that may be a noun.
    private static (string? Unit, Measure Measure, int End) Counted(PieceText text, int from, int none)
    {
        int firstNoun = -1;
        for (int at = from; at < text.Count && at < from + 7; at++)
        {
            string word = text.Fold(at);
            if (word.Length == 0 && text.Char(at) == '-' && text.Glued(at) && text.Glued(at + 1))
            {
                continue;
            }

            if (word.Length == 0 || NotCounted.Contains(word))
            {
                break;
            }

            firstNoun = firstNoun < 0 ? at : firstNoun;
            if (IsPlural(word) && !(IsPlural(text.Fold(at + 1)) && text.Fold(at + 1).Length > 0))
            {
                return (word, Measure.Count, at + 1);
            }
        }

        return firstNoun >= 0 && text.Fold(firstNoun).Length > 1 ? (text.Fold(firstNoun), Measure.Count, firstNoun + 1) : (null, Measure.Count, none);
    }
}
