using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims.Checking;

/// <summary>Finds the words of a claim that the text does not say where they should stand, and what it has there.</summary>
/// <remarks>
/// The place of a word lies between the nearest words of the claim before and after it that the text says, where these stand about as near to one
/// another in a sentence of the text: <c>to sell the struggling company</c> against <c>to prop up the struggling company</c>.
/// </remarks>
internal sealed class WordDoubts
{
    // The place in the text may be wider than that in the claim by so many words.
    private const int Wider = 4;

    // Words farther away than this mark no place.
    private const int Far = 8;

    // A turning word stands at most so far before the word it turns.
    private const int ReachOfTurning = 4;

    // The strength of a relation (SentenceMatch.Strength) from which on a word of the text is the one that is turned.
    private const double Said = .6;

    // The share of a word's neighbours that stand beside it in the text, from which on it is theirs there too.
    private const double WellSupported = .5;

    // Words of grammar whose opposite turns what is said.
    private static readonly FrozenSet<string> Polar = Lexicon.Set(
        "before after until since despite although unless except without against off up down in out on from only all every any "
        + "some most many few both still yet already but");

    private readonly SentenceMatch _match;
    private readonly MatchedWords _words;

    private WordDoubts(SentenceMatch match)
    {
        _match = match;
        _words = new MatchedWords(match);
    }

    /// <summary>The doubts about a sentence, in the order of its words.</summary>
    /// <param name="match">The sentence held against a text.</param>
    public static IEnumerable<WordDoubt> Of(SentenceMatch match)
    {
        var doubts = new WordDoubts(match);
        int content = 0;
        for (int word = 0; word < match.Claim.Words.Length; word++)
        {
            WordDoubt? doubt = match.Claim.Words[word].IsContent ? doubts.OfContent(content++, word) : doubts.OfGrammar(word);
            if (doubt is { } found)
            {
                yield return found;
            }
        }
    }

    private static string Nearness(WordRelation relation) => relation switch
    {
        WordRelation.Synonym or WordRelation.Derived or WordRelation.Akin => "like",
        WordRelation.Antonym => "opposite",
        WordRelation.Sibling => "sibling",
        _ => "kin",
    };

    // A word of grammar: one that turns the sentence, or one whose opposite the text has.
    private WordDoubt? OfGrammar(int word)
    {
        string folded = _match.Claim.Words[word].Folded;
        if (SentenceFeatures.IsTurning(folded))
        {
            return IsTurnedInText(word) ? null : new WordDoubt(word, WordDoubt.Turning, "added", true, null);
        }

        return Polar.Contains(folded) && _match.InTwo[word] != WordRelation.Same && _match.OppositeInTwo(word) is { } other
            ? new WordDoubt(word, "grammar", "opposite", false, other) : null;
    }

    // A word that says something, by its number among those and among all.
    private WordDoubt? OfContent(int at, int word)
    {
        var place = PlaceOf(at);
        (WordRelation inPlace, TextWord? other, bool taken) = place is { } found ? Look(word, found) : default;
        if (inPlace == WordRelation.Same)
        {
            return null;
        }

        string kind = KindOf(word);
        if (_match.InText[word] == WordRelation.Same || _match.Text.Holds(_match.Claim.Words[word].Key))
        {
            return SaidElsewhere(at, word, kind, inPlace, other, taken);
        }

        if (inPlace == WordRelation.Antonym)
        {
            return new WordDoubt(word, kind, "in place opposite", true, other);
        }

        bool like = _match.InTwo[word] is WordRelation.Synonym or WordRelation.Derived or WordRelation.Akin;
        if (!like && _match.OppositeInTwo(word) is { } opposite)
        {
            return new WordDoubt(word, kind, "near opposite", true, opposite);
        }

        bool fact = IsFact(kind);
        return place is null ? WithoutPlace(at, word, kind)
            : inPlace != WordRelation.None ? new WordDoubt(word, kind, "in place " + Nearness(inPlace), false, other)
            : taken ? new WordDoubt(word, kind, "replaces", fact, other)
            : new WordDoubt(word, kind, "inserted", fact || kind == "noun", null);
    }

    // A word that the text does not say, and of which it does not show where it would stand.
    private WordDoubt WithoutPlace(int at, int word, string kind)
    {
        if (_match.InTwo[word] is var near and not WordRelation.None)
        {
            return new WordDoubt(word, kind, "near " + Nearness(near), false, null);
        }

        bool fact = IsFact(kind);
        return _match.InText[word] switch
        {
            WordRelation.Antonym => new WordDoubt(word, kind, "far opposite", false, null),
            WordRelation.Synonym or WordRelation.Derived => new WordDoubt(word, kind, "far like", false, null),
            _ => new WordDoubt(word, kind, "missing", fact, fact ? Beside(at, word) : null),
        };
    }

