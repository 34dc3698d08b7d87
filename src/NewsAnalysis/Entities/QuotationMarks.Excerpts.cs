using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

// Excerpts of another article, set as blocks that each open with a straight mark and never close. They tell a story; what is
// quoted in them has speakers of its own:
//   "Kim was asleep by then.
//   “Here he is,” she said.
public static partial class QuotationMarks
{
    // How many words after a quotation may hold its reporting verb.
    private const int ReachOfCue = 6;

    private static readonly FrozenSet<string> FirstPersons = Lexicon.Set("I We we me My my Our our us mine ours myself ourselves");

    // Takes excerpts out, so that the quotations inside them are outermost ones.
    private static void UnwrapExcerpts(string raw, IReadOnlyList<TextSpan> paragraphs, ImmutableArray<QuotedSpan>.Builder found)
    {
        // Where straight marks also close quotations, a straight block is speech like any other.
        if (!found.Any(q => IsBlock(raw, paragraphs, q)) || found.Any(q => q is { Depth: 0, Unclosed: false } && raw[q.Outer.Start] == '"'))
            return;

        var excerpts = new HashSet<int>();
        for (int i = found.Count - 1; i >= 0; i--)
        {
            if (IsBlock(raw, paragraphs, found[i]) && Follows(raw, paragraphs, found, i, excerpts) && !IsFirstPerson(raw, found, i))
                excerpts.Add(found[i].Paragraph);
        }

        if (excerpts.Count == 0)
            return;

        QuotedSpan[] all = [.. found];
        found.Clear();
        int end = -1;
        foreach (QuotedSpan quote in all)
        {
            bool within = excerpts.Contains(quote.Paragraph);
            if (within && IsBlock(raw, paragraphs, quote))
                continue;
            if (within)
            {
                found.Add(quote with { Depth = quote.Outer.Start < end ? 1 : 0, Continues = false });
                end = Math.Max(end, quote.Outer.End);
            }
            else
            {
                found.Add(quote with { Continues = quote.Continues && !excerpts.Contains(quote.Paragraph - 1) });
            }
        }
    }

    private static bool IsBlock(string raw, IReadOnlyList<TextSpan> paragraphs, QuotedSpan quote) =>
        quote is { Unclosed: true, Depth: 0 } && quote.Outer.Start == paragraphs[quote.Paragraph].Start && raw[quote.Outer.Start] == '"';

    // Whether the next paragraph is an excerpt too (blocks are asked from the last one on), or opens with a curly quotation that is whole and has a reporting verb.
    private static bool Follows(string raw, IReadOnlyList<TextSpan> paragraphs, ImmutableArray<QuotedSpan>.Builder found, int at, HashSet<int> excerpts)
    {
        int number = found[at].Paragraph + 1;
        if (number == paragraphs.Count)
            return false;
        if (excerpts.Contains(number))
            return true;

        int next = at + 1;
        while (next < found.Count && found[next].Paragraph < number)
            next++;
        if (next == found.Count || found[next] is not { Unclosed: false } quote || quote.Outer.Start != paragraphs[number].Start || raw[quote.Outer.Start] != '“')
            return false;

        int words = 0;
        foreach (TextSpan word in Words(raw, TextSpan.FromBounds(quote.Outer.End, paragraphs[number].End)))
        {
            if (CueLexicon.TryGet(Folding.Fold(raw.AsSpan(word.Start, word.Length)), out CueForm cue) && cue is { Finite: true, Weak: false })
                return true;
            if (++words == ReachOfCue)
                return false;
        }

        return false;
    }

    // Whether somebody speaks of himself in a block, outside what is quoted in it.
    private static bool IsFirstPerson(string raw, ImmutableArray<QuotedSpan>.Builder found, int block)
    {
        int from = found[block].Inner.Start;
        for (int i = block + 1; ; i++)
        {
            bool inner = i < found.Count && found[i].Paragraph == found[block].Paragraph;
            int to = inner ? found[i].Outer.Start : found[block].Inner.End;
            foreach (TextSpan word in Words(raw, TextSpan.FromBounds(from, Math.Max(from, to))))
            {
                if (FirstPersons.Contains(word.In(raw)))
                    return true;
            }

            if (!inner)
                return false;
            from = Math.Max(from, found[i].Outer.End);
        }
    }

    private static IEnumerable<TextSpan> Words(string raw, TextSpan within)
    {
        for (int at = within.Start; at < within.End; at++)
        {
            int start = at;
            while (at < within.End && char.IsLetter(raw[at]))
                at++;
            if (at > start)
                yield return TextSpan.FromBounds(start, at);
        }
    }
}
