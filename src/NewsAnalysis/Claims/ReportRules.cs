using System.Collections.Frozen;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Tells the attributions that report a statement from those that name a deed, a term, or something that is no report at all.</summary>
/// <param name="raw">The raw text.</param>
/// <param name="concepts">What its words stand for.</param>
internal sealed class ReportRules(string raw, ConceptReader concepts)
{
    // Quoted words of fewer are a term, not a statement; of fewer than the second they may still be a part of the clause around them.
    private const int LeastQuotedWords = 5;
    private const int LongestPart = 10;

    // Characters of a content that are looked at.
    private const int LongestThing = 300;

    // Verbs after which even a bare noun phrase is what somebody says.
    private static readonly FrozenSet<string> Saying = Lexicon.Set(
        "say tell state add argue note insist warn claim report allege believe think hope predict write explain");

    /// <summary>Whether an attribution says that somebody says something.</summary>
    /// <param name="said">The attribution.</param>
    public bool Reports(Attribution said)
    {
        if (said.Judges || IsDoubtful(said) || IsThing(said))
        {
            return false;
        }

        if (said.Kind != AttributionKind.Direct)
        {
            return true;
        }

        int words = Tokenizer.CountWords(raw, said.Content);
        return words >= LongestPart || (words >= LeastQuotedWords && !IsPart(said.Content));
    }

    // A cue that is part of a name, or an -ing form that only now and then reports: "continuing attacks", "the United States".
    private bool IsDoubtful(Attribution said)
    {
        if (said.Cue is not { } cue)
        {
            return false;
        }

        bool indirect = said.Kind != AttributionKind.Direct;
        bool name = indirect && char.IsUpper(raw[cue.Start]) && !raw.AsSpan(cue.Start).StartsWith("According");
        return name || IsGerundOfPreposition(cue) || (indirect && IsOpenVerb(said, cue)) || !ReportsByVerb(cue);
    }

    // "accused of lying": what the preposition governs.
    private bool IsGerundOfPreposition(TextSpan cue) => CueLexicon.TryGet(Folded(cue), out CueForm form) && form.Gerund && AfterPreposition(cue);

    // "was planned “as a gesture of goodwill”": words between marks that go on from those before are a part of the clause.
    private bool IsPart(TextSpan content)
    {
        int mark = content.Start - 1;
        if (!char.IsLower(raw[content.Start]) || mark < 2 || raw[mark - 1] != ' ' || !char.IsLetter(raw[mark - 2]))
        {
            return false;
        }

        int start = mark - 2;
        while (start > 0 && char.IsLetter(raw[start - 1]))
        {
            start--;
        }

        string before = Folding.Fold(raw.AsSpan(start, mark - 1 - start));
        return before is not "that" && !(CueLexicon.TryGet(before, out CueForm form) && Saying.Contains(form.Lemma));
    }

    // "pleaded guilty to fraud", "announced a plan", "denied the charges": what is done is the clause as a whole, with who does it.
    private bool IsThing(Attribution said)
    {
        if (said.Kind == AttributionKind.Direct || said is not { Link: AttributionLink.Cue, Source: { } source, Cue: { } cue })
        {
            return false;
        }

        bool inOrder = source.Start <= cue.Start && cue.Start <= said.Content.Start;
        if (!inOrder || !CueLexicon.TryGet(Folded(cue), out CueForm form) || Saying.Contains(form.Lemma))
        {
            return false;
        }

        var content = new SentenceText(raw, new TextSpan(said.Content.Start, Math.Min(said.Content.Length, LongestThing)), 0);
        return content.Tokens.Length > 0 && content.Words[0] is not ("to" or "that")
            && ClauseFormReader.Read(raw, content.Tokens, content.Words, concepts.Read(content), 0) == ClauseForm.Fragment;
    }

    // "continues efforts", "concluding a call": these verbs report only beside a quotation or a that-clause.
    private bool IsOpenVerb(Attribution said, TextSpan cue) => CueLexicon.TryGet(Folded(cue), out CueForm form)
        && form.Lemma is "continue" or "conclude" or "begin" or "start" or "open" or "close" or "finish" or "propose" or "identify"
        && !raw.AsSpan(said.Content.Start).StartsWith("that ");

    private bool AfterPreposition(TextSpan cue)
    {
        const int longest = 9;
        string before = TextSpan.FromBounds(Math.Max(0, cue.Start - longest), cue.Start).Trim(raw).In(raw);
        return before[(before.LastIndexOf(' ') + 1)..] is "of" or "by" or "from" or "in" or "for" or "without" or "about" or "against" or "to";
    }

    // "said", "according to"; a noun of speech ("his pledge") names a statement, but does not report one here.
    private bool ReportsByVerb(TextSpan cue)
    {
        string first = Folded(cue).Split(' ')[0];
        return first is "according" or "as" || (CueLexicon.TryGet(first, out CueForm form) && (form.Finite || form.Gerund)) || !CueLexicon.IsCue(first);
    }

    private string Folded(TextSpan span) => Folding.Fold(raw.AsSpan(span.Start, span.Length));
}
