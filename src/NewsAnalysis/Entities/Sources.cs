using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Turns a frame's source into what an attribution says of it.</summary>
internal static class Sources
{
    /// <summary>The attribution with the frame's source and cue.</summary>
    public static Attribution Fill(ItemStream items, CueFrame frame, Attribution attribution)
    {
        TextSpan cue = items.Stream.SpanOf(items.Items[frame.CueFirst].Word, items.Items[frame.CueLast].Word);
        return FillSource(items, frame, attribution) with { Cue = cue, Judges = frame.Form.Judges };
    }

    /// <summary>The attribution with the frame's source alone.</summary>
    public static Attribution FillSource(ItemStream items, CueFrame frame, Attribution attribution)
    {
        if (frame.Mention < 0)
        {
            return attribution with { Source = frame.Source, SourceForm = MentionForm.Nominal, OpenReason = "described, not named" };
        }

        Mention mention = items.Mentions[frame.Mention];
        return attribution with
        {
            Source = mention.Span,
            SourceName = mention.Name ?? Described(items, mention),
            SourceKind = mention.Kind,
            SourceForm = mention.Form,
            OpenReason = mention.Name is null ? mention.OpenReason : null,
        };
    }

    // "a Justice Department official": nobody is named, but the description holds a name and is used as it stands.
    private static string? Described(ItemStream items, Mention mention)
    {
        string text = mention.Span.In(items.Stream.Raw);
        if (mention.Form != MentionForm.Nominal)
            return null;

        // "the Norwegian President" is an office, not a name.
        bool office = mention.Kind == EntityKind.Person && text.StartsWith("the ", StringComparison.OrdinalIgnoreCase);
        int from = items.Stream.IndexAt(mention.Span.Start), to = items.Stream.IndexAt(mention.Span.End - 1);
        bool proper = false;
        for (int i = from; i <= to; i++)
        {
            Word word = items.Stream.Words[i];
            proper |= word.Capital && !(i == from && EntityLexicon.FunctionWords.Contains(word.Fold))
                && !(word.Starts && (EntityLexicon.Roles.Contains(word.Fold) || EntityLexicon.OrganisationNouns.Contains(word.Fold)))
                && !(office && (EntityLexicon.CountryOf(word.Fold) is not null || EntityLexicon.Titles.Contains(word.Fold)));
        }

        if (!proper)
            return null;
        if (EntityLexicon.FunctionWords.Contains(items.Stream.Words[from].Fold) && from < to)
            text = text[(items.Stream.Words[from + 1].Span.Start - mention.Span.Start)..];
        return string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }
}
