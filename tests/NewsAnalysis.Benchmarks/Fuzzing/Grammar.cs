using System.Text;

namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>Writes what looks like news to a program: cues, titles, names, numbers, dates, quotations and brackets in any order.</summary>
/// <param name="dice">Decides.</param>
internal sealed class Grammar(Dice dice)
{
    private const int Deepest = 5;

    private static readonly Dictionary<string, string[]> Rules = new(StringComparer.Ordinal)
    {
        ["sentence"] =
        [
            "{who} {cue} {q}{clause}{q}.", "{q}{clause},{q} {cue} {who}.", "{q}{clause},{q} {who} {cue}, {q}{clause}.{q}", "{who} {cue} that {clause}.", "According to {who}, {clause}.", "{clause}, {cue} {who}, {title}.",
            "{clause}.", "{clause}; {clause}, and {clause} – {clause}.", "{q}{clause}.{q}", "{who}, {who} and {who} {cue}: {q}{clause}", "{q}{q}{clause}{q} {clause}{q}", "{who} told {outlet} in an interview on {date} {clause}.",
            "{number} {noun}", "{date}", "({sentence})", "{q}{sentence}{q} {sentence}", "{who} {cue} {who} {cue} {who} {cue} {clause}.", "In a statement on {platform}, {who} {cue} {q}{clause}{q}", "{who}: {clause}?", "{odd}{clause}{odd}", "Asked {clause}, {he} {cue} {q}yes{q}!",
        ],
        ["line"] =
        [
            "By {name}", "By {name} and {name}, {outlet}", "{place} ({agency}) — {sentence}", "{place}, {date} ({agency}) - {sentence}", "Published: {date}", "Updated {date} at {number}:{number} p.m. GMT", "Photo: {name}/{agency}", "({agency})", "Share", "Read more: {clause}",
            "ADVERTISEMENT", "# {clause}", "* {clause}", "{number}. {clause}", "- {clause}", "Comments ({number})", "Related: {clause}", "© {number} {outlet}. All rights reserved.", "{name} | {outlet} | {date}", "Reporting by {name}; editing by {name}", "---", "title: {clause}", "{clause}:", "Key points", "Sign up", "{agency}/{agency}/{agency}",
        ],
        ["clause"] =
        [
            "{number} {noun} {verb} {place}", "{who} {verb} {number} {noun} on {date}", "the {noun} {verb} the {noun}", "{he} did not {verb} any {noun} for {number} {unit}", "{who} {verb} to {place} after {number} {unit}", "there were {number} to {number} {noun}",
            "{clause} because {clause}", "{clause}, which {verb} {clause}", "{clause} but {clause}", "{number}{number} {unit} of {noun}", "more than {number} and at least {number} {noun} {verb}", "{noun}", "{number}", "not only {clause} but also {clause}", "between {date} and {date}", "{odd}", "{place}, {place} and {place}", "if {clause}, {clause}", "{he} will {verb} {q}{noun}{q} in {number}",
        ],
        ["who"] = ["{title} {name}", "{name}", "{name}, {title} of {place},", "the {title}", "{he}", "a {noun} spokesman who asked not to be named", "{place}", "the {place} {noun} ministry", "{title} {title} {name}", "the {noun}'s {title}", "officials", "{agency}", "Mr. {name}", "Dr {name} Jr.", "one source"],
        ["he"] = ["he", "she", "they", "it", "who", "He", "They", "we", "I", "one of them"],
        ["cue"] = ["said", "says", "told", "added", "has said", "denied", "according to", "warned", "insisted", "claimed", "wrote", "tweeted", "asked", "said in a statement", "was quoted as saying", "had told reporters", "reportedly said", "confirmed", "went on to say", "called for"],
        ["title"] = ["President", "Prime Minister", "foreign minister", "Sgt.", "CEO", "the mayor", "chief of staff", "Secretary-General", "spokeswoman", "Sen.", "professor", "Pope", "Judge", "king", "former deputy director general"],
        ["name"] = ["Anna Berg", "Smith", "Li", "O'Neill", "Jean-Paul d'Arc", "van der Berg", "Abu al-Hasan", "J. R. R. Adams", "Ivan Petrovich Sidorov", "McDonald", "Müller", "A. B.", "Maria", "Zoë Ångström", "X", "De la Cruz", "NAME", "Kim Il", "İpek Işık"],
        ["place"] = ["LONDON", "Paris", "the United States", "U.S.", "North Harbour", "Kenya", "Washington, D.C.", "Côte d'Ivoire", "São Paulo", "the West Bank", "Geneva", "Brussels", "Moscow", "Kyiv", "Saudi Arabia"],
        ["agency"] = ["AFP", "Reuters", "AP", "dpa", "Xinhua", "TASS", "ANSA", "The Associated Press", "Interfax"],
        ["outlet"] = ["the BBC", "CNN", "The Harbour Gazette", "Fox News", "Le Monde", "the newspaper", "Radio North", "The New York Times", "state television"],
        ["platform"] = ["X", "Telegram", "Facebook", "Truth Social", "television", "its website"],
        ["noun"] = ["people", "troops", "deal", "ceasefire", "bridge", "hostages", "ministers", "percent", "talks", "shares", "schools", "workers", "vote", "attacks", "report", "energy facilities", "defence", "homes", "missiles"],
        ["verb"] = ["killed", "agree", "agreed", "will", "was", "said", "have been", "attacked", "reject", "rose", "fell", "signed", "left", "met", "must not", "injured", "expects", "is expected to rise by", "be"],
        ["unit"] = ["days", "hours", "%", "per cent", "percent", "km", "miles", "dollars", "million", "billion euros", "kg", "years", "weeks", "degrees", "mph", "barrels a day", "basis points", "°C"],
        ["number"] = ["3", "30", "thirty", "1,200", "2.5", "a dozen", "hundreds", "twenty-five", "1.5 million", "half", "two thirds", "0", "2025", "$3bn", "-4", "10-15", "one", "17th", "no", "5,000", "1e9", "several", "99.9", "12/7", "nearly 400", "1 1/2", "one hundred and one thousand"],
        ["date"] = ["Monday", "on Tuesday", "March 19, 2025", "19 March 2025", "2025-03-19", "yesterday", "last week", "in 2024", "Sept. 9", "19/03/2025", "noon", "5:30 p.m.", "17:00 GMT", "next month", "Wednesday, March 19", "the 19th", "three days ago", "Feb 30", "May", "early March", "2025-03-19T15:27Z", "the weekend"],
        ["q"] = ["\"", "“", "”", "'", "‘", "’", "„", "«", "»", "", "''", "``"],
    };