    // Names and numbers are facts of their own.
    private static bool IsFact(string kind) => kind is "name" or "number";

    // A word of the same kind that stands beside the same words.
    private TextWord? Beside(int at, int word) => _words.InPlaceOf(at) is { } other && other.Word.Kind == _match.Claim.Words[word].Kind ? other.Word : null;

    private WordDoubt? SaidElsewhere(int at, int word, string kind, WordRelation inPlace, TextWord? other, bool taken)
    {
        if (_match.InTwo[word] == WordRelation.Same)
        {
            return taken && kind != "verb" ? new WordDoubt(word, kind, "said near, place taken", false, other) : null;
        }

        if (inPlace != WordRelation.None)
        {
            return inPlace == WordRelation.Antonym ? new WordDoubt(word, kind, "elsewhere, in place opposite", true, other) : null;
        }

        bool fact = IsFact(kind);
        if (taken)
        {
            return new WordDoubt(word, kind, "elsewhere, place taken", fact, other);
        }

        double support = _match.InText[word] == WordRelation.Same ? _words.Support(at) : 1;
        return support < WellSupported ? new WordDoubt(word, kind, "elsewhere alone", fact, null)
            : kind is "verb" or "adjective" ? null : new WordDoubt(word, kind, "elsewhere", false, null);
    }

    // Between the nearest words before and after that the text says.
    private (int Sentence, int From, int To)? PlaceOf(int at)
    {
        int before = at - 1, after = at + 1;
        while (before >= 0 && at - before <= Far && _match.InText[_words.Content[before]] != WordRelation.Same)
        {
            before--;
        }

        while (after < _words.Content.Length && after - at <= Far && _match.InText[_words.Content[after]] != WordRelation.Same)
        {
            after++;
        }

        if (before < 0 || after == _words.Content.Length || at - before > Far || after - at > Far)
        {
            return null;
        }

        (int first, int last) = (_words.Content[before], _words.Content[after]);
        return _match.Text.Place(_match.Claim.Words[first].Key, _match.Claim.Words[last].Key, last - first, last - first + Wider);
    }

    // The best that stands in a place, and whether anything of weight does.
    private (WordRelation Relation, TextWord? Other, bool Taken) Look(int word, (int Sentence, int From, int To) place)
    {
        TextSentence sentence = _match.Text.Sentences[place.Sentence];
        (WordRelation best, TextWord? other, bool taken) = (WordRelation.None, null, false);
        WordKind kind = _match.Claim.Words[word].Kind;
        for (int at = place.From; at < place.To; at++)
        {
            TextWord there = sentence.Words[at];
            if (!there.IsContent)
            {
                continue;
            }

            taken = true;
            WordRelation better = SentenceMatch.Better(best, _match.RelationAt(word, sentence, at));
            bool likelier = other is not { } known || (known.Kind != kind && there.Kind == kind);
            if (better != best || (best == WordRelation.None && likelier))
            {
                (best, other) = (better, there);
            }
        }

        return (best, other, taken);
    }

    // Whether the text turns the word that a turning word of the claim stands before.
    private bool IsTurnedInText(int turning)
    {
        int turned = Array.FindIndex(_match.Claim.Words, turning + 1, w => w.IsContent);
        bool said = false;
        foreach (TextSentence sentence in _match.Nearest)
        {
            for (int at = 0; at < sentence.Words.Length && turned >= 0; at++)
            {
                if (SentenceMatch.Strength(_match.RelationAt(turned, sentence, at)) < Said)
                {
                    continue;
                }

                said = true;
                if (Array.Exists(sentence.Words[Math.Max(0, at - ReachOfTurning)..at], w => SentenceFeatures.IsTurning(w.Folded)))
                {
                    return true;
                }
            }
        }

        return !said && _match.Nearest.Any(SentenceFeatures.Turns);
    }

    private string KindOf(int word) => _match.Claim.Words[word].Kind switch
    {
        WordKind.Name => "name",
        WordKind.Number => "number",
        _ => PartOfSpeech.Of(_match.Claim.Words, word) switch { 'v' => "verb", 'a' or 'r' => "adjective", _ => "noun" },
    };
}
