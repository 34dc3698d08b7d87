using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

// Whom descriptions and pronouns mean.
internal sealed partial class EntityResolver
{
    // Sentences of quotations that are stepped over on the way to an antecedent, at most.
    private const int MostQuoted = 24;

    // Words of a clause that opens a sentence, at most.
    private const int LongestClause = 40;

    private static readonly FrozenSet<string> Subordinators = Lexicon.Set("when while after before as since if though although because once until unless following despite amid during regarding");

    private static readonly FrozenSet<string> NoGerunds = Lexicon.Set("nothing something everything anything king spring morning evening ring thing beijing");

    // Words between a reporting verb and what is reported, at most.
    private const int MostBetween = 3;

    private static readonly FrozenSet<string> Days = Lexicon.Set("monday tuesday wednesday thursday friday saturday sunday today yesterday");

    private static readonly FrozenSet<string> Writings = Lexicon.Set("article column editorial op-ed essay book blog");

    private static readonly FrozenSet<string> Things = Lexicon.Set("bill law measure legislation act amendment resolution treaty plan poll survey study lawsuit");

    // Descriptions of whoever sits in a parliament, and what they are called before their names.
    private static readonly FrozenSet<string> Legislators = Lexicon.Set("lawmaker legislator congressman congresswoman parliamentarian");

    private static readonly string[] Offices = ["representative", "senator"];

    private bool[]? _quotedSentences;

    private void Describe(int index)
    {
        Draft draft = _drafts[index];
        string head = HeadRole(draft.Key);
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
        IEnumerable<Entity> holders = _entities.WithRole(RoleClass(head));
        if (Legislators.Contains(head))
            holders = holders.Concat(Offices.SelectMany(_entities.WithRole)).Distinct();
        foreach (Entity entity in holders)
        {
            bool known = entity.Latest is not null || draft.Country is not null;
            int position = entity.Latest?.First ?? 0;
            bool otherCountry = draft.Country is not null && entity.Country != draft.Country;
            known &= !(GenderOf(head) is not 'x' and var gender && entity.Gender is not 'x' && entity.Gender != gender);
            bool hasRoles = draft.Key.Where(k => EntityLexicon.Roles.Contains(k) && k != draft.Key[^1]).All(entity.Roles.Contains);
            if (!known || otherCountry || !hasRoles || position < nearest)
                continue;
            (found, nearest) = (entity, position);
        }

        if (found is not null && draft.Determiner is "the" or "'s" or null)
            draft.Entity = found;
        draft.OpenReason = draft.Entity is null ? "no name fits the description" : null;
    }

    // "the Ohio Republican": whoever of the parliament the sentence or the one before named last.
    private Entity? Partisan(Draft draft)
    {
        bool partisan = draft is { Form: MentionForm.Name, Key: [.., "republican" or "democrat"] } && EntityLexicon.IsPlace(draft.Key[..^1])
            && draft.First > 0 && _stream.Words[draft.First - 1].Fold == "the";
        if (!partisan)
            return null;
        int sentence = _stream.Words[draft.First].Sentence;
        Entity[] near = [.. Offices.SelectMany(_entities.WithRole).Distinct()
            .Where(e => e.Latest is { } latest && sentence - _stream.Words[latest.First].Sentence <= 1 && (PartyOf(e) is not { } party || party == draft.Key[^1][0])).Take(2)];
        return near.Length == 1 ? near[0] : null;
    }

    // The letter in "Sen. Jane Doe, R-Ohio" and "Rep. Jane Doe (D-Ohio)"; nothing when the article does not tell.
    private char? PartyOf(Entity entity)
    {
        for (int at = entity.First!.Last + 1; at < _stream.Words.Length && at <= entity.First.Last + 3; at++)
        {
            if (_stream.Words[at].Fold is ['d' or 'r', '-', ..] fold)
                return fold[0];
        }

        return null;
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
        string form = pronoun.Key[0];
        if (form is "i" or "we")
            return;
        if ((Teller(index, form) ?? Antecedent(index, draft => Fits(form, draft))) is { } antecedent)
        {
            pronoun.Antecedent = antecedent;
            pronoun.Entity = antecedent.Entity;
            pronoun.OpenReason = antecedent.Entity is null ? antecedent.OpenReason ?? "its antecedent is open" : null;
        }
        else if (form is "he" or "she" && Antecedent(index, IsLone) is { Entity: { } somebody } lone)
        {
            (pronoun.Antecedent, pronoun.Entity) = (lone, somebody);
            (somebody.Kind, somebody.Gender) = (EntityKind.Person, form == "he" ? 'm' : 'f');
        }
        else
        {
            pronoun.OpenReason = "no antecedent fits";
        }
    }

