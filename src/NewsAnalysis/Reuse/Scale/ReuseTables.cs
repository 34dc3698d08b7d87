using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>Writes what was found as the tables <c>passages</c>, <c>pairs</c> and <c>families</c>.</summary>
/// <param name="index">The index.</param>
internal sealed class ReuseTables(IndexReader index)
{
    private static readonly JsonEncodedText ArticleA = JsonEncodedText.Encode(nameof(PairRow.ArticleA));
    private static readonly JsonEncodedText ArticleB = JsonEncodedText.Encode(nameof(PairRow.ArticleB));
    private static readonly JsonEncodedText NameStartA = JsonEncodedText.Encode(nameof(PassageRow.StartA));
    private static readonly JsonEncodedText NameLengthA = JsonEncodedText.Encode(nameof(PassageRow.LengthA));
    private static readonly JsonEncodedText NameStartB = JsonEncodedText.Encode(nameof(PassageRow.StartB));
    private static readonly JsonEncodedText NameLengthB = JsonEncodedText.Encode(nameof(PassageRow.LengthB));
    private static readonly JsonEncodedText NameKind = JsonEncodedText.Encode(nameof(PassageRow.Kind));
    private static readonly JsonEncodedText NameWords = JsonEncodedText.Encode(nameof(PassageRow.Words));
    private static readonly JsonEncodedText NameSimilarity = JsonEncodedText.Encode(nameof(PassageRow.Similarity));
    private static readonly JsonEncodedText NameQuotation = JsonEncodedText.Encode(nameof(PassageRow.Quotation));
    private static readonly JsonEncodedText NameShareOfA = JsonEncodedText.Encode(nameof(PairRow.ShareOfA));
    private static readonly JsonEncodedText NameShareOfB = JsonEncodedText.Encode(nameof(PairRow.ShareOfB));
    private static readonly JsonEncodedText NameDerivation = JsonEncodedText.Encode(nameof(PairRow.Derivation));
    private static readonly JsonEncodedText NameFamily = JsonEncodedText.Encode(nameof(PairRow.Family));
    private static readonly JsonEncodedText NameFamilyId = JsonEncodedText.Encode(nameof(FamilyRow.FamilyId));
    private static readonly JsonEncodedText Verbatim = JsonEncodedText.Encode("verbatim");
    private static readonly JsonEncodedText NearVerbatim = JsonEncodedText.Encode("near-verbatim");

    /// <summary>Writes the passages of a block.</summary>
    public void WritePassages(TableFile table, PairBlock block)
    {
        int next = 0;
        foreach (ref PairRecord pair in block.Pairs.Span)
        {
            for (int end = next + pair.Passages; next < end; next++)
            {
                ref PassageRecord passage = ref block.Passages.Span[next];
                bool same = passage.Kept == passage.Longer && passage.Kept == passage.Shorter;
                Utf8JsonWriter json = table.Json;
                table.StartRow();
                json.WriteString(ArticleA, index.IdOf(pair.A));
                json.WriteNumber(NameStartA, passage.StartA);
                json.WriteNumber(NameLengthA, passage.LengthA);
                json.WriteString(ArticleB, index.IdOf(pair.B));
                json.WriteNumber(NameStartB, passage.StartB);
                json.WriteNumber(NameLengthB, passage.LengthB);
                json.WriteString(NameKind, same ? Verbatim : NearVerbatim);
                json.WriteNumber(NameWords, passage.Kept);
                json.WriteNumber(NameSimilarity, Math.Round((double)passage.Kept / passage.Longer, 4));
                json.WriteBoolean(NameQuotation, passage.Quotation == 1);
                table.EndRow();
            }
        }
    }

    /// <summary>Writes the pairs of a block.</summary>
    public void WritePairs(TableFile table, PairBlock block, WireGroups families)
    {
        foreach (ref PairRecord pair in block.Pairs.Span)
        {
            double wordsA = index.WordsOf(pair.A), wordsB = index.WordsOf(pair.B);
            int family = families.FamilyOf(pair.A, pair.B);
            table.StartRow();
            table.Json.WriteString(ArticleA, index.IdOf(pair.A));
            table.Json.WriteString(ArticleB, index.IdOf(pair.B));
            table.Json.WriteNumber(NameShareOfA, Math.Round(pair.SharedA / wordsA, 4));
            table.Json.WriteNumber(NameShareOfB, Math.Round(pair.SharedB / wordsB, 4));
            table.Json.WriteString(NameDerivation, Frames.Words.Of(DerivationRule.Of(Math.Max(pair.CopiedA / wordsA, pair.CopiedB / wordsB))));
            WriteFamily(table.Json, NameFamily, family);
            table.EndRow();
        }
    }

    /// <summary>Writes the members of the families.</summary>
    public void WriteFamilies(TableFile table, WireGroups families)
    {
        int[] members = families.Members();
        for (int start = 0, end; start < members.Length; start = end)
        {
            int family = families.FamilyOf(members[start]);
            for (end = start; end < members.Length && families.FamilyOf(members[end]) == family; end++)
            {
            }

            string? agency = AgencyOf(members.AsSpan(start..end));
            foreach (int member in members.AsSpan(start..end))
            {
                string? own = index.AgencyOf(member);
                table.StartRow();
                WriteFamily(table.Json, NameFamilyId, family);
                table.Json.WriteString(nameof(FamilyRow.ArticleId), index.IdOf(member));
                table.Json.WriteString(nameof(FamilyRow.Agency), agency);
                table.Json.WriteBoolean(nameof(FamilyRow.Credited), agency is not null && own == agency);
                table.Json.WriteString(nameof(FamilyRow.Evidence), Evidence(member, agency, own, families));
                table.EndRow();
            }
        }
    }

    private static void WriteFamily(Utf8JsonWriter json, JsonEncodedText column, int family)
    {
        if (family == 0)
        {
            json.WriteNull(column);
            return;
        }

        Span<char> name = stackalloc char[16];
        name.TryWrite(CultureInfo.InvariantCulture, $"F{family}", out int length);
        json.WriteString(column, name[..length]);
    }

    // The agency that most members credit.
    private string? AgencyOf(ReadOnlySpan<int> members)
    {
        Dictionary<string, int>? credits = null;
        foreach (int member in members)
        {
            if (index.AgencyOf(member) is { } agency)
            {
                credits ??= new Dictionary<string, int>(StringComparer.Ordinal);
                credits[agency] = credits.GetValueOrDefault(agency) + 1;
            }
        }

        return credits?.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key;
    }

    private string Evidence(int member, string? agency, string? own, WireGroups families)
    {
        (int other, int words) = families.ClosestTo(member);
        return WireFamilies.Evidence(words, index.WordsOf(member), Encoding.UTF8.GetString(index.IdOf(other)), agency, own);
    }
}
