using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Finds the places that something is said to be in: a name after a preposition of place.</summary>
internal static class PlaceReader
{
    /// <summary>The places of some tokens, in order.</summary>
    /// <param name="entities">What the article names.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">Index of the first token.</param>
    /// <param name="span">The words to look at; they start no earlier than that token.</param>
    public static IEnumerable<PlaceMention> Read(ArticleEntities entities, SentenceText sentence, int from, TextSpan span)
    {
        foreach (Mention mention in entities.In(span))
        {
            if (mention is not { Form: MentionForm.Name, Kind: EntityKind.Place } || !span.Contains(mention.Span))
            {
                continue;
            }

            int at = sentence.IndexAt(mention.Span.Start);
            if (at >= sentence.Tokens.Length || sentence.Tokens[at].Span.Start != mention.Span.Start)
            {
                continue;
            }

            for (int back = at - 1; back >= Math.Max(from, at - 4); back--)
            {
                string word = sentence.Words[back];
                if (word is "in" or "at" or "near" or "outside" or "across" or "over")
                {
                    string name = mention.Name ?? mention.Head.In(sentence.Raw);
                    yield return new PlaceMention(
                        TextSpan.FromBounds(sentence.Tokens[back].Span.Start, mention.Span.End), name, EntityLexicon.CountryOf(EntityLexicon.FoldPhrase(name)));
                    break;
                }

                if (!sentence.Tokens[back].IsWord || word is "of" or "and" or "with" or "to" or "from")
                {
                    break;
                }
            }
        }
    }
}
