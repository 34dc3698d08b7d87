using System.Runtime.InteropServices;
using NewsAnalysis.Alignment;
using NewsAnalysis.Text;

namespace NewsAnalysis.Quotes;

/// <summary>Puts quotations of the same utterance together.</summary>
/// <remarks>
/// First the long ones (five words or more), by the words they share: a run of five words or more that is a good part of the shorter
/// one, or long enough by itself, or where one ends and the other begins; or a long common subsequence of the same speaker. Then each
/// short one, longest first, joins the one longer utterance that holds its words. The shorter it is, the more must agree: the speaker,
/// the story, the sentence around it. A short one never ties two long ones together, so fragments that share common words keep their
/// utterances apart.
/// </remarks>
internal sealed class QuoteClusterer
{
    private const int Long = 5;

    // A run of so many words is hardly ever said twice.
    private const int SureRun = 8;

    // Words that may stand before or behind a run where one quotation ends and the other begins.
    private const int Slack = 2;
    private const int MaxHolders = 256;

    // The two words before a fragment stand in so many units before it.
    private const int LongestLead = 400;

    private readonly List<Utterance> _all;
    private (HashSet<string> A, HashSet<string> B, int Count)? _common;

    private QuoteClusterer(List<Utterance> all) => _all = all;

    /// <summary>Sets <see cref="Utterance.Parent"/> of every utterance to the first one of its cluster.</summary>
    public static void Cluster(List<Utterance> utterances)
    {
        foreach (Utterance utterance in utterances)
            utterance.Parent = utterance.Index;
        var clusterer = new QuoteClusterer(utterances);
        clusterer.JoinLong();
        clusterer.JoinShort();
        clusterer.JoinHeadlines();
        clusterer.JoinSiblings();
        foreach (Utterance utterance in utterances)
            utterance.Parent = clusterer.Root(utterance.Index);
    }

    private void JoinLong()
    {
        var holders = new Postings<ulong>(MaxHolders);
        var seen = new HashSet<(int, int)>();
        foreach (Utterance utterance in _all.Where(u => u.Words >= Long))
        {
            foreach (ulong window in WordHash.Windows(utterance.Text.Words.AsSpan(), Long))
            {
                if (holders.IsFull(window))
                    continue;
                foreach (int other in holders[window])
                {
                    if (Root(other) != Root(utterance.Index) && seen.Add((other, utterance.Index)) && SameWords(_all[other], utterance))
                        Union(other, utterance.Index);
                }

                holders.Add(window, utterance.Index);
            }
        }

        foreach (var group in _all.Where(u => u.Words >= Long && u.Content >= 3 && u.Speaker is not null).GroupBy(u => (u.Story, u.Speaker)))
            JoinAlike(group);
    }

