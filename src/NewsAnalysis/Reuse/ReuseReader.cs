using NewsAnalysis.Alignment;
using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Reuse;

/// <summary>Reads articles into the form in which reuse is looked for.</summary>
internal sealed class ReuseReader
{
    // A sentence that never ends is cut here, so that one missing full stop does not make a paragraph of lists one unit.
    private const int LongestSentence = 120;

    private readonly Dictionary<int, int> _stemOfWord = [];

    /// <summary>The numbers of the folded words read so far.</summary>
    public WordNumbers Words { get; } = new();

    /// <summary>The numbers of the stems read so far.</summary>
    public WordNumbers Stems { get; } = new();

    /// <summary>By stem, <see cref="PairWeights.SurpriseInNews"/>.</summary>
    public List<double> SurpriseInNews { get; } = [];

    /// <summary>Reads one article.</summary>
    public ReuseText Read(Article article)
    {
        string raw = article.Raw;
        var paragraphs = article.Paragraphs.Where(p => IsCompared(p.Kind)).ToList();
        var pieces = new List<(TextSpan Span, ParagraphKind Part)>();
        foreach (Paragraph paragraph in paragraphs)
        {
            pieces.AddRange(SentenceSplitter.Split(raw, paragraph.Span).Select(s => (s, paragraph.Kind)));
        }

        FoldedText text = FoldedText.Of(raw, pieces.Select(p => p.Span));
        ReuseSentence[] sentences = Sentences(text, pieces);
        int[] words = [.. text.Words.Select(w => Words[w])];
        int[] stems = [.. words.Select(StemOf)];
        WordRole[] roles = Roles(article, text, sentences, stems);
        return new ReuseText
        {
            Article = article,
            Text = text,
            Words = words,
            Stems = stems,
            Roles = roles,
            Sentences = sentences,
            HoldsQuotation = [.. sentences.Select(s => Array.Exists(roles[s.Start..s.End], r => r.HasFlag(WordRole.Quoted)))],
            IsStock = new bool[sentences.Length],
        };
    }

    private static bool IsCompared(ParagraphKind kind) =>
        kind is ParagraphKind.Body or ParagraphKind.Headline or ParagraphKind.Heading or ParagraphKind.Caption or ParagraphKind.KeyPoint;

    private static ReuseSentence[] Sentences(FoldedText text, List<(TextSpan Span, ParagraphKind Part)> pieces)
    {
        var sentences = new List<ReuseSentence>(pieces.Count);
        int at = 0;
        foreach ((TextSpan span, ParagraphKind part) in pieces)
        {
            int start = at;
            while (at < text.Count && text.Spans[at].Start < span.End)
            {
                at++;
            }

            if (at - start <= LongestSentence)
            {
                if (at > start)
                {
                    sentences.Add(new ReuseSentence(start, at - start, span, part));
                }

                continue;
            }

            for (int cut = start; cut < at; cut += LongestSentence)
            {
                int count = Math.Min(LongestSentence, at - cut);
                sentences.Add(new ReuseSentence(cut, count, text.SpanOf(cut, count), part));
            }
        }

        return [.. sentences];
    }

    private int StemOf(int word)
    {
        if (!_stemOfWord.TryGetValue(word, out int stem))
        {
            string folded = Words.WordOf(word);
            stem = FunctionWords.Contains(folded) ? -1 : Stems[Stemmer.Stem(folded)];
            _stemOfWord.Add(word, stem);
            if (stem == SurpriseInNews.Count)
            {
                SurpriseInNews.Add(PairWeights.SurpriseInNews(Stems.WordOf(stem)));
            }
        }

        return stem;
    }

    private static WordRole[] Roles(Article article, FoldedText text, ReuseSentence[] sentences, int[] stems)
    {
        var roles = new WordRole[text.Count];
        MarkQuoted(article, text, roles);
        HashSet<int> names = NamesInside(text, sentences, stems);
        foreach (ReuseSentence sentence in sentences)
        {
            bool titled = IsTitleCase(text, sentence, stems);
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                WordRole role = roles[i];
                role |= sentence.Part == ParagraphKind.Body ? WordRole.Body : 0;
                if (stems[i] >= 0)
                {
                    char first = text.Raw[text.Spans[i].Start];
                    bool open = titled || i == sentence.Start;
                    bool name = char.IsUpper(first) && (!open || names.Contains(stems[i]));
                    role |= WordRole.Content | (name ? WordRole.Name : 0) | (char.IsAsciiDigit(first) ? WordRole.Number : 0);
                }

                roles[i] = role;
            }
        }

        return roles;
    }

    private static void MarkQuoted(Article article, FoldedText text, WordRole[] roles)
    {
        int word = 0;
        foreach (QuotedSpan quote in QuotationMarks.Find(article.Raw, [.. article.Paragraphs.Where(p => IsCompared(p.Kind)).Select(p => p.Span)]))
        {
            if (quote.Depth > 0)
            {
                continue;
            }

            while (word < text.Count && text.Spans[word].Start < quote.Inner.Start)
            {
                word++;
            }

            for (; word < text.Count && text.Spans[word].Start < quote.Inner.End; word++)
            {
                roles[word] |= WordRole.Quoted;
            }
        }
    }

    // The stems written with a capital inside a sentence: at its start, or in a headline, the same words are names too.
    private static HashSet<int> NamesInside(FoldedText text, ReuseSentence[] sentences, int[] stems)
    {
        var names = new HashSet<int>();
        foreach (ReuseSentence sentence in sentences)
        {
            if (IsTitleCase(text, sentence, stems))
            {
                continue;
            }

            for (int i = sentence.Start + 1; i < sentence.End; i++)
            {
                if (stems[i] >= 0 && char.IsUpper(text.Raw[text.Spans[i].Start]))
                {
                    names.Add(stems[i]);
                }
            }
        }

        return names;
    }

    // A Headline Has Capitals on Most of Its Content Words.
    private static bool IsTitleCase(FoldedText text, ReuseSentence sentence, int[] stems)
    {
        int capital = 0, content = 0;
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (stems[i] >= 0)
            {
                content++;
                capital += char.IsUpper(text.Raw[text.Spans[i].Start]) ? 1 : 0;
            }
        }

        return sentence.Part is ParagraphKind.Headline or ParagraphKind.Heading && capital * 4 >= content * 3;
    }
}
