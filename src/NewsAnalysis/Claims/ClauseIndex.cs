namespace NewsAnalysis.Claims;

/// <summary>The concepts of all clauses of a story with their weights, and which clauses are about the same thing.</summary>
/// <remarks>
/// A concept weighs the more the fewer clauses hold it (inverse document frequency). Candidates are found through the rarest concepts of
/// each clause, so the work grows with the clauses that share rare words, not with the square of the articles.
/// </remarks>
internal sealed class ClauseIndex
{
    // In a story of a few clauses a word that both share is no less telling than in a long one.
    private const double LeastClauses = 150;

    // Below this two clauses have nothing to do with each other.
    private const double LeastLikeness = .05;

    private readonly double[] _weights;
    private readonly bool[] _names;
    private readonly List<int>[] _postings;
    private readonly List<Clause> _clauses;
    private readonly Parties _parties;
    private List<ClauseLink>? _links;

    public ClauseIndex(List<Clause> clauses, Parties parties)
    {
        (_clauses, _parties) = (clauses, parties);
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Clause clause in clauses)
        {
            clause.Terms = [.. clause.Concepts.Where(c => c is not null).Select(c => Id(ids, c!)).Distinct().Order()];
        }

        var frequency = new int[ids.Count];
        _postings = [.. Enumerable.Range(0, ids.Count).Select(_ => new List<int>())];
        for (int i = 0; i < clauses.Count; i++)
        {
            foreach (int term in clauses[i].Terms)
            {
                frequency[term]++;
                _postings[term].Add(i);
            }
        }

        _weights = new double[ids.Count];
        _names = new bool[ids.Count];
        var roles = new ConceptRole[ids.Count];
        var fullNames = new bool[ids.Count];
        foreach ((string concept, int id) in ids)
        {
            roles[id] = ConceptLexicon.RoleOf(concept);
            fullNames[id] = concept[0] == '@' && concept.Contains(' ', StringComparison.Ordinal);
            double rarity = Math.Log(1 + (Math.Max(clauses.Count, LeastClauses) / frequency[id]));
            _weights[id] = rarity * (roles[id] is ConceptRole.Event or ConceptRole.Pledge ? 1.15 : 1);
            _names[id] = concept[0] == '@';
        }

        foreach (Clause clause in clauses)
        {
            clause.Weight = Total(clause.Terms);
            clause.Pledges = [.. clause.Terms.Where(t => roles[t] == ConceptRole.Pledge)];
            bool meets = Array.IndexOf(clause.Concepts, "~call") >= 0 || Array.IndexOf(clause.Concepts, "~meet") >= 0;
            clause.Partners = meets ? [.. clause.Terms.Where(t => fullNames[t])] : [];
        }

        foreach (var sentence in clauses.GroupBy(c => (c.Article, c.SentenceNumber)))
        {
            int[] terms = [.. sentence.SelectMany(c => c.Terms).Distinct().Order()];
            foreach (Clause clause in sentence)
            {
                clause.SentenceTerms = terms;
                clause.SentenceWeight = Total(terms);
            }
        }
    }

    /// <summary>Every two clauses of different articles that are alike enough, the most alike first.</summary>
    /// <param name="least">The least likeness, from 0 to 1.</param>
    public IEnumerable<ClauseLink> Links(double least) => (_links ??= AllLinks()).TakeWhile(l => l.Score >= least);

    private List<ClauseLink> AllLinks()
    {
        var links = new List<ClauseLink>();
        var seen = new HashSet<int>();
        for (int i = 0; i < _clauses.Count; i++)
        {
            seen.Clear();
            foreach (int term in _clauses[i].Terms.OrderBy(t => _postings[t].Count).ThenBy(t => t).Take(8))
            {
                if (_postings[term].Count > 400)
                {
                    continue;
                }

                foreach (int j in _postings[term])
                {
                    if (j > i && _clauses[j].Article != _clauses[i].Article && seen.Add(j) && Likeness(_clauses[i], _clauses[j]) is var score && score >= LeastLikeness)
                    {
                        links.Add(new ClauseLink(i, j, score));
                    }
                }
            }
        }

        links.Sort();
        return links;
    }

    /// <summary>How far two clauses say the same, from 0 to 1.</summary>
    public double Likeness(Clause a, Clause b)
    {
        (double shared, int count, bool more) = Shared(a.Terms, b.Terms);
        if (count < 2 || !more)
        {
            return 0;
        }

        double smaller = Math.Min(a.Weight, b.Weight), union = a.Weight + b.Weight - shared;
        double words = (.55 * shared / union) + (.45 * shared / (smaller + 3));
        (double context, _, _) = Shared(a.SentenceTerms, b.SentenceTerms);
        double around = context / (a.SentenceWeight + b.SentenceWeight - context);
        double like = (.85 * words) + (.15 * around);
        if (shared < .95 * union)
        {
            // A few common words in common are not enough, however short the clauses.
            like *= Math.Min(1, shared / 8);
        }

        if (a.Agent is { } x && b.Agent is { } y)
        {
            // The same pledge by the same party; or the same words about another.
            like *= _parties.Differ(x[1..], y[1..]) ? .6 : x == y && SharesPledge(a, b) ? 1.25 : 1;
        }

        if (a.Modality.HasFlag(Modality.Negated) != b.Modality.HasFlag(Modality.Negated)
            || (a.Modality ^ b.Modality) is var turn && turn.HasFlag(Modality.Prospective | Modality.Accomplished))
        {
            like *= .85;
        }

        return OtherPartners(a, b) ? like * .6 : like;
    }

    private static bool SharesPledge(Clause a, Clause b) => Array.Exists(a.Pledges, p => Array.IndexOf(b.Pledges, p) >= 0);

    // Two calls or meetings with different partners are two events, however alike the words.
    private static bool OtherPartners(Clause a, Clause b) =>
        Array.Exists(a.Partners, n => Array.IndexOf(b.Terms, n) < 0) && Array.Exists(b.Partners, n => Array.IndexOf(a.Terms, n) < 0);

    private double Total(int[] terms)
    {
        double sum = 0;
        foreach (int term in terms)
        {
            sum += _weights[term];
        }

        return sum;
    }

    private (double Weight, int Count, bool More) Shared(int[] a, int[] b)
    {
        double weight = 0;
        int count = 0;
        bool more = false;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                weight += _weights[a[i]];
                count++;
                more |= !_names[a[i]];
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return (weight, count, more);
    }

    private static int Id(Dictionary<string, int> ids, string concept)
    {
        if (!ids.TryGetValue(concept, out int id))
        {
            ids[concept] = id = ids.Count;
        }

        return id;
    }
}

/// <summary>Two clauses of different articles that may say the same; ordered the most alike first.</summary>
/// <param name="A">Index of the first.</param>
/// <param name="B">Index of the second.</param>
/// <param name="Score">How alike they are, from 0 to 1.</param>
internal readonly record struct ClauseLink(int A, int B, double Score) : IComparable<ClauseLink>
{
    /// <inheritdoc/>
    public int CompareTo(ClauseLink other)
    {
        int score = other.Score.CompareTo(Score);
        return score != 0 ? score : A != other.A ? A.CompareTo(other.A) : B.CompareTo(other.B);
    }
}
