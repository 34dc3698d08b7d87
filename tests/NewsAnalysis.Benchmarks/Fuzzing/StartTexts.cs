using System.Text;

namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>The texts that are changed: the files of a folder.</summary>
internal sealed class StartTexts
{
    private readonly string[][] _paragraphs;

    private StartTexts(string[][] paragraphs) => _paragraphs = paragraphs;

    /// <summary>Reads the files of a folder, in the order of their names.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="InvalidOperationException">It holds none.</exception>
    public static StartTexts Read(string folder)
    {
        string[][] texts = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
            .Select(f => File.ReadAllText(f, Encoding.UTF8).Split(["\n\n", "\r\n\r\n"], StringSplitOptions.RemoveEmptyEntries))
            .Where(t => t.Length > 0)];
        return texts.Length > 0 ? new StartTexts(texts) : throw new InvalidOperationException($"{folder} holds no text to start from.");
    }

    /// <summary>Some paragraphs that follow each other.</summary>
    /// <param name="dice">Decides which.</param>
    /// <param name="most">UTF-16 units at most.</param>
    public string Piece(Dice dice, int most)
    {
        string[] text = dice.Pick(_paragraphs);
        int first = dice.OnceIn(4) ? 0 : dice.Next(text.Length);
        var piece = new StringBuilder(text[first]);
        for (int next = first + 1; next < text.Length && piece.Length < most && !dice.OnceIn(6); next++)
        {
            piece.Append("\n\n").Append(text[next]);
        }

        return piece.Length > most ? piece.ToString(0, most) : piece.ToString();
    }
}