    // "Doe said Monday that she …", "Doe, who said she …": who tells of herself.
    private Draft? Teller(int index, string form)
    {
        var words = _stream.Words;
        int at = _drafts[index].First - 1, sentence = _stream.Words[_drafts[index].First].Sentence;
        bool InSentence(int i) => i >= 0 && words[i].Sentence == sentence && words[i].IsWord && words[i].Quote == words[_drafts[index].First].Quote;
        for (int skipped = 0; InSentence(at) && skipped < MostBetween && (words[at].Fold == "that" || words[at].Fold == "on" || Days.Contains(words[at].Fold)); skipped++)
            at--;
        if (index == 0 || !InSentence(at) || !CueLexicon.TryGet(words[at].Fold, out CueForm cue) || cue is not { Finite: true, Judges: false, Weak: false })
            return null;
        at--;
        if (at > 0 && InSentence(at) && words[at].Fold == "who" && _drafts[index - 1].Last != at)
            at -= words[at - 1].Mark == ',' ? 2 : 1;
        Draft before = _drafts[index - 1];
        return before.Last == at && Fits(form, before) ? before : null;
    }

    // One word that may be anybody's surname, as the subject of its sentence.
    private bool IsLone(Draft draft) => draft is { Form: MentionForm.Name, Oblique: false, Key.Length: 1, Entity: { Kind: EntityKind.Other, Gender: 'x' } } && !_stream.Words[draft.Last].Upper;

    // The nearest sentence with somebody whom a pronoun can mean.
    private Draft? Antecedent(int index, Func<Draft, bool> fits)
    {
        Draft pronoun = _drafts[index];
        int sentence = _stream.Words[pronoun.First].Sentence, quoted = 0;
        for (int distance = 0; distance <= Reach + quoted; distance++)
        {
            if (Antecedent(index, fits, sentence - distance) is { } antecedent)
                return antecedent;

            // The sentences of a long quotation do not come between its speaker and who "he added" means.
            quoted += quoted < MostQuoted && Quoted(pronoun) < 0 && IsQuoted(sentence - distance) ? 1 : 0;
        }

        return null;
    }

    // Whom a pronoun can mean in a sentence. The first one that stands free in it is the subject; failing that, the nearest.
    private Draft? Antecedent(int index, Func<Draft, bool> fits, int sentence)
    {
        Draft pronoun = _drafts[index];
        Draft? best = null;
        for (int i = index - 1; i >= 0 && index - i <= MostCandidates && _stream.Words[_drafts[i].First].Sentence >= sentence; i--)
        {
            Draft candidate = _drafts[i];
            bool there = _stream.Words[candidate.First].Sentence == sentence && Quoted(candidate) == Quoted(pronoun);
            if (!there || !fits(candidate) || IsTopic(candidate, pronoun) || IsInGerund(candidate, pronoun))
                continue;

            // "Doe's lawyer Roe spoke": Roe.
            if (best is not null && best.First == candidate.Last + 1 && IsOwner(candidate))
                continue;

            // Who is a person only by the look of two capital words gives way to anybody else.
            if (best is not null && IsGuess(candidate) != IsGuess(best))
                best = IsGuess(best) ? candidate : best;
            else if (best is null || best.Oblique || !(candidate.Oblique || IsAside(candidate)))
                best = candidate;
        }

        return best;
    }

    // Who owns a subject, is the object of a verb, or stands in an opening clause is no subject: "Doe's lawyer", "the answer that annoyed Doe", "when Doe left,".
    private bool IsAside(Draft candidate) => IsOwner(candidate) || IsObject(candidate) || IsInOpening(candidate);

