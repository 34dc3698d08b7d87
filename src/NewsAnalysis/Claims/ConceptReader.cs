using System.Collections.Frozen;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Reads what the words of an article stand for: names by who or what they mean, numbers by their digits, words by their stem.</summary>
/// <param name="entities">Whom and what the article names.</param>
internal sealed class ConceptReader(ArticleEntities entities)
{
    // A word of a name that another word of it already stands for.
    private const string Silent = "";

    private static readonly FrozenSet<string> LightWords = Lexicon.Words("light-words.txt");

    private readonly Dictionary<string, string> _canonical = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordConcept> _words = new(StringComparer.Ordinal);

    /// <summary>One concept for every token that says something; null for the others.</summary>
    public string?[] Read(SentenceText sentence)
    {
        var concepts = new string?[sentence.Tokens.Length];
        for (int at = 0; at < concepts.Length; at++)
        {
            Token token = sentence.Tokens[at];
            if (!token.IsWord)
            {
                continue;
            }

            if (token.Kind == TokenKind.Number)
            {
                concepts[at] = string.Concat("#", sentence.Raw.AsSpan(token.Span.Start, token.Span.Length));
                continue;
            }

            if (entities.At(token.Span.Start) is { } mention && NameConcept(mention, token) is { } name)
            {
                concepts[at] = name.Length > 0 ? name : null;
                continue;
            }

            // "R-Tenn.", "D-Ohio": party and state come with the name.
            if (sentence.Words[at] is ['r' or 'd' or 'i', '-', ..])
            {
                continue;
            }

            WordConcept word = Of(sentence.Words[at]);
            if (word.Stem is { } stem)
            {
                bool last = at + 1 == concepts.Length || !sentence.Tokens[at + 1].IsWord || !ConceptLexicon.OpensPair(stem);
                concepts[at] = last ? word.Concept : ConceptLexicon.OfPair(stem, Stemmer.Stem(sentence.Words[at + 1])) ?? word.Concept;
            }
        }

        return concepts;
    }

    /// <summary>The country a name stands for; the name itself when it stands for none.</summary>
    public string Canonical(string name)
    {
        if (!_canonical.TryGetValue(name, out string? known))
        {
            _canonical[name] = known = EntityLexicon.CountryOf(EntityLexicon.FoldPhrase(name)) ?? name;
        }

        return known;
    }

    // The stem of a word that says something, and what it stands for alone.
    private WordConcept Of(string fold)
    {
        if (_words.TryGetValue(fold, out WordConcept known))
        {
            return known;
        }

        string bare = fold.EndsWith("'s", StringComparison.Ordinal) ? fold[..^2] : fold;
        WordConcept read = default;
        if (!FunctionWords.Contains(fold) && !FunctionWords.Contains(bare) && Stemmer.Stem(fold) is var stem && !LightWords.Contains(stem))
        {
            read = new WordConcept(stem, ConceptLexicon.Exact(fold) ?? (EntityLexicon.CountryOf(bare) is { } country ? "@" + country : ConceptLexicon.Of(stem)));
        }

        return _words[fold] = read;
    }

    // The last word of a mention stands for whom it means; the words before it (titles, given names) say nothing more.
    private string? NameConcept(Mention mention, Token token)
    {
        if (mention.Name is not { } name)
        {
            return null;
        }

        if (mention.Form == MentionForm.Pronoun)
        {
            return "@" + Canonical(name);
        }

        if (!mention.Head.Contains(token.Span.Start))
        {
            return null;
        }

        bool last = token.Span.End >= mention.Head.End || mention.Head.End - token.Span.End <= 2;
        return last ? "@" + Canonical(name) : mention.Form == MentionForm.Name ? Silent : null;
    }

    private readonly record struct WordConcept(string? Stem, string? Concept);
}
