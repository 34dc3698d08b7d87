using System.Collections.Frozen;
using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Says a claim in words of an article that can be read on their own: who did or said what.</summary>
/// <param name="articles">The articles of the story.</param>
/// <param name="clauses">The clauses of all of them, in order.</param>
internal sealed class StatementWords(IReadOnlyList<Article> articles, List<Clause> clauses)
{
    // Characters of a statement.
    private const int Longest = 200;

    // Characters between the source and what it says, beyond which they are left out.
    private const int WidestGap = 45;

    // Words that tie a clause to another, and without which it stands on its own.
    private static readonly FrozenSet<string> Ties = Lexicon.Set(
        "while although though because whereas as after before since but so yet and or that however meanwhile");

    // "a day after", "less than two weeks before": what may stand before the word that ties.
    private static readonly FrozenSet<string> TimeLeads = Lexicon.Set(
        "a an one two three the day days week weeks hour hours month months year years few several shortly soon just minutes less "
        + "than more");

    /// <summary>
    /// The clause in one line, with the clause that it leans on; where it is said by somebody, with the source and the reporting words when asked for.
    /// </summary>
    /// <param name="clause">Index of the clause.</param>
    /// <param name="reported">Whether the source and the reporting words are shown.</param>
    public string Of(int clause, bool reported)
    {
        Clause told = clauses[clause];
        string raw = articles[told.Article].Raw;
        TextSpan own = WithMain(clause);
        if (own == told.Span)
        {
            own = WithoutTie(told);
        }

        if (!reported || told.Report is not { Words: { } words } || words.Overlap(told.Sentence) == 0 || words.Overlap(own) > 0)
        {
            return Cut(Balanced(Line(own, raw)));
        }

        int gap = words.Start > own.Start ? words.Start - own.End : own.Start - words.End;
        if (gap <= WidestGap && Line(own.Cover(words), raw) is { Length: <= Longest } whole)
        {
            return Balanced(Named(whole, told.Report, raw));
        }

        string source = Named(Line(words, raw), told.Report, raw), content = Line(own, raw);
        return Cut(words.Start < own.Start ? $"{source} … {Balanced(content)}" : $"{Balanced(content)} … {source}");
    }

    // "He [Jane Doe] predicted …": who is meant.
    private static string Named(string line, Report report, string raw)
    {
        if (report is not { Source: { } source, Name: { } name } || source.In(raw) is not { Length: < 5 } pronoun || name[0] is '~' or '@')
        {
            return line;
        }

        int at = WordAt(line, pronoun);
        return at >= 0 && FunctionWords.Contains(Folding.Fold(pronoun)) ? line.Insert(at + pronoun.Length, $" [{name}]") : line;
    }

    // Where a word stands in a line: as its first, else as the last that is it; -1 when it is none of its words.
    private static int WordAt(string line, string word)
    {
        if (line.StartsWith(word + " ", StringComparison.Ordinal))
        {
            return 0;
        }

        int inside = line.LastIndexOf($" {word} ", StringComparison.Ordinal);
        return inside >= 0 ? inside + 1 : line.EndsWith(" " + word, StringComparison.Ordinal) ? line.Length - word.Length : -1;
    }

    // An endless clause is cut before it is looked at.
    private static string Line(TextSpan span, string raw) => Sources.OneLine(raw.Substring(span.Start, Math.Min(span.Length, 4 * Longest)));

    // "…, which was planned as a goodwill gesture", "…, killing one person": with what it says it of.
    private TextSpan WithMain(int clause)
    {
        Clause told = clauses[clause];
        int main = clause;
        while (clauses[main].Form != ClauseForm.Whole && !StandsAlone(clauses[main]) && main > 0 && told.Span.End - clauses[main].Span.Start <= Longest
            && clauses[main - 1].Article == told.Article && clauses[main - 1].SentenceNumber == told.SentenceNumber)
        {
            main--;
        }

        bool subjectless = told.Span.Start > told.Sentence.Start + 2 && (Verbs.IsAuxiliary(told.Words[0]) || ClauseFormReader.IsBareVerb(told.Words, 0));
        bool whole = subjectless || (main == clause && told.Words[0] is "which" or "who" or "whose");
        TextSpan both = whole ? told.Sentence.Cover(told.Span) : clauses[main].Span.Cover(told.Span);
        both = TextSpan.FromBounds(both.Start, told.Span.End);
        return both.Length <= Longest ? both : told.Span;
    }

    // "While Chad has agreed", "a day after Chad agreed".
    private static bool StandsAlone(Clause clause) => clause.Form == ClauseForm.Dependent && FirstOwn(clause) > 0;

    private static TextSpan WithoutTie(Clause clause) => clause.Form == ClauseForm.Dependent && FirstOwn(clause) is > 0 and var first
        ? TextSpan.FromBounds(clause.Tokens[first].Span.Start, clause.Span.End)
        : clause.Span;

    // Index of the first token behind the words that tie the clause; 0 when it opens with none of them.
    private static int FirstOwn(Clause clause)
    {
        int at = 0;
        while (at < Math.Min(5, clause.Words.Length) && TimeLeads.Contains(clause.Words[at]))
        {
            at++;
        }

        bool time = at > 0 && at < clause.Words.Length && clause.Words[at] is "after" or "before";
        if (at > 0 && !time)
        {
            return 0;
        }

        if (at >= clause.Words.Length || !Ties.Contains(clause.Words[at]))
        {
            return 0;
        }

        int own = at + 1;
        return own < clause.Words.Length - 1 && clause.Tokens[own].IsWord && !ClauseSplitter.IsParticiple(clause.Words[own]) ? own : 0;
    }

    private static string Cut(string line) => Sources.Cut(line, Longest);

    // A quotation that the clause cuts short keeps both its marks.
    private static string Balanced(string line)
    {
        int opening = line.Count(c => c == '“'), closing = line.Count(c => c == '”'), straight = line.Count(c => c == '"');
        if (opening > closing)
        {
            return line + "”";
        }

        if (closing > opening)
        {
            return line.EndsWith('”') ? line[..^1] : "“" + line;
        }

        if (straight % 2 == 0)
        {
            return line;
        }

        bool opens = line.StartsWith('"') || line.Contains(" \"", StringComparison.Ordinal);
        return line.EndsWith('"') ? line[..^1] : opens ? line + "\"" : "\"" + line;
    }
}
