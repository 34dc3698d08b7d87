using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Words that stand for one another when two accounts are compared.</summary>
internal static class ConceptLexicon
{
    private static readonly FrozenDictionary<string, string> ByStem = ReadStems();

    private static readonly FrozenDictionary<string, string> Forms = ByStem.Where(s => s.Key.EndsWith('!'))
        .ToFrozenDictionary(s => s.Key[..^1], s => s.Value, StringComparer.Ordinal);

    private static readonly FrozenSet<string> PairOpeners = ByStem.Keys.Where(s => s.Contains(' ', StringComparison.Ordinal)).Select(s => s[..s.IndexOf(' ', StringComparison.Ordinal)])
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ConceptRole> Roles = Lexicon.Rows("concepts.tsv")
        .ToFrozenDictionary(row => "~" + row[0], row => Enum.Parse<ConceptRole>(row[1], ignoreCase: true), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (int Level, string Group)> Extents = Lexicon.Rows("extents.tsv")
        .ToFrozenDictionary(row => Stemmer.Stem(row[0]), row => (int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), row[2]), StringComparer.Ordinal);

    /// <summary>The concept of a stem (<c>~attack</c> for <c>strik</c>); the stem itself when it has none.</summary>
    public static string Of(string stem) => ByStem.GetValueOrDefault(stem, stem);

    /// <summary>The concept of a form that means something else than its stem (<c>talks</c> are held, not talked); null when it has none.</summary>
    public static string? Exact(string folded) => Forms.GetValueOrDefault(folded);

    /// <summary>Whether a stem is the first of two that have a concept together.</summary>
    public static bool OpensPair(string stem) => PairOpeners.Contains(stem);

    /// <summary>The concept of two stems that follow each other; null when they have none.</summary>
    public static string? OfPair(string first, string second) => ByStem.GetValueOrDefault(first + " " + second);

    /// <summary>What a concept is; <see cref="ConceptRole.None"/> for a plain stem.</summary>
    public static ConceptRole RoleOf(string concept) => Roles.GetValueOrDefault(concept);

    /// <summary>Whether a concept is something that happens, or that is promised or agreed.</summary>
    /// <param name="concept">The concept; null for a word that says nothing on its own.</param>
    public static bool IsEvent(string? concept) => concept is not null && RoleOf(concept) is ConceptRole.Event or ConceptRole.Pledge;

    /// <summary>How far a word of breadth reaches, and in which group; level 0 when it says nothing of breadth.</summary>
    public static (int Level, string Group) ExtentOf(string stem) => Extents.GetValueOrDefault(stem);

    private static FrozenDictionary<string, string> ReadStems()
    {
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string[] row in Lexicon.Rows("concepts.tsv"))
        {
            foreach (string form in row[2].Split(' '))
            {
                if (form.EndsWith('!'))
                {
                    stems.TryAdd(form, "~" + row[0]);
                    continue;
                }

                string[] words = form.Split('_');
                stems.TryAdd(string.Join(' ', words.Select(w => Stemmer.Stem(Folding.Fold(w)))), "~" + row[0]);
            }
        }

        return stems.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>What a concept stands for.</summary>
internal enum ConceptRole
{
    /// <summary>A word without an entry.</summary>
    None,

    /// <summary>Something that happens.</summary>
    Event,

    /// <summary>Something promised or agreed, or that ends: its extent and its conditions matter.</summary>
    Pledge,

    /// <summary>A kind of object.</summary>
    Thing,

    /// <summary>A quality.</summary>
    Quality,
}
