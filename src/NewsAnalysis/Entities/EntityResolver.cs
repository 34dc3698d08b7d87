using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Decides whom each mention of an article means.</summary>
/// <remarks>
/// Names first: the fullest form of each name, wherever it stands, collects the shorter ones. Then, in reading order, descriptions
/// by their role and country, and pronouns by the nearest subject of the right gender and number. What fits nobody, or two alike, stays open.
/// </remarks>
internal sealed partial class EntityResolver
{
    private const int Reach = 4;

    // A pronoun's antecedent is sought among so many mentions before it.
    private const int MostCandidates = 256;

    private static readonly FrozenSet<string> RolesOfMen = Lexicon.Set(
        "mr sir lord spokesman chairman congressman king prince father businessman son brother husband");

    private static readonly FrozenSet<string> RolesOfWomen = Lexicon.Set(
        "mrs ms miss lady dame spokeswoman chairwoman congresswoman queen princess mother businesswoman daughter sister wife actress");

    // People by their party or camp.
    private static readonly FrozenSet<string> Groups = Lexicon.Set("republicans democrats conservatives liberals americans");

    private static readonly FrozenSet<string> Leaders = Lexicon.Set(
        "president leader premier chancellor king queen emperor ruler pm prime minister head dictator");

    /// <summary>The word that stands for a role when roles are compared: heads of state and government are one.</summary>
    public static string RoleClass(string role) => Leaders.Contains(role) ? "leader" : role switch
    {
        "gov" => "governor",
        "sen" => "senator",
        "rep" => "representative",
        "gen" => "general",
        "col" => "colonel",
        "prof" => "professor",
        "rev" => "reverend",
        _ => role,
    };

    private static readonly FrozenSet<string> Documents = Lexicon.Set(
        "statement report release message letter email memo document post tweet video transcript readout spokesman spokeswoman "
        + "spokesperson website site account");

    /// <summary>A role with what makes it another one: a vice president is no president, a deputy prime minister no prime minister.</summary>
    /// <param name="before">The folded words before the role, the nearest last.</param>
    /// <param name="role">The folded role.</param>
    public static string Rank(ReadOnlySpan<string> before, string role) => before switch
    {
        [.., "vice" or "deputy"] => $"{before[^1]}-{role}",
        [.., "vice" or "deputy", "prime"] => $"{before[^2]}-{role}",
        _ => role,
    };

    /// <summary>The role that a description ends with.</summary>
    public static string HeadRole(string[] key) => Rank(key.AsSpan(0, key.Length - 1), key[^1]);

    private readonly WordStream _stream;
    private readonly List<Draft> _drafts;
    private readonly EntityIndex _entities = new();
    private readonly Dictionary<string, Entity> _aliases = new(StringComparer.Ordinal);

    public EntityResolver(WordStream stream, List<Draft> drafts)
    {
        _stream = stream;
        _drafts = drafts;
    }

    /// <summary>The people found, once resolved.</summary>
    public IEnumerable<Entity> People => _entities.All.Where(e => e.Kind == EntityKind.Person);

    public void Resolve()
    {
        foreach (Draft draft in _drafts.Where(d => d.Form == MentionForm.Name && d.Key.Length > 1))
            (draft.Entity = FullName(draft)).FullMentions++;
        ReadAcronyms();

        // Those whose title tells their gender first: they tell how many people a surname stands for.
        foreach (Draft draft in _drafts.Where(d => d is { Form: MentionForm.Name, Key.Length: 1 } && GenderOf(d) != 'x'))
            (draft.Entity = ShortName(draft)).ShortMentions++;
        for (int i = 0; i < _drafts.Count; i++)
        {
            Draft draft = _drafts[i];
            if (draft is { Form: MentionForm.Name, Key.Length: 1, Entity: null })
                draft.Entity = ShortName(draft);
            if (draft.Entity is { } entity)
                entity.LastPlace = i;
        }

        foreach (Draft draft in _drafts.Where(d => d.Entity is not null))
            Gather(draft);
        Apposition();
        for (int i = 0; i < _drafts.Count; i++)
        {
            Draft draft = _drafts[i];
            if (draft.Form == MentionForm.Nominal && draft.Entity is null)
                Describe(i);
            else if (draft.Form == MentionForm.Pronoun)
                Pronoun(i);
            else if (Partisan(draft) is { } member)
                draft.Entity = member;
            if (draft.Entity is { } entity)
            {
                if (entity.First != draft)
                    draft.Antecedent ??= entity.Latest ?? entity.First;
                if (draft.Antecedent is { } earlier && earlier.First > draft.First)
                    draft.Antecedent = null;
                if (Quoted(draft) < 0)
                    entity.Latest = draft;
            }
        }
    }

    private static string LongForm(string given) => EntityLexicon.Nicknames.GetValueOrDefault(given, given);

