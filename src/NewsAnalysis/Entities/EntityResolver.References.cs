using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

// Whom descriptions and pronouns mean.
internal sealed partial class EntityResolver
{
    private void Describe(int index)
    {
        Draft draft = _drafts[index];
        string head = draft.Key[^1];
        if (draft.Determiner is "a" or "an" or "one" or "another" or "some" or "many" or "several" || draft.Kind == EntityKind.Group)
        {
            draft.OpenReason = "not named";
            return;
        }

        if (draft.Kind == EntityKind.Organisation)
        {
            Institution(draft, head);
            return;
        }

        Entity? found = null;
        int nearest = -1;
        foreach (Entity entity in _entities.WithRole(RoleClass(head)))
        {
            bool known = entity.Latest is not null || draft.Country is not null;
            int position = entity.Latest?.First ?? 0;
            bool otherCountry = draft.Country is not null && entity.Country != draft.Country;
            bool hasRoles = draft.Key.Where(k => EntityLexicon.Roles.Contains(k) && k != head).All(entity.Roles.Contains);
            if (!known || otherCountry || !hasRoles || position < nearest)
                continue;
            (found, nearest) = (entity, position);
        }

        if (found is not null && draft.Determiner is "the" or "'s" or null)
            draft.Entity = found;
        draft.OpenReason = draft.Entity is null ? "no name fits the description" : null;
    }

    private void Institution(Draft draft, string head)
    {
        var words = _stream.Words;
        Entity? owner = null;
        int bare = draft.Determiner is null or "'s" ? draft.First : draft.First + 1;
        bool IsProper(int i) => words[i].Capital && !(words[i].Starts && EntityLexicon.FunctionWords.Contains(words[i].Fold));
        bool proper = Enumerable.Range(bare, draft.Last - bare + 1).Any(IsProper);
        if (proper && Documents.Contains(head) && draft.Last > bare)
        {
            string name = string.Join(' ', Enumerable.Range(bare, draft.Last - bare).Where(i => words[i].Capital).Select(i => words[i].Fold));
            owner = _entities.Named(name) ?? _entities.WithLast(name).FirstOrDefault();
            if (owner is null && EntityLexicon.Metonyms.ContainsKey(name))
            {
                owner = new Entity { Name = Join(bare, draft.Last - 1), Key = name.Split(' '), Kind = EntityKind.Organisation, First = draft };
                _entities.Add(owner, owner.Key[^1]);
            }
        }

        if (owner is null && proper)
        {
            string name = OrganisationNames.Canonical(_stream, bare, draft.Last);
            string[] key = [.. name.Split(' ').Select(w => Folding.Fold(w))];
            owner = _entities.Named(string.Join(' ', key));
            if (owner is null)
            {
                owner = new Entity { Name = name, Key = key, Kind = EntityKind.Organisation, First = draft };
                _entities.Add(owner, head);
            }
        }

        if (owner is null && draft.Determiner == "the")
        {
            owner = _entities.OrganisationsWith(head).Where(e => e.Latest is not null).MaxBy(e => e.Latest!.First);
        }

        draft.Entity = owner;
        draft.OpenReason = owner is null ? "no name fits the description" : null;
    }

    private void Pronoun(int index)
    {
        Draft pronoun = _drafts[index];
        var words = _stream.Words;
        int sentence = words[pronoun.First].Sentence;
        string form = pronoun.Key[0];
        if (form is "i" or "we")
            return;
        for (int distance = 0; distance <= Reach; distance++)
        {
            Draft? best = null;
            for (int i = index - 1; i >= 0 && index - i <= MostCandidates && words[_drafts[i].First].Sentence >= sentence - distance; i--)
            {
                Draft candidate = _drafts[i];
                bool there = words[candidate.First].Sentence == sentence - distance && Quoted(candidate) == Quoted(pronoun);
                if (!there || !Fits(form, candidate) || IsTopic(candidate, pronoun))
                    continue;
                // Who is a person only by the look of two capital words gives way to anybody else. The first one that stands free
                // in its sentence is the subject; failing that, the nearest.
                if (best is not null && IsGuess(candidate) != IsGuess(best))
                    best = IsGuess(best) ? candidate : best;
                else if (best is null || !candidate.Oblique || best.Oblique)
                    best = best is { Oblique: false } && candidate.Oblique ? best : candidate;
            }

            if (best is not null)
            {
                pronoun.Antecedent = best;
                pronoun.Entity = best.Entity;
                pronoun.OpenReason = best.Entity is null ? best.OpenReason ?? "its antecedent is open" : null;
                return;
            }
        }

        pronoun.OpenReason = "no antecedent fits";
    }

    // "Of Doe, he said": he speaks of another.
    private bool IsTopic(Draft candidate, Draft pronoun)
    {
        var words = _stream.Words;
        int before = candidate.First - 1;
        bool follows = pronoun.First == candidate.Last + 2 && words[candidate.Last + 1].Mark == ',';
        return follows && before >= 0 && words[before] is { Starts: true, Fold: "of" or "about" or "on" or "regarding" };
    }

    // No role, no known given name, and never named by the surname alone: "Living History" may be a book.
    private static bool IsGuess(Draft draft) => draft.Entity is { Kind: EntityKind.Person, Key.Length: > 1, Roles.Count: 0 } entity
        && entity.Mentions == entity.FullMentions && !EntityLexicon.GivenNames.ContainsKey(entity.Key[0]);

    private int Quoted(Draft draft) => _stream.Words[draft.First].Quote;

    private static bool Fits(string pronoun, Draft candidate)
    {
        EntityKind kind = candidate.Entity?.Kind ?? candidate.Kind;
        char gender = candidate.Entity?.Gender ?? GenderOf(candidate);
        return pronoun switch
        {
            "he" => kind == EntityKind.Person && gender != 'f' && !candidate.Plural && !IsPlain(candidate, pronoun),
            "she" => kind == EntityKind.Person && gender != 'm' && !candidate.Plural && !IsPlain(candidate, pronoun),
            "they" => (candidate.Plural && candidate.Key[0] != "we") || kind is EntityKind.Group or EntityKind.Organisation,
            _ when candidate.Form == MentionForm.Pronoun => candidate.Key[0] == "it",
            _ => kind is EntityKind.Organisation or EntityKind.Place,
        };
    }

    private static bool IsPlain(Draft candidate, string pronoun) => candidate.Form == MentionForm.Pronoun && candidate.Key[0] != pronoun;
}
