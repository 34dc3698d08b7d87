namespace NewsAnalysis.Entities;

// Speakers told by the order of things: labels and signatures, answers, a paragraph that leads into the next.
internal sealed partial class QuoteAttributor
{
    // “DOE: Well, …”, “Jane Doe: Well, …”: a transcript names the speaker inside the marks.
    private CueFrame? Label(int q)
    {
        var words = _items.Stream.Words;
        int first = _items.Stream.IndexAt(_items.Stream.Quotes[q].Inner.Start), last = first;
        while (last < words.Length && last - first < LongestLabel && words[last] is { IsWord: true, Upper: true })
            last++;
        if (last == first && MentionAt(words[first].Span.Start) is var named and >= 0 && _items.Mentions[named] is { Form: MentionForm.Name, Kind: EntityKind.Person } name)
            last = _items.Stream.IndexAt(name.Span.End - 1) + 1;
        if (last == first || last >= words.Length || words[last].Mark != ':' || words[last].Span.End >= _items.Stream.Quotes[q].Inner.End)
            return null;
        int mention = MentionAt(words[last - 1].Span.Start), item = _items.QuoteItems[q];
        return mention < 0 || _items.Mentions[mention].Form != MentionForm.Name ? null
            : new CueFrame(item, item, _items.Mentions[mention].Span, mention, default, CueShape.Mark) { First = item, Last = item };
    }

    // A paragraph of its own under the quotation: "— Doe".
    private CueFrame? Signature(int item)
    {
        if (item + 1 >= _items.Items.Length || _items.Items[item + 1].Paragraph != _items.Items[item].Paragraph + 1
            || !_bySentence.TryGetValue(_items.Items[item + 1].Sentence, out var frames))
            return null;
        return frames[0] is { Shape: CueShape.Mark } frame && frame.CueFirst == item + 1 ? frame : null;
    }

    // "Doe asked Roe about the plan. His answer: “…”": the answer is Roe's.
    private CueFrame Answer(CueFrame frame)
    {
        if (_items.Mentions[frame.Mention].Form != MentionForm.Pronoun || !Answers.Contains(_items.Fold(frame.CueFirst)))
            return frame;
        List<CueFrame> before = _bySentence.GetValueOrDefault(_items.Items[frame.CueFirst].Sentence - 1, []);
        CueFrame? asked = before.FindLast(f => Asking.Contains(f.Form.Lemma) && f.CueLast > f.First);
        if (asked is null || _items.StartsAt[asked.CueLast + 1] is not (var hearer and >= 0) || _items.Mentions[hearer].Kind != EntityKind.Person)
            return frame;
        return frame with { Source = _items.Mentions[hearer].Span, Mention = hearer, Sure = true };
    }

    // A paragraph that ends in a colon, or says only that somebody goes on, leads into the next one.
    private CueFrame? LeadIn(int item)
    {
        int left = item - 1;
        if (left < 0 || (_items.Items[left].Paragraph != _items.Items[item].Paragraph - 1 && _items.Items[item].Sentence - _items.Items[left].Sentence > 1))
            return null;
        if (_items.Mark(left) != ':')
            return null;
        if (_bySentence.TryGetValue(_items.Items[left].Sentence, out var list))
            return list[^1];

        // No verb of speech before the colon: the first free mention of the sentence is its subject.
        int first = -1, start = left;
        while (start > 0 && left - start < LongestLeadIn && _items.SameSentence(start - 1, left))
            start--;
        for (int i = left; i >= _items.MainClause(start, left); i--)
        {
            if (_items.StartsAt[i] is var m and >= 0 && _items.Mentions[m].Kind is EntityKind.Person or EntityKind.Organisation or EntityKind.Group && !_items.Oblique(i))
                first = m;
        }

        return first < 0 ? null : new CueFrame(left, left, _items.Mentions[first].Span, first, default, CueShape.Mark) { First = left, Last = left };
    }
}