    private static bool SameGiven(string a, string b) =>
        a == b || LongForm(a) == LongForm(b) || (a.Length <= 2 && b[0] == a[0]) || (b.Length <= 2 && a[0] == b[0]);

    // "jr" of "jane doe jr"; null when there is none.
    private static string? Generation(string[] key) => key.Length > 2 && EntityLexicon.Generations.Contains(key[^1]) ? key[^1] : null;

    private Entity FullName(Draft draft)
    {
        string[] key = draft.Key;
        string? generation = Generation(key);
        string last = generation is null ? key[^1] : key[^2];
        EntityKind kind = KindOf(draft);
        foreach (Entity known in _entities.WithLast(last))
        {
            // Father and son have one name.
            if (known.Key.SequenceEqual(key)
                || (known.Kind == EntityKind.Person && kind == EntityKind.Person && SameGiven(known.Key[0], key[0]) && Generation(known.Key) == generation))
                return known;
        }

        var entity = new Entity { Name = NameOf(draft), Key = key, Kind = kind };
        if (entity.Kind == EntityKind.Person && EntityLexicon.GivenNames.TryGetValue(key[0], out string? gender) && gender.Length > 0)
            entity.Gender = gender[0];
        _entities.Add(entity, last);
        return entity;
    }

    private Entity ShortName(Draft draft)
    {
        string key = draft.Key[0];
        if (_aliases.TryGetValue(key, out Entity? alias))
            return alias;
        List<Entity> people = _entities.WithLast(key).FindAll(e => e.Kind == EntityKind.Person || e.Key.Length == 1);
        if (people.Count > 1)
            return Choose(draft, people);

        // "Mr. Doe" is not Jane Doe: somebody else of that surname, whom the article does not name in full.
        if (people.Count == 1 && !(people[0].Gender != 'x' && GenderOf(draft) is not 'x' and var stated && stated != people[0].Gender))
            return people[0];

        string? gender = null;
        bool given = !EntityLexicon.IsPlace(draft.Key) && EntityLexicon.GivenNames.TryGetValue(key, out gender);
        if (given && draft.Roles.Count == 0 && _entities.OnlyGiven(key) is { } person)
            return person;

        var entity = new Entity { Name = NameOf(draft), Key = draft.Key, Kind = given ? EntityKind.Person : KindOf(draft) };
        if (given && gender!.Length > 0 && draft.Roles.Count == 0)
            entity.Gender = gender[0];
        else if (people.Count == 1)
            entity.Gender = GenderOf(draft);
        _entities.Add(entity, key);
        return entity;
    }

    // One surname, several people: a "Mrs." decides by gender, else the one the article names most, else the one named last before; of a family the one named more, or first.
    private static Entity Choose(Draft draft, List<Entity> people)
    {
        char gender = GenderOf(draft);
        List<Entity> fit = people.FindAll(e => gender == 'x' || e.Gender == 'x' || e.Gender == gender);
        if (fit.Count == 0)
            fit = people;
        // Parent and child of one name count together; of them it is who is named more, or first.
        var families = fit.GroupBy(e => e.Key.Length == 1 ? string.Empty : LongForm(e.Key[0]), StringComparer.Ordinal).ToArray();
        int most = families.Max(f => f.Sum(Named));
        return families.Where(f => f.Sum(Named) == most).MaxBy(f => f.Max(e => e.LastPlace))!.MaxBy(Named)!;

        // Who is never named in full counts by the surname.
        static int Named(Entity entity) => entity.Key.Length == 1 ? entity.ShortMentions : entity.FullMentions;
    }

    private static char GenderOf(Draft draft)
    {
        foreach (string role in draft.Roles)
        {
            if (GenderOf(role) is not 'x' and var gender)
                return gender;
        }

        return 'x';
    }

    // A vice chairman is a man, too.
    private static char GenderOf(string role)
    {
        string bare = role.StartsWith("vice-", StringComparison.Ordinal) || role.StartsWith("deputy-", StringComparison.Ordinal) ? role[(role.IndexOf('-', StringComparison.Ordinal) + 1)..] : role;
        return RolesOfMen.Contains(bare) ? 'm' : RolesOfWomen.Contains(bare) ? 'f' : 'x';
    }

    private void Gather(Draft draft)
    {
        Entity entity = draft.Entity!;
        entity.Mentions++;
        entity.First ??= draft;
        if (draft.First < entity.First.First)
            entity.First = draft;
        entity.Roles.UnionWith(draft.Roles);
        entity.Country ??= draft.Country;

        // A name in capitals (a dateline, a headline) is written as elsewhere.
        bool inCapitals = entity.Name.Length > 3 && !entity.Name.Any(char.IsLower);
        if (inCapitals && _stream.Words[draft.Last] is { Upper: false } && entity.Key.SequenceEqual(draft.Key))
            entity.Name = NameOf(draft);
        if (entity.Gender == 'x')
            entity.Gender = GenderOf(draft);
        if (draft.Roles.Count > 0 && entity.Kind is EntityKind.Other)
            entity.Kind = EntityKind.Person;
    }

