namespace NewsAnalysis.Reuse.Scale;

/// <summary>Groups the articles of an index that print one wire text, as <see cref="WireFamilies"/> does for a small corpus.</summary>
internal sealed class WireGroups
{
    private const double LeastShare = 0.125;
    private const int LeastWords = 40;

    private readonly IndexReader _index;
    private readonly int[] _parent;
    private readonly int[] _familyOf;
    private readonly int[] _words;
    private readonly int[] _other;

    /// <summary>Every article for itself.</summary>
    public WireGroups(IndexReader index)
    {
        _index = index;
        _parent = [.. Enumerable.Range(0, index.Articles)];
        _familyOf = new int[index.Articles];
        _words = new int[index.Articles];
        _other = new int[index.Articles];
    }

    /// <summary>How many families there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the pairs of a block.</summary>
    public void Add(ReadOnlySpan<PairRecord> pairs)
    {
        foreach (ref readonly PairRecord pair in pairs)
        {
            int copied = Math.Min(pair.CopiedA, pair.CopiedB), shorter = Math.Min(_index.WordsOf(pair.A), _index.WordsOf(pair.B));
            if (copied < LeastWords || copied < LeastShare * shorter)
            {
                continue;
            }

            Note(pair.A, pair.CopiedA, pair.B);
            Note(pair.B, pair.CopiedB, pair.A);
            int a = Root(pair.A), b = Root(pair.B);
            _parent[Math.Max(a, b)] = Math.Min(a, b);
        }
    }

    /// <summary>Numbers the families, in the order of their first articles, once all pairs are added.</summary>
    public void Number()
    {
        for (int article = 0; article < _parent.Length; article++)
        {
            int root = Root(article);
            if (_words[article] > 0)
            {
                _familyOf[article] = root == article ? ++Count : _familyOf[root];
            }
        }
    }

    /// <summary>The family of an article, from 1; 0 when it belongs to none.</summary>
    public int FamilyOf(int article) => _familyOf[article];

    /// <summary>The family of two articles, from 1; 0 when they belong to none, or not to the same.</summary>
    public int FamilyOf(int a, int b) => _familyOf[a] == _familyOf[b] ? _familyOf[a] : 0;

    /// <summary>The article that shares the most copied words with one of a family, and how many of its words.</summary>
    public (int Other, int Words) ClosestTo(int article) => (_other[article], _words[article]);

    /// <summary>The members of the families, by family, then in the order of the index.</summary>
    public int[] Members()
    {
        int[] members = [.. Enumerable.Range(0, _familyOf.Length).Where(a => _familyOf[a] > 0)];
        Array.Sort([.. members.Select(a => (long)_familyOf[a] << 32 | (uint)a)], members);
        return members;
    }

    private void Note(int article, int words, int other)
    {
        if (words > _words[article] || (words == _words[article] && other < _other[article]))
        {
            (_words[article], _other[article]) = (words, other);
        }
    }

    private int Root(int article)
    {
        while (_parent[article] != article)
        {
            article = _parent[article] = _parent[_parent[article]];
        }

        return article;
    }
}