    /// <summary>Paragraphs of sentences and lines of a page.</summary>
    /// <param name="units">How much, in UTF-16 units; about.</param>
    public string Text(int units)
    {
        var text = new StringBuilder();
        while (text.Length < units)
        {
            if (dice.OnceIn(5))
            {
                Write(text, "line", 0);
                text.Append(dice.OnceIn(4) ? "\n" : "\n\n");
                continue;
            }

            for (int sentences = 1 + dice.Next(4); sentences > 0; sentences--)
            {
                Write(text, "sentence", 0);
                text.Append(dice.OnceIn(20) ? "" : " ");
            }

            text.Append(dice.OnceIn(6) ? "" : dice.OnceIn(8) ? "\n" : "\n\n");
        }

        return text.ToString();
    }

    /// <summary>One sentence, clause or word.</summary>
    public string Phrase()
    {
        var text = new StringBuilder();
        Write(text, dice.Pick<string>(["sentence", "clause", "line", "who", "cue", "number", "date", "name", "title", "unit"]), 2);
        return text.ToString();
    }

    private void Write(StringBuilder text, string symbol, int depth)
    {
        if (symbol == "odd")
        {
            text.Append(dice.OnceIn(4) ? dice.Pick(OddText.All) : "");
            return;
        }

        string[] rules = Rules[symbol];
        string rule = depth >= Deepest && symbol is "clause" or "sentence" && depth >= Deepest ? "the {noun} {verb}" : dice.Pick(rules);
        for (int at = 0; at < rule.Length;)
        {
            int end = rule[at] == '{' ? rule.IndexOf('}', at) : -1;
            if (end < 0)
            {
                text.Append(rule[at++]);
                continue;
            }

            Write(text, rule[(at + 1)..end], depth + 1);
            at = end + 1;
        }
    }
}
