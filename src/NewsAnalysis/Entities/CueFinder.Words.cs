using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

// The words a cue and its source are told by, and how far they reach.
internal sealed partial class CueFinder
{
    // Items from a cue to its source, at most.
    private const int Reach = 40;

    // Units of the name of a show, at most.
    private const int LongestTitle = 40;

    // Units of a quotation that is a sentence rather than a name for something, at least.
    private const int ShortestSentence = 20;

    // Items from "who" to the object of its clause, at most.
    private const int LongestRelative = 4;

    // Items of "St. Paul, Minn. (AP) —", at most.
    private const int LongestDateline = 9;

    // Words of a description that runs on into a name.
    private const int LongestDescription = 4;

    private const int YearLength = 4;

    // Words of a noun phrase that no list knows, behind a cue.
    private const int LongestAfterCue = 6;

    // Words that no list knows between a cue and a name: "said undecided Ohio voter Jane Doe".
    private const int MostBeforeName = 5;

    // A longer pronoun behind a verb is not its subject: "said they", but "told himself".
    private const int LongestSubject = 4;

    // Words that can stand between a source and its verb, besides those in -ly.
    private static readonly FrozenSet<string> Skipped = Lexicon.Set(
        "also later then has have had already once previously recently now never often further even still just again reportedly "
        + "earlier repeatedly first finally once would will could might may can must should shall is was are were been be being did does do monday tuesday "
        + "wednesday thursday friday saturday sunday yesterday today tonight jan feb mar apr aug sept oct nov dec not n't "
        + "famously both all themselves himself herself itself simply always sometimes too either actually only sharply");

    // Words that open a noun phrase.
    private static readonly FrozenSet<string> Openers = Lexicon.Set("the a an his her their its one another some many several this that two three no");

    // Prepositions by which one noun phrase hangs on another.
    private static readonly FrozenSet<string> Linking = Lexicon.Set("of for from in at with to on after before near behind against about during close");

    // Words that stand for people on their own.
    private static readonly FrozenSet<string> Quantities = Lexicon.Set("others some many both several another one everyone everybody someone somebody few most");

    private static readonly FrozenSet<string> Modals = Lexicon.Set("will would could might may can must should shall did does do");

    // Behind "last" or "this": when something was said.
    private static readonly FrozenSet<string> Spans = Lexicon.Set("week month year night summer fall spring winter morning afternoon evening");

    // Verbs that can follow their content with their source behind them, without marks: "…, said Doe."
    private static readonly FrozenSet<string> Saying = Lexicon.Set("say add explain argue note write recall acknowledge");

    // What is done with a letter by those who did not write it.
    private static readonly FrozenSet<string> Passed = Lexicon.Set(
        "obtained seen reviewed viewed released published shared circulated posted cited quoted read leaked distributed provided reported");

    // What carries words of its own.
    private static readonly FrozenSet<string> Signs = Lexicon.Set(
        "sign signs banner banners poster posters placard placards plaque shirt t-shirt t-shirts shirts sticker stickers hat hats caption billboard "
        + "billboards note headline graffiti");

    // Whoever stands behind one of these and before a verb in -ing does what the verb says.
    private static readonly FrozenSet<string> Perceiving = Lexicon.Set(
        "hear hears heard hearing see sees saw seen seeing show shows showed shown showing feature features featured featuring quote quotes quoted "
        + "quoting record records recorded recording capture captures captured capturing caught remember remembers remembered");

    // Verbs that name what stands before them.
    private static readonly FrozenSet<string> Naming = Lexicon.Set("call dub label name term title brand");
    private static readonly FrozenSet<string> Articles = Lexicon.Set("the a an");
}