    // Only those that share enough content words with an utterance are aligned with it.
    private void JoinAlike(IEnumerable<Utterance> said)
    {
        var holders = new Postings<string>(MaxHolders);
        var shared = new Dictionary<int, int>();
        foreach (Utterance utterance in said)
        {
            shared.Clear();
            foreach (string word in utterance.Text.Words)
            {
                if (FunctionWords.Contains(word))
                    continue;
                foreach (int other in holders[word])
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, other, out _)++;
            }

            foreach ((int other, int count) in shared)
            {
                Utterance before = _all[other];
                if (count >= Math.Max(3, 0.6 * Math.Min(before.Content, utterance.Content)) && before.Quotation.Article != utterance.Quotation.Article
                    && Root(other) != Root(utterance.Index) && Alike(before, utterance))
                    Union(other, utterance.Index);
            }

            foreach (string word in utterance.Text.Words)
            {
                if (!FunctionWords.Contains(word))
                    holders.Add(word, utterance.Index);
            }
        }
    }

    // One holds the other, or they share a run that is most of the shorter one; five to seven words need speakers that agree.
    private static bool SameWords(Utterance a, Utterance b)
    {
        (Utterance shorter, Utterance longer) = a.Words <= b.Words ? (a, b) : (b, a);
        bool agree = Agree(a, b);
        if (longer.Holds(shorter))
            return a.Line == b.Line || agree || (shorter.Content >= 2 && (shorter.Words >= 6 || a.Story == b.Story));
        int run = 0, content = 0;
        bool cut = false;
        foreach (SharedRun shared in SharedRuns.Find(shorter.Text, longer.Text, Long))
        {
            // The end of one is the beginning of the other, but for a word or two.
            cut |= (shared.StartA <= Slack && shared.StartB + shared.Count >= longer.Words - Slack)
                || (shared.StartB <= Slack && shared.StartA + shared.Count >= shorter.Words - Slack);
            run = Math.Max(run, shared.Count);
            content = Math.Max(content, shorter.Text.Words.Skip(shared.StartA).Take(shared.Count).Count(w => !FunctionWords.Contains(w)));
        }

        int kept = WordAligner.Kept(WordAligner.Align(shorter.Text, longer.Text));
        return (agree && run >= Long && (kept >= 0.5 * shorter.Words || (content >= 3 && (cut || run >= SureRun || kept >= 0.4 * shorter.Words))))
            || (run >= SureRun && kept >= 0.6 * shorter.Words);
    }

    // The same speaker, most words in the same order: an altered version, or a translation close to it.
    private static bool Alike(Utterance a, Utterance b)
    {
        (Utterance shorter, Utterance longer) = a.Words <= b.Words ? (a, b) : (b, a);
        if (shorter.Content < 3)
            return false;
        int kept = 0, all = 0;
        foreach (WordEdit edit in WordAligner.Align(shorter.Text, longer.Text).Where(e => e.Kind == WordEditKind.Kept))
        {
            all += edit.OldCount;
            for (int i = 0; i < edit.OldCount; i++)
                kept += FunctionWords.Contains(shorter.Text.Words[edit.OldStart + i]) ? 0 : 1;
        }

        return kept >= 3 && kept >= 0.6 * shorter.Content && all >= 0.5 * shorter.Words;
    }

    private void JoinShort()
    {
        var byWord = new Dictionary<(string? Story, string Word), List<int>>();
        foreach (Utterance utterance in _all)
        {
            foreach (string word in utterance.Text.Words.Distinct().Where(w => !FunctionWords.Contains(w)))
            {
                if (!byWord.TryGetValue((utterance.Story, word), out var list))
                    byWord[(utterance.Story, word)] = list = [];
                list.Add(utterance.Index);
            }
        }

        foreach (Utterance part in _all.Where(u => u.Words < Long && u.Content > 0).OrderByDescending(u => u.Words).ThenBy(u => u.Index))
        {
            List<int>? rarest = null;
            foreach (string word in part.Text.Words.Where(w => !FunctionWords.Contains(w)))
            {
                if (byWord.TryGetValue((part.Story, word), out var list) && (rarest is null || list.Count < rarest.Count))
                    rarest = list;
            }

            Utterance? best = null;
            foreach (int other in rarest!.Take(MaxHolders))
            {
                Utterance whole = _all[other];
                bool earlierTwin = whole.Words == part.Words && other < part.Index;
                if (other == part.Index || !(whole.Words > part.Words || earlierTwin) || !whole.Holds(part) || !Belongs(part, whole))
                    continue;
                if (best is null || whole.Words > best.Words)
                    best = whole;
            }

            if (best is not null)
                Union(best.Index, part.Index);
        }
    }

    // How much must agree for a short fragment to be a part of a longer utterance, or the same as another fragment.
    private bool Belongs(Utterance part, Utterance whole)
    {
        bool same = part.Speaker is not null && part.Speaker == whole.Speaker;
        if (part.Words >= 3 && part.Content >= 2)
            return Agree(part, whole) || part.Line == whole.Line;
        int around = Common(part.Context, whole.Context);
        if (part.Words == whole.Words)
            return same || (Agree(part, whole) && around >= 5 && 2 * around >= Math.Min(part.Context.Count, whole.Context.Count));
        return part.Words >= 2 ? same : same && around >= 2 && part.Quotation.Article != whole.Quotation.Article;
    }

    // How many stems two sentences share; many quotations stand in one sentence, so the last answer is kept.
    private int Common(HashSet<string> a, HashSet<string> b)
    {
        if (_common is not { } known || known.A != a || known.B != b)
            _common = known = (a, b, a.Count(b.Contains));
        return known.Count;
    }

    // Words marked in a headline or a cross-head echo the quotation of the same article that holds them; the text says better who said them.
    private void JoinHeadlines()
    {
        foreach (var article in _all.GroupBy(u => u.Quotation.Article.Id, StringComparer.Ordinal))
        {
            Utterance[] body = [.. article.Where(u => u.Quotation.Kind is QuoteKind.Full or QuoteKind.Fragment)];
            foreach (Utterance head in article.Where(u => u.Quotation.Kind == QuoteKind.Headline && u.Content > 0 && Root(u.Index) == u.Index).Take(MaxHolders))
            {
                Utterance[] all = [.. body.Where(u => u.Holds(head))];
                Utterance[] agreeing = [.. all.Where(u => Agree(head, u))];
                Utterance[] holders = agreeing.Length > 0 || head.Words < 2 ? agreeing : all;
                if (holders.Select(u => Root(u.Index)).Distinct().Count() != 1)
                    continue;
                if (agreeing.Length == 0)
                    head.LeaveOpen();
                Union(holders[0].Index, head.Index);
            }
        }
    }

    // Two fragments of one sentence and one speaker, where another article quotes the sentence in full: a fragment that joined the full
    // quotation by its words takes its neighbour along when the two words before the neighbour stand in the full one too.
    private void JoinSiblings()
    {
        var sentences = _all.Where(u => u.Words < Long && u.Speaker is not null).GroupBy(u => (u.Quotation.Article.Id, u.Sentence, u.Speaker))
            .Select(g => g.Take(MaxHolders).ToArray()).Where(g => g.Length > 1).ToArray();
        var wanted = sentences.SelectMany(s => s).Where(u => u.Content > 0).Select(u => WordsBefore(u) is { } before ? (u.Speaker!, before.First, before.Second) : default)
            .Where(k => k != default).ToHashSet();
        var fullOnes = new Postings<(string Speaker, string First, string Second)>(MaxHolders);
        foreach (Utterance full in _all.Where(u => wanted.Count > 0 && u.Words >= 8 && u.Speaker is not null))
        {
            for (int i = 0; i + 1 < full.Words; i++)
            {
                var pair = (full.Speaker!, full.Text.Words[i], full.Text.Words[i + 1]);
                if (wanted.Contains(pair))
                    fullOnes.Add(pair, full.Index);
            }
        }

        foreach (Utterance[] sentence in sentences)
        {
            foreach (Utterance lone in sentence.Where(u => u.Content > 0))
            {
                if (WordsBefore(lone) is not { } before)
                    continue;
                int[] fulls = [.. fullOnes[(lone.Speaker!, before.First, before.Second)]];
                foreach (Utterance anchor in sentence.Where(u => fulls.Length > 0 && Root(u.Index) != Root(lone.Index)))
                {
                    if (!Array.Exists(fulls, full => Root(full) == Root(anchor.Index) && _all[full].Holds(anchor) && !_all[full].Holds(lone)))
                        continue;
                    lone.Translated = true;
                    Union(anchor.Index, lone.Index);
                    break;
                }
            }
        }
    }

    // The two words before a fragment in its sentence, one of them at least a content word.
    private static (string First, string Second)? WordsBefore(Utterance fragment)
    {
        string raw = fragment.Quotation.Article.Raw;
        int end = Math.Max(fragment.Sentence.Start, fragment.Quotation.Span.Start), start = Math.Max(fragment.Sentence.Start, end - LongestLead);
        while (start > fragment.Sentence.Start && start < end && !char.IsWhiteSpace(raw[start]))
            start++;
        var words = FoldedText.Of(raw, TextSpan.FromBounds(start, end)).Words;
        return words.Length < 2 || words[^2..].All(FunctionWords.Contains) ? null : (words[^2], words[^1]);
    }

    private static bool Agree(Utterance a, Utterance b) => Utterance.MayAgree(a, b);

    private void Union(int a, int b)
    {
        int x = Root(a), y = Root(b);
        _all[Math.Max(x, y)].Parent = Math.Min(x, y);
    }

    private int Root(int index)
    {
        while (_all[index].Parent != index)
            index = _all[index].Parent = _all[_all[index].Parent].Parent;
        return index;
    }
}
