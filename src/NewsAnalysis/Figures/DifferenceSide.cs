using NewsAnalysis.Alignment;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>One of the two texts of a word difference, read from its beginning while the difference is written.</summary>
/// <remarks>Words are followed as the difference has them; where they are not those of the text, the rest leads to the text as a whole.</remarks>
internal sealed class DifferenceSide
{
    private readonly string _articleId;
    private readonly TextSpan[] _whole;
    private readonly List<(string Word, TextSpan Place, int Part)> _words = [];
    private int _at;
    private bool _lost;

    /// <param name="articleId">The article that has the text.</param>
    /// <param name="parts">The parts of the text in their order, and where each stands; a part whose words are not known is empty.</param>
    public DifferenceSide(string articleId, IEnumerable<(TextSpan Place, string Text)> parts)
    {
        _articleId = articleId;
        (TextSpan Place, string Text)[] all = [.. parts];
        _whole = [.. all.Select(p => p.Place)];
        for (int part = 0; part < all.Length; part++)
        {
            FoldedText folded = FoldedText.Of(all[part].Text);
            for (int i = 0; i < folded.Count; i++)
            {
                _words.Add((folded.Words[i], new TextSpan(all[part].Place.Start + folded.Spans[i].Start, folded.Spans[i].Length), part));
            }
        }
    }

    /// <summary>Steps over words that the text has next, and writes them as the way to their place.</summary>
    /// <param name="words">The words.</param>
    /// <param name="html">How they are written.</param>
    public string Take(string words, string html)
    {
        int first = _at;
        Step(words);
        TextSpan[] places = _lost || first == _at
            ? _whole
            : [.. _words[first.._at].GroupBy(w => w.Part).Select(g => TextSpan.FromBounds(g.First().Place.Start, g.Last().Place.End))];
        return Fragment.Evidence(html, _articleId, places);
    }

    /// <summary>Steps over words that both texts have.</summary>
    /// <param name="words">The words.</param>
    public void Step(string words)
    {
        FoldedText next = FoldedText.Of(words);
        _lost = _lost || _at + next.Count > _words.Count || next.Words.Index().Any(w => w.Item != _words[_at + w.Index].Word);
        _at += _lost ? 0 : next.Count;
    }
}
