using System.Globalization;
using System.Text;

namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>Texts that are one thing over and over; each could make a program go through the text again for every piece of it.</summary>
internal static class GrowthShapes
{
    /// <summary>What is repeated, by name; <c>~</c> is the number of the repetition, so that no two are alike.</summary>
    public static IReadOnlyList<(string Name, string Unit)> All { get; } =
    [
        ("quote marks", "\""), ("opening marks", "“"), ("closing marks", "”"), ("low quotes", "‚"), ("low quoted words", "‚word "), ("apostrophes", "'"), ("apostrophe words", "' a"), ("guillemets", "«a "),
        ("nested quotes", "“a ‘b "), ("quotations", "He said \"we will go ~ now\". "), ("quotations alike", "\"We will go there now,\" said Smith. "), ("open quotation", "\n\n“We will go ~ now. "), ("split quotations", "\"Fine day ~,\" said Smith, \"and it rains,\" "), ("quoted words", "the \"deal\" and "),
        ("scare quotes", "\"w~\" "), ("said", "said "), ("cues", "he said she told they added "), ("names", "Anna Berg~ "), ("one name", "Anna Berg "), ("names and cues", "said A~ Smith, and Smith said, "), ("pronouns", "he she they it "), ("pronoun sentences", "He said no. "), ("roles", "President Smith~ spoke. The president left. The Ministry of Trade said no. "),
        ("titles", "President "), ("initials", "A. "), ("abbreviations", "U.S. "), ("abbreviated titles", "Mr. "), ("capitals", "Abc~ "), ("one capital word", "Abc "), ("capital letters", "A"), ("capital text", "PEOPLE DIED HERE TODAY ~ "),
        ("digits", "1"), ("numbers", "~ "), ("numbers and units", "~ people died, "), ("one quantity", "30 people died. "), ("number words", "twenty "), ("thousands", "1,000,"), ("decimals", "1."), ("ranges", "1-"), ("percents", "~% and "), ("list of numbers", "~, "), ("money", "$~ million, "),
        ("months", "March "), ("dates", "March ~, 2025 "), ("day dates", "on Monday, "), ("times", "5:30 p.m. "), ("years", "in 20~ "),
        ("commas", ","), ("comma words", "a, "), ("brackets", "("), ("bracketed", "(a) "), ("square brackets", "["), ("closing brackets", ")"), ("dashes", "-"), ("em dashes", "— "), ("dash clauses", "the talks – they failed – "), ("points", "."), ("spaced points", ". "), ("ellipses", "… "), ("question marks", "?"), ("semicolons", "a; "), ("colons", "Smith: "), ("slashes", "/a"), ("bullets", "• a\n"), ("enumeration", "1. a "), ("letters", "a"), ("one word", "word "), ("words", "w~ "), ("the", "the "), ("and", "and "), ("that", "that "), ("relative", "which he said that "),
        ("endless sentence", "the minister signed a deal with ~ workers in Paris and "), ("endless claims", "Smith said that ~ people were killed in Paris on Monday, and "), ("short sentences", "It rained ~. "), ("one sentence", "The minister signed the deal. "), ("claims", "Anna Berg said ~ people were killed in Paris on March 19. "), ("news", "The foreign minister told AFP on Tuesday that ~ troops would leave the city of Paris within 30 days, \"because of the deal\". "),
        ("according to", "according to "), ("agencies", "(AFP) "), ("bylines", "By Anna Berg\n\n"), ("datelines", "PARIS (AFP) — It rained.\n\n"), ("paragraphs", "The minister signed deal ~ in Paris.\n\n"), ("one paragraph", "The minister signed the deal in Paris.\n\n"), ("lines", "a~\n"), ("headings", "# A heading\n\n"), ("blank lines", "\n"), ("spaces", " "), ("no-break spaces", "\u00A0a"), ("tabs", "\ta"), ("share", "Share\n\n"), ("credits", "Photo: Anna Berg/AFP\n\n"), ("published", "Published: March 19, 2025\n\n"), ("read more", "Read more: The deal\n\n"), ("captions", "Smith in Paris on Monday. (Anna Berg/AFP)\n\n"),
        ("combining marks", "\u0301"), ("lone surrogates", "\uD800"), ("zero width", "\u200B"), ("zero width words", "a\u200B"), ("soft hyphens", "a\u00AD"), ("emoji", "\U0001F600"), ("right to left", "\u202Ea"), ("NUL", "\0a"), ("escapes", "\u001B[31m"), ("ideographs", "中"), ("ideographic sentences", "他说。"), ("Arabic", "قال "), ("Cyrillic", "Иван сказал "), ("tags", "<b>"), ("entities", "&amp;"), ("addresses", "https://a.b/~ "), ("hyphens", "a-"), ("possessives", "Smith's "), ("handles", "@a~ "), ("countries", "Kenya "), ("organisations", "the Ministry of Trade and "), ("statement", "in a statement on Telegram, "), ("negations", "did not "), ("modals", "will must may "), ("interviews", "told Radio North~ in an interview "),
    ];

    /// <summary>A text of a length: the unit as often as it takes.</summary>
    /// <param name="unit">What is repeated.</param>
    /// <param name="length">UTF-16 units.</param>
    /// <param name="from">The number of the first repetition.</param>
    public static string Text(string unit, int length, int from)
    {
        var text = new StringBuilder(length + unit.Length);
        for (int i = from; text.Length < length; i++)
        {
            text.Append(unit.Replace("~", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return text.ToString(0, length);
    }
}
