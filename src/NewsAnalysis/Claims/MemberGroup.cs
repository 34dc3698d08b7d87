namespace NewsAnalysis.Claims;

/// <summary>Clauses or mentions that go together, at most one of each article.</summary>
internal sealed class MemberGroup
{
    // Two groups are compared by so many members of each at most, so that a claim of very many articles costs no more than its share.
    private const int MostCompared = 16;

    private readonly int _article;
    private HashSet<int>? _articles;

    public MemberGroup(int member, int article)
    {
        Members = [member];
        _article = article;
    }

    /// <summary>The members, in the order in which they joined.</summary>
    public List<int> Members { get; }

    /// <summary>The members by which it is compared with another group.</summary>
    public ReadOnlySpan<int> Compared => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Members)[..Math.Min(Members.Count, MostCompared)];

    /// <summary>Whether a member is of an article.</summary>
    public bool Holds(int article) => _articles?.Contains(article) ?? _article == article;

    /// <summary>Whether an article has members in both.</summary>
    public bool SharesArticle(MemberGroup other)
    {
        (MemberGroup few, MemberGroup many) = Members.Count <= other.Members.Count ? (this, other) : (other, this);
        return few._articles is null ? many.Holds(few._article) : many._articles!.Overlaps(few._articles);
    }

    /// <summary>Takes the members of another group, which is of other articles.</summary>
    /// <param name="other">The other group.</param>
    /// <param name="groups">By member, its group: those of the other group are moved to this one.</param>
    public void Take(MemberGroup other, MemberGroup[] groups)
    {
        _articles ??= [_article];
        _articles.UnionWith(other._articles ?? [other._article]);
        Members.AddRange(other.Members);
        foreach (int member in other.Members)
        {
            groups[member] = this;
        }
    }
}
