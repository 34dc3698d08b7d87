using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims.Checking;

/// <summary>Tells a verb from a noun and an adjective by the word before, the ending and the dictionary.</summary>
internal static class PartOfSpeech
{
    private static readonly FrozenSet<string> BeforeVerbs = Lexicon.Set(
        "to will would can could may might must shall should cannot not n't i you he she it we they who which that do does did "
        + "don't doesn't didn't won't can't couldn't wouldn't never now also then");

    private static readonly FrozenSet<string> BeforeParticiples = Lexicon.Set(
        "is are was were be been being has have had having get gets got isn't aren't wasn't weren't hasn't haven't hadn't");

    private static readonly FrozenSet<string> BeforeNouns = Lexicon.Set(
        "the a an this these those his her its their our my your some any no every each another of in on at for with by from into "
        + "about over under against between through during per as than several many more most other such");

    /// <summary>The part of speech of a word where it stands: n, v, a or r.</summary>
    /// <param name="words">The words of its sentence.</param>
    /// <param name="at">Its index.</param>
    public static char Of(TextWord[] words, int at)
    {
        TextWord word = words[at];
        string before = at == 0 ? "" : words[at - 1].Folded;
        (bool noun, bool verb, bool adjective, bool adverb) = WordSenses.Known.PartsOf(word.Key);
        if (word.Folded.EndsWith("ly", StringComparison.Ordinal) && adverb)
        {
            return 'r';
        }

        bool participle = word.Folded.EndsWith("ed", StringComparison.Ordinal) || word.Folded.EndsWith("ing", StringComparison.Ordinal) || word.Folded.EndsWith("en", StringComparison.Ordinal);
        if (verb && (BeforeVerbs.Contains(before) || (BeforeParticiples.Contains(before) && (participle || !(noun || adjective)))))
        {
            return 'v';
        }

        bool content = at + 1 < words.Length && words[at + 1].IsContent;
        if (BeforeNouns.Contains(before) || BeforeParticiples.Contains(before))
        {
            return content && adjective ? 'a' : content && participle ? 'a' : noun ? 'n' : adjective ? 'a' : verb ? 'v' : 'n';
        }

        if (verb && participle && !content)
        {
            return 'v';
        }

        char usual = WordSenses.Known.PartOf(word.Key);
        return adjective && content && usual != 'v' ? 'a' : usual == ' ' ? 'n' : usual;
    }
}
