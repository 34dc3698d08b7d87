using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>The clauses of a story with the groups of those that say the same: what claims about parts of statements are made from.</summary>
internal sealed class StoryClauses
{
    private readonly IReadOnlyList<Article> _articles;
    private readonly List<Clause> _clauses;
    private readonly int[] _clusterOf;
    private readonly StatementWords _words;

    public StoryClauses(IReadOnlyList<Article> articles, List<Clause> clauses, ClauseIndex index, Parties parties, List<List<int>> clusters)
    {
        (_articles, _clauses, Index, Parties, Clusters) = (articles, clauses, index, parties, clusters);
        _words = new StatementWords(articles, clauses);
        _clusterOf = new int[clauses.Count];
        Array.Fill(_clusterOf, -1);
        for (int i = 0; i < clusters.Count; i++)
        {
            foreach (int member in clusters[i])
            {
                _clusterOf[member] = i;
            }
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _clauses.Count;

    /// <summary>Their concepts.</summary>
    public ClauseIndex Index { get; }

    /// <summary>Whom the people named speak for.</summary>
    public Parties Parties { get; }

    /// <summary>The groups, each a list of indices into the clauses.</summary>
    public List<List<int>> Clusters { get; }

    /// <summary>A clause.</summary>
    public Clause this[int clause] => _clauses[clause];

    /// <summary>The article of a clause.</summary>
    public int ArticleOf(int clause) => _clauses[clause].Article;

    /// <summary>The raw text of the article of a clause.</summary>
    public string RawOf(Clause clause) => _articles[clause.Article].Raw;

    /// <summary>How far two clauses say the same, from 0 to 1; 1 for those of one group.</summary>
    public double Likeness(int a, int b) => _clusterOf[a] >= 0 && _clusterOf[a] == _clusterOf[b] ? 1 : Index.Likeness(_clauses[a], _clauses[b]);

    /// <summary>What mentions of two clauses must share one of to be compared, for all that their clauses can be alike in, with some more.</summary>
    public GroupKey[] KeysOf(int clause, params ReadOnlySpan<GroupKey> more)
    {
        int[] terms = _clauses[clause].Rarest;
        bool grouped = _clusterOf[clause] >= 0;
        var keys = new GroupKey[terms.Length + (grouped ? 1 : 0) + more.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            keys[i] = new GroupKey(GroupKeyKind.Concept, terms[i]);
        }

        if (grouped)
        {
            keys[terms.Length] = new GroupKey(GroupKeyKind.Cluster, _clusterOf[clause]);
        }

        more.CopyTo(keys.AsSpan(keys.Length - more.Length));
        return keys;
    }

    /// <summary>Whether its article says the same elsewhere, so that it stands in no group.</summary>
    public bool IsRepeated(int clause) => _clusterOf[clause] < 0;

    /// <summary>What a clause says, in words that can be read on their own (<see cref="StatementWords.Of"/>).</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="reported">Whether the source and the reporting words are shown.</param>
    public string StatementOf(int clause, bool reported = false) => _words.Of(clause, reported);

    /// <summary>Whether a clause is the first of those that one report covers: when and where it was said belong to that one.</summary>
    public bool OpensReport(int clause) => clause == 0 || !ReferenceEquals(_clauses[clause - 1].Report, _clauses[clause].Report);

    /// <summary>The words about a part of a clause (<see cref="Phrase.Around"/>).</summary>
    public TextSpan PhraseOf(int clause, TextSpan focus, int left) => Phrase.Around(_clauses[clause], focus, left);
}
