using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Parts;

/// <summary>Tells an article's title from its first paragraph, and cross-heads from short paragraphs.</summary>
internal static class HeadlineRules
{
    private const int LongestHeadline = 25;
    private const int LongestHeading = 14;
    private const int ShortQuotedLine = 6;

    /// <summary>Whether a line that stands before the body can be its title.</summary>
    public static bool IsHeadline(Block block)
    {
        if (!block.IsShort || block.Words is 0 or > LongestHeadline || block.Bullet || block.TrailsOff)
        {
            return false;
        }

        if (block.EndsSentence && (DatelineReader.Read(block) is not null || SentenceSplitter.Split(block.Raw, block.Span).Length > 2))
        {
            return false;
        }

        if (!block.EndsSentence || block.Last is '?' or '!')
        {
            return block.Last is not (':' or ',' or ';') && !IsSpeech(block);
        }

        // A full stop makes a sentence, unless the words are capitalised or cut short as in titles.
        return !IsSpeech(block) && block.Words <= 24 && (IsTitleCase(block.Text) || (block.Words is >= 5 and <= 16 && !HasArticleWord(block.Text)));
    }

    /// <summary>Whether a short line between paragraphs can be a cross-head.</summary>
    public static bool IsHeading(Block block) =>
        block.IsShort && !block.Bullet && block.Words is >= 1 and <= LongestHeading && !block.TrailsOff
        && block.Last is not ('.' or ':' or ',' or ';' or '!' or '-' or '—')
        && !(block.IsQuoted && (block.EndsSentence || !ClosesItsQuote(block)))
        && block.Text.AsSpan().IndexOfAny('\n', '\r') < 0
        && !char.IsLower(block.Raw[block.Span.Start]);

    // A line that opens with a quotation and goes on after it is running text.
    private static bool ClosesItsQuote(Block block) => block.Raw[block.Span.End - 1] is '"' or '”' or '’' or '\'' or '»' or '“' || block.Words <= ShortQuotedLine;

    private static bool IsSpeech(Block block)
    {
        char last = block.Raw[block.Span.End - 1];
        return block.IsQuoted && last is '"' or '”' or '’' or '\'' or '»' && block.EndsSentence && block.Raw[block.Span.Start] is not ('\'' or '‘');
    }

    /// <summary>Whether nearly all of the longer words are capitalised.</summary>
    public static bool IsTitleCase(string text)
    {
        int capitals = 0, longer = 0;
        foreach (Token token in Tokenizer.Tokenize(text))
        {
            if (token.Kind == TokenKind.Word && token.Span.Length > 3)
            {
                longer++;
                capitals += char.IsUpper(text[token.Span.Start]) ? 1 : 0;
            }
        }

        return longer >= 3 && capitals >= longer * 0.8;
    }

    private static bool HasArticleWord(string text) => Tokenizer.Tokenize(text).Any(t => t.Span.In(text).ToLowerInvariant()
        is "a" or "an" or "the" or "was" or "were" or "had" or "said" or "that" or "i" or "we" or "it" or "this" or "he" or "she" or "they" or "is" or "are");
}
