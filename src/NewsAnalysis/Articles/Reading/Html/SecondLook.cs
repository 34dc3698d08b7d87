namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>What a block looks like once each block of the page was judged by itself: how its neighbours, its like and those around it were judged.</summary>
/// <remarks>An article stands together, and what is alike is nearly always all part of it or all not (stacked classifiers; Cohen and Carvalho 2005).</remarks>
internal sealed class SecondLook
{
    private const int Levels = 4;
    private const int Wide = 8;
    private const double Even = 0.5;

    private static readonly int[] Offsets = [-4, -3, -2, -1, 1, 2, 3, 4];

    private readonly PageContext _context;
    private readonly BlockFeatures _features;
    private readonly double[] _scores;
    private readonly double[] _words;
    private readonly double[] _taken;
    private readonly Dictionary<string, (double Score, double Words)> _alike = new(StringComparer.Ordinal);
    private readonly int _first;
    private readonly int _last;
    private readonly int _longestFrom;
    private readonly int _longestTo;

    /// <summary>Number of features: those of the first look come before them.</summary>
    public static int Count => BlockFeatures.Count + 1 + Offsets.Length + 2 + 2 * Levels + 8;

    /// <summary>Prepares what the blocks of a page share.</summary>
    /// <param name="context">The page.</param>
    /// <param name="features">How its blocks look by themselves.</param>
    /// <param name="scores">How each block was judged by itself.</param>
    public SecondLook(PageContext context, BlockFeatures features, double[] scores)
    {
        (_context, _features, _scores) = (context, features, scores);
        (_words, _taken) = (new double[context.Page.Elements.Count], new double[context.Page.Elements.Count]);
        (_first, _last) = (Array.FindIndex(scores, s => s > Even), Array.FindLastIndex(scores, s => s > Even));
        for (int i = 0; i < scores.Length; i++)
        {
            double words = Weight(i);
            _words[context.Blocks[i].Element] += words;
            _taken[context.Blocks[i].Element] += words * scores[i];
            var group = _alike.GetValueOrDefault(features.SignatureOf(i));
            _alike[features.SignatureOf(i)] = (group.Score + words * scores[i], group.Words + words);
        }

        for (int i = _words.Length - 1; i > 0; i--)
        {
            if (context.Page.Elements[i].Parent is >= 0 and var parent)
            {
                _words[parent] += _words[i];
                _taken[parent] += _taken[i];
            }
        }

        (_longestFrom, _longestTo) = Longest();
    }

    /// <summary>The features of a block: those of the first look, then what the others tell.</summary>
    /// <param name="index">Which block.</param>
    /// <param name="first">Its features of the first look.</param>
    public double[] Of(int index, double[] first)
    {
        double[] values = new double[Count];
        first.CopyTo(values, 0);
        int at = first.Length;
        values[at++] = _scores[index];
        foreach (int offset in Offsets)
        {
            int other = index + offset;
            values[at++] = other >= 0 && other < _scores.Length ? _scores[other] : 0;
        }

        double own = Weight(index), mine = own * _scores[index];
        var (score, words) = _alike[_features.SignatureOf(index)];
        values[at++] = words - own > 0 ? (score - mine) / (words - own) : -1;
        values[at++] = Math.Log(1 + words - own);
        int around = _context.Blocks[index].Element;
        for (int level = 0; level < Levels; level++)
        {
            around = around >= 0 ? _context.Page.Elements[around].Parent : -1;
            double others = around >= 0 ? _words[around] - own : 0;
            values[at++] = others > 0 ? (_taken[around] - mine) / others : -1;
            values[at++] = Math.Log(1 + Math.Max(0, others));
        }

        values[at++] = Near(index, -Wide, -1);
        values[at++] = Near(index, 1, Wide);
        values[at++] = _first < 0 ? 0 : Math.Clamp(index - _first, -50, 100);
        values[at++] = _first < 0 ? 0 : Math.Clamp(_last - index, -50, 100);
        values[at++] = Math.Clamp(index - _longestFrom, -50, 100);
        values[at++] = Math.Clamp(_longestTo - index, -50, 100);
        values[at++] = Nearest(index, -1);
        values[at] = Nearest(index, 1);
        return values;
    }

    private double Weight(int index) => Math.Min(60, _context.Blocks[index].Words + 1);

    // The share of the words a few blocks before or after that were taken.
    private double Near(int index, int from, int to)
    {
        double words = 0, taken = 0;
        for (int i = Math.Max(0, index + from); i <= Math.Min(_scores.Length - 1, index + to); i++)
        {
            words += Weight(i);
            taken += Weight(i) * _scores[i];
        }

        return words > 0 ? taken / words : 0;
    }

    // How many blocks lie between it and the nearest one that was taken, up to 20.
    private int Nearest(int index, int step)
    {
        int steps = 1;
        for (int i = index + step; i >= 0 && i < _scores.Length && steps < 20; i += step, steps++)
        {
            if (_scores[i] > Even)
            {
                return steps;
            }
        }

        return 20;
    }

    // The stretch with the most words taken, those not taken counting against it.
    private (int From, int To) Longest()
    {
        double best = 0, sum = 0;
        int from = 0, start = 0, to = 0;
        for (int i = 0; i < _scores.Length; i++)
        {
            if (sum <= 0)
            {
                (sum, start) = (0, i);
            }

            sum += Weight(i) * (_scores[i] - Even);
            if (sum > best)
            {
                (best, from, to) = (sum, start, i);
            }
        }

        return (from, to);
    }
}