    // "Doe's been asked", "Doe's a lawyer": no owner; "Doe's column" says what Doe says.
    private bool IsOwner(Draft candidate) => candidate.Form != MentionForm.Pronoun && _stream.Words[candidate.Last].Possessive && candidate.Last + 1 < _stream.Words.Length
        && _stream.Words[candidate.Last + 1] is { IsWord: true, Fold: not ("been" or "not" or "a" or "an" or "the" or "got" or "never" or "always" or "also" or "just") } next && !Writings.Contains(next.Fold)
        && !next.Fold.EndsWith("ing", StringComparison.Ordinal);

    private bool IsObject(Draft candidate)
    {
        int verb = candidate.First - 1;
        return verb > 0 && _stream.Words[verb] is { IsWord: true, Capital: false } word && word.Sentence == _stream.Words[candidate.First].Sentence
            && word.Fold.EndsWith("ed", StringComparison.Ordinal) && word.Quote == _stream.Words[candidate.First].Quote && !CueLexicon.IsCue(word.Fold)
            && _stream.Words[verb - 1] is { IsWord: true, Fold: not ("the" or "a" or "an") };
    }

    // "When Doe left, Roe spoke.": who stands in the clause that opens a sentence is not its subject.
    private bool IsInOpening(Draft candidate)
    {
        int start = candidate.First;
        while (start > 0 && candidate.First - start < LongestClause && _stream.Words[start - 1].Sentence == _stream.Words[candidate.First].Sentence && _stream.Words[start].Mark != ',')
            start--;
        bool gerund = start < candidate.First && IsGerund(_stream.Words[start].Fold);
        if (!(gerund || Subordinators.Contains(_stream.Words[start].Fold)) || (start > 0 && _stream.Words[start - 1].Sentence == _stream.Words[start].Sentence))
            return false;
        for (int at = candidate.Last + 1; at < _stream.Words.Length && at - candidate.Last <= LongestClause && _stream.Words[at].Sentence == _stream.Words[start].Sentence; at++)
        {
            if (_stream.Words[at].Mark == ',')
                return true;
        }

        return false;
    }

    // "Praising Doe, he said": he praises another.
    private bool IsInGerund(Draft candidate, Draft pronoun)
    {
        var words = _stream.Words;
        int sentence = words[candidate.First].Sentence, start = candidate.First, comma = candidate.Last + 1;
        while (start > 0 && candidate.First - start < LongestClause && words[start - 1].Sentence == sentence && words[start].Mark != ',')
            start--;
        bool opens = start == 0 || words[start - 1].Sentence != sentence;
        if (words[pronoun.First].Sentence != sentence || !opens || start == candidate.First || !IsGerund(words[start].Fold))
            return false;
        while (comma < pronoun.First && words[comma].Mark != ',')
            comma++;
        return comma == pronoun.First - 1;
    }

    private static bool IsGerund(string fold) => fold.EndsWith("ing", StringComparison.Ordinal) && !NoGerunds.Contains(fold);

    // Whether all words of a sentence stand in quotations.
    private bool IsQuoted(int sentence)
    {
        if (_quotedSentences is null)
        {
            _quotedSentences = new bool[_stream.Words.Length == 0 ? 0 : _stream.Words[^1].Sentence + 1];
            Array.Fill(_quotedSentences, true);
            foreach (Word word in _stream.Words)
                _quotedSentences[word.Sentence] &= word.Quote >= 0 || !word.IsWord;
        }

        return sentence >= 0 && sentence < _quotedSentences.Length && _quotedSentences[sentence];
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
            "they" => (candidate.Plural && candidate.Key[0] != "we") || kind is EntityKind.Group || (kind is EntityKind.Organisation && !IsDocument(candidate)),
            _ when candidate.Form == MentionForm.Pronoun => candidate.Key[0] == "it",
            _ => kind is EntityKind.Organisation || (kind is EntityKind.Place && (!EntityLexicon.IsPlace(candidate.Key) || EntityLexicon.Metonyms.ContainsKey(string.Join(' ', candidate.Key)))),
        };
    }

    // "the bill": it says things, but is not "they".
    private static bool IsDocument(Draft candidate) => candidate is { Form: MentionForm.Nominal, Plural: false } && (Documents.Contains(candidate.Key[^1]) || Things.Contains(candidate.Key[^1]));

    private static bool IsPlain(Draft candidate, string pronoun) => candidate.Form == MentionForm.Pronoun && candidate.Key[0] != pronoun;
}
