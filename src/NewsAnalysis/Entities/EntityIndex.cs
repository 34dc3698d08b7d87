namespace NewsAnalysis.Entities;

/// <summary>The entities of an article by what mentions of them hold: surname, given name, whole name, a role, a word of an institution.</summary>
/// <remarks>No list grows past <see cref="Most"/>, so that a text of nothing but names takes time in proportion to its length.</remarks>
internal sealed class EntityIndex
{
    /// <summary>How many people of one surname, or holders of one role, are told apart in one article.</summary>
    public const int Most = 256;

    private readonly List<Entity> _all = [];
    private readonly Dictionary<string, List<Entity>> _byLast = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Entity First, int Count)> _byGiven = new(StringComparer.Ordinal);
    private Dictionary<string, List<Entity>>? _byRole;
    private Dictionary<string, List<Entity>>? _byWord;

    /// <summary>All entities, in the order they were added.</summary>
    public IReadOnlyList<Entity> All => _all;

    /// <summary>Adds an entity under its surname or last word.</summary>
    public void Add(Entity entity, string last)
    {
        _all.Add(entity);
        Add(_byLast, last, entity);
        _byName.TryAdd(string.Join(' ', entity.Key), entity);
        if (entity.Kind == EntityKind.Person && entity.Key.Length > 1)
            _byGiven[entity.Key[0]] = _byGiven.TryGetValue(entity.Key[0], out var known) ? (known.First, known.Count + 1) : (entity, 1);
        if (_byWord is not null)
            AddWords(entity);
    }

    /// <summary>Those of a surname or last word, in order.</summary>
    public List<Entity> WithLast(string last) => _byLast.GetValueOrDefault(last, []);

    /// <summary>The first one of a whole folded name.</summary>
    public Entity? Named(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The one person with surname and this given name; null when there are several, or none.</summary>
    public Entity? OnlyGiven(string given) => _byGiven.TryGetValue(given, out var known) && known.Count == 1 ? known.First : null;

    /// <summary>The people of a role, in order. Asked for once all roles are known.</summary>
    public List<Entity> WithRole(string role)
    {
        if (_byRole is null)
        {
            _byRole = new(StringComparer.Ordinal);
            foreach (Entity person in _all.Where(e => e.Kind == EntityKind.Person))
            {
                foreach (string held in person.Roles.Select(EntityResolver.RoleClass).Concat(person.Roles).Distinct())
                    Add(_byRole, held, person);
            }
        }

        return _byRole.GetValueOrDefault(role, []);
    }

    /// <summary>The organisations with a word in their name, in order. Asked for once all kinds are known.</summary>
    public List<Entity> OrganisationsWith(string word)
    {
        if (_byWord is null)
        {
            _byWord = new(StringComparer.Ordinal);
            foreach (Entity entity in _all)
                AddWords(entity);
        }

        return _byWord.GetValueOrDefault(word, []);
    }

    private void AddWords(Entity entity)
    {
        if (entity.Kind != EntityKind.Organisation)
            return;
        foreach (string word in entity.Key.Distinct())
            Add(_byWord!, word, entity);
    }

    private static void Add(Dictionary<string, List<Entity>> index, string key, Entity entity)
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        if (list.Count < Most)
            list.Add(entity);
    }
}
