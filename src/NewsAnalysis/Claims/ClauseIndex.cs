using System.Collections.Concurrent;
using NewsAnalysis.Entities;

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

    // Clauses are compared with those that hold one of so many of their rarest concepts.
    private const int LinkTerms = 8;

    // Numbers, times and places are compared whose clauses share one of so many of their rarest concepts.
    private const int KeyTerms = 16;

    // Terms of a sentence from which on likenesses are kept.
    private const int LongClause = 256;

    private readonly double[] _weights;
    private readonly bool[] _names;

    // Names, and the titles and reporting verbs that come with them.
    private readonly bool[] _empty;
    private readonly List<int>[] _postings;
    private readonly List<Clause> _clauses;
    private readonly Parties _parties;
    private readonly ConcurrentDictionary<(Clause A, Clause B), double> _ofLong = [];
    private List<ClauseLink>? _links;

    /// <summary>Reads the clauses, and sets what each of them has of the index.</summary>
    /// <param name="clauses">The clauses of a story, sentence by sentence.</param>
    /// <param name="parties">Whom the people named speak for.</param>
    public ClauseIndex(List<Clause> clauses, Parties parties)
    {
        (_clauses, _parties) = (clauses, parties);
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Clause clause in clauses)
        {
            clause.Terms = TermsOf(clause.Concepts, ids);
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
        _empty = new bool[ids.Count];
        var roles = new ConceptRole[ids.Count];
        var fullNames = new bool[ids.Count];
        foreach ((string concept, int id) in ids)
        {
            roles[id] = ConceptLexicon.RoleOf(concept);
            fullNames[id] = concept[0] == '@' && concept.Contains(' ', StringComparison.Ordinal);
            double rarity = Math.Log(1 + (Math.Max(clauses.Count, LeastClauses) / frequency[id]));
            _weights[id] = rarity * (roles[id] is ConceptRole.Event or ConceptRole.Pledge ? 1.15 : 1);
            _names[id] = concept[0] == '@';
            _empty[id] = _names[id];
        }

        MarkEmpty(ids, roles);
        int call = ids.GetValueOrDefault("~call", -1), meet = ids.GetValueOrDefault("~meet", -1);
        foreach (Clause clause in clauses)
        {
            clause.Weight = Total(clause.Terms);
            clause.Rarest = RarestOf(clause.Terms);
            clause.Events = Array.FindAll(clause.Terms, t => roles[t] is ConceptRole.Event or ConceptRole.Pledge);
            clause.Pledges = Array.FindAll(clause.Events, t => roles[t] == ConceptRole.Pledge);
            bool meets = Array.BinarySearch(clause.Terms, call) >= 0 || Array.BinarySearch(clause.Terms, meet) >= 0;
            clause.Partners = meets ? Array.FindAll(clause.Terms, t => fullNames[t]) : [];
        }

        for (int first = 0; first < clauses.Count;)
        {
            int next = first + 1;
            while (next < clauses.Count && AreOfOneSentence(clauses[first], clauses[next]))
            {
                next++;
            }

            SetSentence(first, next);
            first = next;
        }
    }

    private static bool AreOfOneSentence(Clause a, Clause b) => a.Article == b.Article && a.SentenceNumber == b.SentenceNumber;

    private void MarkEmpty(Dictionary<string, int> ids, ConceptRole[] roles)
    {
        foreach (Clause clause in _clauses)
        {
            for (int at = 0; at < clause.Concepts.Length; at++)
            {
                if (clause.Concepts[at] is not { } concept)
                {
                    continue;
                }

                int id = ids[concept];
                if (!_empty[id] && roles[id] is not (ConceptRole.Event or ConceptRole.Pledge))
                {
                    string word = clause.Words[at];
                    _empty[id] = CueLexicon.IsCue(word) || EntityLexicon.Titles.Contains(word) || EntityLexicon.Roles.Contains(word) || Sources.IsDocument(word);
                }
            }
        }
    }

    /// <summary>Every two clauses of different articles that are alike enough, the most alike first.</summary>
    /// <param name="least">The least likeness, from 0 to 1.</param>
    public IEnumerable<ClauseLink> Links(double least) => (_links ??= AllLinks()).TakeWhile(l => l.Score >= least);

    /// <summary>Whether two clauses tell of one kind of event or pledge.</summary>
    public static bool SharesEvent(Clause a, Clause b) => Array.Exists(a.Events, e => Array.BinarySearch(b.Terms, e) >= 0);

    /// <summary>Whether two clauses share a concept that is no name.</summary>
    public bool SharesThing(Clause a, Clause b) => Array.Exists(a.Terms, t => !_names[t] && Array.BinarySearch(b.Terms, t) >= 0);

    /// <summary>Whether two clauses share a name.</summary>
    public bool SharesName(Clause a, Clause b) => Array.Exists(a.Terms, t => _names[t] && Array.BinarySearch(b.Terms, t) >= 0);

    private List<ClauseLink> AllLinks()
    {
        var links = new List<ClauseLink>();
        foreach ((int a, int b) in CandidatePairs.Of(_clauses, c => c.Article, c => c.Terms, LinkTerms))
        {
            if (Likeness(_clauses[a], _clauses[b]) is var score && score >= LeastLikeness)
            {
                links.Add(new ClauseLink(a, b, score));
            }
        }

        links.Sort();
        return links;
    }

    /// <summary>How far two clauses say the same, from 0 to 1.</summary>
    /// <remarks>Of endless clauses, which hold thousands of numbers that are all compared, it is kept.</remarks>
    public double Likeness(Clause a, Clause b) => Math.Max(a.SentenceTerms.Length, b.SentenceTerms.Length) <= LongClause
        ? Measure(a, b)
        : _ofLong.GetOrAdd((a, b), static (pair, index) => index.Measure(pair.A, pair.B), this);

    private double Measure(Clause a, Clause b)
    {
        (double shared, int count, bool more) = Shared(a.Terms, b.Terms);
        if (count < 2 || !more)
        {
            return 0;
        }

        // A mere phrase tells of a clause only what both say happens.
        if ((a.Form == ClauseForm.Fragment) != (b.Form == ClauseForm.Fragment) && !SharesEvent(a, b))
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

        return LikenessFactors.Apply(a, b, like, words, _parties);
    }

    private static int[] TermsOf(string?[] concepts, Dictionary<string, int> ids)
    {
        var terms = new List<int>(concepts.Length);
        foreach (string? concept in concepts)
        {
            if (concept is null)
            {
                continue;
            }

            if (!ids.TryGetValue(concept, out int id))
            {
                ids[concept] = id = ids.Count;
            }

            terms.Add(id);
        }

        return Distinct(terms);
    }

    private static int[] Distinct(List<int> terms)
    {
        terms.Sort();
        int kept = 0;
        for (int i = 0; i < terms.Count; i++)
        {
            if (i == 0 || terms[i] != terms[i - 1])
            {
                terms[kept++] = terms[i];
            }
        }

        return [.. terms[..kept]];
    }

    private int[] RarestOf(int[] terms)
    {
        int[] rarest = [.. terms];
        Array.Sort(rarest, (a, b) => (_postings[a].Count, a).CompareTo((_postings[b].Count, b)));
        return rarest.Length > KeyTerms ? rarest[..KeyTerms] : rarest;
    }

    private void SetSentence(int first, int next)
    {
        int[] terms = _clauses[first].Terms;
        if (next - first > 1)
        {
            var all = new List<int>();
            for (int i = first; i < next; i++)
            {
                all.AddRange(_clauses[i].Terms);
            }

            terms = Distinct(all);
        }

        double weight = Total(terms);
        for (int i = first; i < next; i++)
        {
            (_clauses[i].SentenceTerms, _clauses[i].SentenceWeight) = (terms, weight);
        }
    }

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
                more |= !_empty[a[i]];
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
}