    // "Institute for Foo Bar (IFB)": the short form in brackets names the same body.
    private void ReadAcronyms()
    {
        var words = _stream.Words;
        foreach (Draft draft in _drafts)
        {
            if (draft.Entity is not { Kind: not EntityKind.Person } entity || draft.Last + 3 >= words.Length)
                continue;
            if (words[draft.Last + 1].Mark == '(' && words[draft.Last + 2].Upper && words[draft.Last + 3].Mark == ')')
                _aliases.TryAdd(words[draft.Last + 2].Fold, entity);
            string initials = string.Concat(draft.Key.Where(k => k is not ("of" or "for" or "the" or "and" or "on")).Select(k => k[0]));
            if (initials.Length >= 3)
                _aliases.TryAdd(initials, entity);
        }
    }

    // "Doe, the Finnish president," and "one local resident, Doe,": both sides mean the same person.
    private void Apposition()
    {
        var words = _stream.Words;
        for (int i = 0; i + 1 < _drafts.Count; i++)
        {
            Draft left = _drafts[i], right = _drafts[i + 1];
            if (right.First != left.Last + 2 || words[left.Last + 1].Mark != ',' || words[left.Last].Sentence != words[right.First].Sentence)
                continue;
            Word? next = right.Last + 1 < words.Length ? words[right.Last + 1] : null;
            if (next is { IsWord: true, Fold: not ("of" or "for" or "who" or "at" or "in" or "with" or "and" or "to") })
                continue;
            bool described = right is { Form: MentionForm.Nominal, Kind: EntityKind.Person, Determiner: not ("his" or "her" or "their") };
            if (described && left is { Form: MentionForm.Name, Entity: { Kind: EntityKind.Person or EntityKind.Other } named })
            {
                named.Kind = EntityKind.Person;
                named.Roles.UnionWith(right.Roles);
                named.Country ??= right.Country;
                if (named.Gender == 'x')
                    named.Gender = GenderOf(right);
                right.Entity = named;
            }
            else if (right is { Form: MentionForm.Name, Entity: { } after } && left is { Form: MentionForm.Nominal, Kind: EntityKind.Person }
                && next is null or { Mark: ',' or '.' or ';' })
            {
                after.Kind = EntityKind.Person;
                after.Roles.UnionWith(left.Roles);
                after.Country ??= left.Country;
                left.Entity = after;
            }
        }
    }

    private string NameOf(Draft draft) => draft.Kind == EntityKind.Person || KindOf(draft) == EntityKind.Person
        ? Join(draft.HeadFirst, draft.Last)
        : OrganisationNames.Canonical(_stream, draft.HeadFirst, draft.Last);

    // One name for both apostrophes, and with a comma or none: one article writes O'Doe Jr., another O’Doe, Jr.
    private string Join(int first, int last) =>
        string.Join(' ', _stream.SpanOf(first, last).In(_stream.Raw).Replace('’', '\'').Replace(",", string.Empty, StringComparison.Ordinal).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private EntityKind KindOf(Draft draft)
    {
        if (draft.Kind == EntityKind.Person)
            return EntityKind.Person;
        if (draft.Key.Length > 1 && Groups.Contains(draft.Key[^1]))
            return EntityKind.Group;
        string whole = string.Join(' ', draft.Key);
        if (EntityLexicon.Metonyms.ContainsKey(whole))
            return EntityLexicon.Bodies.Contains(whole) ? EntityKind.Organisation : EntityKind.Place;
        if (EntityLexicon.Countries.TryGetValue(whole, out string? country))
            return whole.EndsWith('s') && !country.EndsWith('s') ? EntityKind.Group : EntityKind.Place;
        if (EntityLexicon.IsPlace(draft.Key))
            return EntityKind.Place;
        if (draft.Key.Any(EntityLexicon.OrganisationWords.Contains))
            return EntityKind.Organisation;
        if (draft.Key.Length == 1)
        {
            if (Groups.Contains(draft.Key[0]))
                return EntityKind.Group;
            return _stream.Words[draft.Last].Upper && _stream.Words[draft.Last].Span.Length <= 6 ? EntityKind.Organisation : EntityKind.Other;
        }

        if (EntityLexicon.GivenNames.ContainsKey(draft.Key[0]))
            return EntityKind.Person;
        bool article = draft.First > 0 && _stream.Words[draft.First - 1].Fold is "the" or "a" or "an";
        return draft.Key.Length <= 3 && !article && !draft.Key.Contains("of") && !draft.Key.Any(k => EntityLexicon.CountryOf(k) is not null)
            ? EntityKind.Person
            : EntityKind.Other;
    }
}
