namespace NewsAnalysis.Entities;

/// <summary>One written form for an institution that outlets name in several ways.</summary>
internal static class OrganisationNames
{
    /// <summary>
    /// The canonical form of a name or description: no leading article; a country before a ministry, a department or a government
    /// as its demonym, and the rest in capitals and one spelling (<c>Russia's defence ministry</c>, <c>the Russian Defense Ministry</c>
    /// and <c>Russian Ministry of Defence</c> are one).
    /// </summary>
    public static string Canonical(WordStream stream, int first, int last)
    {
        var words = stream.Words;
        while (first < last && words[first].Fold is "the" or "a" or "an")
            first++;

        string plain = string.Join(' ', stream.SpanOf(first, last).In(stream.Raw).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        int ministry = -1;
        for (int i = first; i <= last; i++)
            ministry = words[i].Fold is "ministry" ? i : ministry;
        if (ministry < 0)
            return plain;

        string? country = null;
        var topic = new List<string>();
        for (int i = first; i <= last; i++)
        {
            if (i == ministry || !words[i].IsWord || words[i].Fold is "" or "of" or "the")
                continue;
            if (EntityLexicon.CountryOf(words[i].Fold) is { } found)
                country = found;
            else
                topic.Add(Capitalised(words[i].Fold));
        }

        if (country is null && first > 0 && words[first - 1].Possessive)
            country = EntityLexicon.CountryOf(words[first - 1].Fold);
        if (topic.Count == 0)
            return plain;
        string demonym = country is null ? string.Empty : EntityLexicon.Demonyms.GetValueOrDefault(country, country) + " ";
        return demonym + string.Join(' ', topic) + " Ministry";
    }

    private static string Capitalised(string word) => word is "and" or "for" ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
