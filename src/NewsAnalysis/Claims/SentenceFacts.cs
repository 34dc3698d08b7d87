using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>A sentence with all that was read from it: what each clause of it takes its part of.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Concepts">What its tokens stand for.</param>
/// <param name="Quoted">Whether its tokens stand between quotation marks.</param>
/// <param name="Quantities">Its quantities, in order.</param>
/// <param name="Times">Its times, in order.</param>
internal sealed record SentenceFacts(SentenceText Text, string?[] Concepts, bool[] Quoted, List<Quantity> Quantities, List<TimeMention> Times)
{
    /// <summary>The quantities that start in a span.</summary>
    public List<Quantity> QuantitiesIn(TextSpan span) => StartingIn(Quantities, span, q => q.Span.Start);

    /// <summary>The times that start in a span.</summary>
    public List<TimeMention> TimesIn(TextSpan span) => StartingIn(Times, span, t => t.Span.Start);

    private static List<T> StartingIn<T>(List<T> items, TextSpan span, Func<T, int> start)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (start(items[middle]) >= span.Start)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        int end = low;
        while (end < items.Count && start(items[end]) < span.End)
        {
            end++;
        }

        return items.GetRange(low, end - low);
    }
}
