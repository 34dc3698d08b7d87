using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>An article as its reporter wrote it: words outside quotations, and every quotation as one item.</summary>
/// <remarks>Sentences are counted over items, so a full stop inside a quotation does not end the reporter's sentence.</remarks>
internal sealed class ItemStream
{
    // Words from a quotation to its cue: without marks between, and with an apposition.
    private const int NearCue = 6;
    private const int FarCue = 20;

    private static readonly FrozenSet<string> Subordinators =
        Lexicon.Set("when while after before as since if though although because once until unless despite in at on during with for from under by among like to asked pressed pushed "
            + "led joined preceded flanked faced");

    /// <summary>Reads an article.</summary>
    /// <param name="entities">Its words, quotations and mentions.</param>
    public ItemStream(ArticleEntities entities)
    {
        Stream = entities.Stream;
        var items = ImmutableArray.CreateBuilder<Item>();
        var itemOfWord = new int[Stream.Words.Length];
        QuoteItems = new int[Stream.Quotes.Length];
        int sentence = 0, quote = -1, paragraph = -1;
        for (int i = 0; i < Stream.Words.Length; i++)
        {
            Word word = Stream.Words[i];
            if (word.Paragraph != paragraph)
            {
                sentence++;
                paragraph = word.Paragraph;
                quote = -1;
            }

            if (word.Quote >= 0 && word.Quote == quote)
            {
                itemOfWord[i] = items.Count - 1;
                continue;
            }

            if (quote >= 0 && EndsInQuote(quote, i))
                sentence++;
            quote = word.Quote;
            itemOfWord[i] = items.Count;
            if (quote >= 0)
                QuoteItems[quote] = items.Count;
            items.Add(new Item(quote >= 0 ? -1 : i, quote, sentence, paragraph));
            bool last = quote < 0 && i + 1 < Stream.Words.Length && Stream.Words[i + 1].Sentence != word.Sentence;
            if (last)
                sentence++;
        }

        Items = items.DrainToImmutable();
        ItemOfWord = itemOfWord;
        Mentions = entities.Mentions;
        StartsAt = new int[Items.Length + 1];
        EndsAt = new int[Items.Length + 1];
        Named = new bool[Items.Length + 1];
        Array.Fill(StartsAt, -1);
        Array.Fill(EndsAt, -1);
        for (int m = 0; m < Mentions.Length; m++)
        {
            int first = Stream.IndexAt(Mentions[m].Span.Start), last = Stream.IndexAt(Mentions[m].Span.End - 1);
            if (Stream.Words[first].Quote >= 0 || Stream.Words[last].Quote >= 0)
                continue;
            StartsAt[itemOfWord[first]] = m;
            EndsAt[itemOfWord[last]] = m;
            for (int i = itemOfWord[first]; Mentions[m].Form != MentionForm.Nominal && i <= itemOfWord[last]; i++)
                Named[i] = true;
        }
    }

    /// <summary>The words, those inside quotations too.</summary>
    public WordStream Stream { get; }

    /// <summary>The items, in order.</summary>
    public ImmutableArray<Item> Items { get; }

    /// <summary>Index of the item that each word of the stream is, or lies in.</summary>
    public int[] ItemOfWord { get; }

    /// <summary>Item of each quotation; only outermost ones have their own.</summary>
    public int[] QuoteItems { get; }

    /// <summary>The mentions of the article, in order; those inside quotations start at no item.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>Index of the mention that starts at an item, or -1.</summary>
    public int[] StartsAt { get; }

    /// <summary>Index of the mention that ends at an item, or -1.</summary>
    public int[] EndsAt { get; }

    /// <summary>Whether an item belongs to a name or is a pronoun.</summary>
    public bool[] Named { get; }

    /// <summary>Folded word at an item; empty for a mark, a quotation, or past the ends.</summary>
    public string Fold(int item) => item >= 0 && item < Items.Length && Items[item].Word >= 0 ? Stream.Words[Items[item].Word].Fold : string.Empty;

