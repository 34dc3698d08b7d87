using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>What the form of a word tells of verbs.</summary>
internal static class Verbs
{
    private static readonly FrozenSet<string> Auxiliaries = Lexicon.Set(
        "is are was were has have had does do did will would can could may might must shall should isn't aren't wasn't weren't "
        + "hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't");

    private static readonly FrozenSet<string> IrregularPasts = Lexicon.Set(
        "began came became bought brought broke built caught chose cost cut drew drove fell felt fled flew forgot fought found "
        + "gave got grew held heard hit hurt kept knew laid led left lent let lost made meant met paid put quit ran read rose said "
        + "sang saw sent set shook shot showed shut slept sold sought arose awoke bent bled blew bred burst clung crept dealt drank "
        + "dug ate fed flung forbade foresaw found froze hid hung knelt lay leant leapt learnt lit misled overcame overthrew rang "
        + "rode sank shone shrank shed slid slew sped split sprang stuck stung swam swung tore undertook upheld wept withheld "
        + "withstood woke spent spoke spread stood stole struck swept swore taught thought threw told took understood went withdrew "
        + "won wore wrote");

    /// <summary>A token in lower case, with a straight apostrophe.</summary>
    public static string Lower(string raw, Token token)
    {
        ReadOnlySpan<char> word = raw.AsSpan(token.Span.Start, token.Span.Length);
        return token.IsWord ? Folding.Fold(word) : word.ToString();
    }

    /// <summary>Whether a lower-case word is most often a finite verb or an auxiliary.</summary>
    public static bool IsFinite(string word) => Auxiliaries.Contains(word) || IrregularPasts.Contains(word) || IsRegularPast(word);

    // "walked", but not "speed" and "well-armed".
    private static bool IsRegularPast(string word)
    {
        if (word.Length <= 4 || !word.EndsWith("ed", StringComparison.Ordinal) || word.Contains('-', StringComparison.Ordinal))
        {
            return false;
        }

        return !word.EndsWith("eed", StringComparison.Ordinal) || word is "agreed" or "disagreed" or "freed" or "decreed" or "guaranteed";
    }

    /// <summary>Whether a lower-case word is an auxiliary.</summary>
    public static bool IsAuxiliary(string word) => Auxiliaries.Contains(word);

    /// <summary>Whether a mark opens a quotation where it stands.</summary>
    public static bool IsOpeningMark(string raw, int at) =>
        raw[at] is '“' or '‘' or '«' || (raw[at] is '"' or '\'' && (at == 0 || char.IsWhiteSpace(raw[at - 1]) || raw[at - 1] is '(' or '—'));

    /// <summary>Whether a mark closes a quotation where it stands.</summary>
    public static bool IsClosingMark(string raw, int at) =>
        raw[at] is '”' or '»' || (raw[at] is '"' && at > 0 && !char.IsWhiteSpace(raw[at - 1]));
}
