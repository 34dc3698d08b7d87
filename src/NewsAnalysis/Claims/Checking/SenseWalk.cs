namespace NewsAnalysis.Claims.Checking;

/// <summary>Collects the words around a word in the dictionary, the nearest relation first.</summary>
internal sealed class SenseWalk(WordNet dictionary, Dictionary<string, WordRelation> related)
{
    // Rare senses of a word would make nearly all words akin.
    private const int LastRank = 6;

    // Opposites by way of a like word are those of the usual senses only.
    private const int LastUsualRank = 2;

    // A sense with more kinds than this is too broad for two of them to be mistaken for one another.
    private const int MostKinds = 200;

    /// <summary>Adds the words around a word.</summary>
    /// <param name="key">Its key.</param>
    public void Walk(string key)
    {
        (int Sense, int Word)[] senses = [.. dictionary.SensesOf(key).Where(s => s.Rank <= LastRank).Select(s => (s.Sense, s.Word))];
        HashSet<int> usual = [.. dictionary.SensesOf(key).Where(s => s.Rank <= LastUsualRank).Select(s => s.Sense)];
        foreach ((int sense, int word) in senses)
        {
            foreach (int opposite in dictionary.Links(sense, '!').Where(l => l.From == word).Select(l => l.Sense))
            {
                Add(opposite, WordRelation.Antonym);
            }
        }

        foreach ((int sense, _) in senses)
        {
            Add(sense, WordRelation.Synonym);
        }

        foreach ((int sense, int word) in senses)
        {
            foreach (int family in Family(sense, word))
            {
                Add(family, WordRelation.Derived);
            }
        }

        foreach ((int sense, _) in senses)
        {
            int[] like = [.. dictionary.Links(sense, '&').Concat(dictionary.Links(sense, '$')).Select(l => l.Sense)];
            Array.ForEach(like, l => Add(l, WordRelation.Akin));
            foreach (int opposite in (usual.Contains(sense) ? like.Append(sense) : []).SelectMany(l => dictionary.Links(l, '!')).Select(l => l.Sense).ToArray())
            {
                Add(opposite, WordRelation.Antonym);
                foreach (int beside in dictionary.Links(opposite, '&').Select(l => l.Sense))
                {
                    Add(beside, WordRelation.Antonym);
                }
            }
        }

        foreach ((int sense, _) in senses)
        {
            foreach (int below in dictionary.NarrowerOf(sense))
            {
                Add(below, WordRelation.Broader);
                foreach (int lower in dictionary.NarrowerOf(below))
                {
                    Add(lower, WordRelation.Broader);
                }
            }
        }

        int[] above = [.. senses.SelectMany(s => dictionary.Links(s.Sense, '@')).Select(l => l.Sense).Distinct()];
        Array.ForEach(above, a => Add(a, WordRelation.Narrower));
        foreach (int higher in above.SelectMany(a => dictionary.Links(a, '@')).Select(l => l.Sense))
        {
            Add(higher, WordRelation.Narrower);
        }

        foreach (int[] kinds in above.Select(a => dictionary.NarrowerOf(a).ToArray()).Where(k => k.Length <= MostKinds))
        {
            Array.ForEach(kinds, k => Add(k, WordRelation.Sibling));
        }
    }

    private IEnumerable<int> Family(int sense, int word) =>
        dictionary.Links(sense, '+').Concat(dictionary.Links(sense, '\\')).Where(l => l.From == word).Select(l => l.Sense);

    private void Add(int sense, WordRelation relation)
    {
        foreach ((string word, int rank) in dictionary.WordsOf(sense))
        {
            if (rank <= LastRank)
            {
                related.TryAdd(word, relation);
            }
        }
    }
}
