using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Reuse;

/// <summary>Finds the sources an article credits: agencies, pictures, interviews, platforms, statements, other media, documents.</summary>
/// <remarks>
/// Rules over the words of each sentence; a person or an institution that merely says something is no credit but an attribution
/// (<see cref="Attributions"/>). Where two rules claim the same words the first one found keeps them.
/// </remarks>
internal static class CreditFinder
{
    // A credit reaches back over a few words, so only the last ones of its sentence can overlap it.
    private const int MostOverlaps = 32;

    /// <summary>The credits of an article, in order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="entities">Who and what it names.</param>
    public static IEnumerable<CreditRow> Find(Article article, ArticleEntities entities)
    {
        var found = new List<CreditRow>();
        var thinkTanks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            int lines = found.Count;
            found.AddRange(CreditLines.Find(article, paragraph));
            int afterLines = found.Count;
            if (paragraph.Kind is not (ParagraphKind.Body or ParagraphKind.Caption))
            {
                continue;
            }

            foreach (TextSpan span in Sentences(article.Raw, paragraph.Span))
            {
                var sentence = new CreditSentence(article.Raw, span);
                int first = found.Count;
                foreach ((int start, int end, CreditKind kind, string source) in CreditRules.Find(article, sentence, entities, thinkTanks))
                {
                    TextSpan wording = sentence.SpanOf(start, end);
                    if (!Overlaps(found, wording, lines, afterLines) && !Overlaps(found, wording, Math.Max(first, found.Count - MostOverlaps), found.Count))
                    {
                        found.Add(new CreditRow(article.Id, wording.Start, wording.Length, wording.In(article.Raw), kind, source));
                    }
                }
            }
        }

        return found.OrderBy(c => c.Start).ThenBy(c => c.Length);
    }

    private static bool Overlaps(List<CreditRow> found, TextSpan wording, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (new TextSpan(found[i].Start, found[i].Length).Overlap(wording) > 0)
            {
                return true;
            }
        }

        return false;
    }

    // Sentences that no white space parts are read as one: the point may belong to a name, as in "Example.Com reports".
    private static List<TextSpan> Sentences(string raw, TextSpan paragraph)
    {
        var sentences = new List<TextSpan>();
        foreach (TextSpan span in SentenceSplitter.Split(raw, paragraph))
        {
            if (sentences.Count > 0 && sentences[^1].End == span.Start)
            {
                sentences[^1] = sentences[^1].Cover(span);
            }
            else
            {
                sentences.Add(span);
            }
        }

        return sentences;
    }
}