    /// <summary>The mark at an item; <c>'\0'</c> for a word or a quotation.</summary>
    public char Mark(int item) => item >= 0 && item < Items.Length && Items[item].Word >= 0 ? Stream.Words[Items[item].Word].Mark : '\0';

    /// <summary>Whether an item is a quotation; false past the ends.</summary>
    public bool IsQuote(int item) => item >= 0 && item < Items.Length && Items[item].Quote >= 0;

    /// <summary>Whether a word ends in a possessive: <c>Doe's</c>.</summary>
    public bool IsPossessive(int item) => Items[item].Word >= 0 && Stream.Words[Items[item].Word].Possessive;

    /// <summary>Whether two items stand in one sentence of the reporter; false past the ends.</summary>
    public bool SameSentence(int a, int b) =>
        a >= 0 && b >= 0 && a < Items.Length && b < Items.Length && Items[a].Sentence == Items[b].Sentence;

    /// <summary>Whether the word before a mention's first item shows that it is no subject.</summary>
    public bool Oblique(int first)
    {
        // "at the old Capitol"
        if (Fold(first - 1).Length > 0 && Fold(first - 2) is "the" or "a" or "an")
            first--;
        if (Fold(first - 1) is "the" or "a" or "an")
            first--;
        return first > 0 && SameSentence(first - 1, first)
            && (Fold(first - 1) is "of" or "with" or "to" or "by" or "from" or "for" or "in" or "on" or "at" or "against" or "about" or "between" or "than" or "into" or "as"
                || IsPossessive(first - 1));
    }

    /// <summary>First item of the main clause of a sentence, when it opens with another: "When Roe left, Doe …", "Speaking in Salem, Ohio, Doe …"; else <paramref name="start"/>.</summary>
    /// <param name="start">First item of the sentence.</param>
    /// <param name="before">The clause must begin before this item.</param>
    public int MainClause(int start, int before)
    {
        if (!Subordinators.Contains(Fold(start)) && !Fold(start).EndsWith("ing", StringComparison.Ordinal))
            return start;
        for (int i = start + 1; i < before - 1; i++)
        {
            // A mention behind a comma, with no comma behind itself: that would be an apposition, or the state of a town.
            if (Mark(i) == ',' && StartsAt[i + 1] is var subject and >= 0 && Mark(ItemOfWord[Stream.IndexAt(Mentions[subject].Span.End - 1)] + 1) != ',')
                return i + 1;
        }

        return start;
    }

    // A quotation ends the sentence around it when it ends with a full stop and a capital follows.
    private bool EndsInQuote(int quote, int next)
    {
        Word word = Stream.Words[next];
        QuotedSpan span = Stream.Quotes[quote];
        char end = Stream.Raw[span.Inner.End - 1];
        if (word.Mark is '—' or '–' or '-' or '―')
            return false;
        if (end is '.' or '…')
            return word.Capital || word.Quote >= 0;
        return end is '?' or '!' && (word.Quote >= 0 || (word.Capital && !CueFollows(next)));
    }

    // "Why?" Jane Doe asked: within a few words a reporting verb follows; "Why?" Rep. Jane Doe, R-Pa., a lawyer, asked: behind the comma of an apposition.
    private bool CueFollows(int at)
    {
        bool plain = true;
        for (int i = at; i < Stream.Words.Length && i < at + (plain ? NearCue : FarCue) && Stream.Words[i].Sentence == Stream.Words[at].Sentence && Stream.Words[i].Quote < 0; i++)
        {
            plain &= Stream.Words[i].IsWord;
            if (i == at || !CueLexicon.TryGet(Stream.Words[i].Fold, out CueForm form) || !form.Finite)
                continue;
            if (plain || (form is { Weak: false, Judges: false } && Stream.Words[i - 1].Mark is ',' or ')'))
                return true;
        }

        return false;
    }
}
