using System.Text;

namespace NewsAnalysis.Kernel.Messages;

/// <summary>Remembers the signatures of the last messages, so that a message caught on its way cannot be sent again.</summary>
/// <param name="capacity">How many are remembered.</param>
internal sealed class SeenSignatures(int capacity = 1 << 16)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = [];

    /// <summary>Remembers a signature.</summary>
    /// <returns>False when it was there already.</returns>
    public bool Add(byte[] signature)
    {
        string text = Encoding.ASCII.GetString(signature);
        lock (_lock)
        {
            if (!_seen.Add(text))
            {
                return false;
            }

            _order.Enqueue(text);
            if (_order.Count > capacity)
            {
                _seen.Remove(_order.Dequeue());
            }

            return true;
        }
    }
}
