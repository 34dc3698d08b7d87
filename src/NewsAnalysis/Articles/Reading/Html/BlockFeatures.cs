using NewsAnalysis.Articles.Parts;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>What a block looks like, in numbers: its words and links, its element and those around it, its place, its neighbours and its like.</summary>
internal sealed class BlockFeatures
{
    private static readonly string[] AroundNames = ["article", "main", "nav", "header", "footer", "aside", "form", "figure", "table", "ul", "ol", "blockquote", "section", "button", "li", "a"];

    private static readonly Hints[] HintNames = [.. Enum.GetValues<Hints>().Where(h => h is not (Hints.None or Hints.Outside))];

    private static readonly string[] OwnTags = ["p", "li", "td", "div", "blockquote", "span", "pre", "dd"];

    /// <summary>Number of features.</summary>
    public static int Count { get; } = Names().Count;

    private readonly PageContext _context;
    private readonly LinkedBody _linked;
    private readonly int _main;
    private readonly int _title;
    private readonly double[] _before;
    private readonly Dictionary<string, (int Blocks, int Words, int Sentences, double Links)> _alike = new(StringComparer.Ordinal);
    private readonly string[] _signature;
    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);
    private readonly int[] _around;

    /// <summary>Prepares what the blocks of a page share.</summary>
    public BlockFeatures(PageContext context, LinkedData linked, string? title)
    {
        _context = context;
        _linked = new LinkedBody(linked.Body);
        _main = MainElement.Find(context);
        List<PageBlock> blocks = context.Blocks;
        _title = title is null ? -1 : blocks.FindIndex(b => b.Text == title);
        _before = new double[blocks.Count + 1];
        _signature = new string[blocks.Count];
        for (int i = 0; i < blocks.Count; i++)
        {
            PageBlock block = blocks[i];
            _before[i + 1] = _before[i] + (block.LinkDensity < 0.5 && block.Words > 10 ? block.Words : 0);
            string signature = _signature[i] = Signature(block.Element);
            var group = _alike.GetValueOrDefault(signature);
            _alike[signature] = (group.Blocks + 1, group.Words + block.Words, group.Sentences + (block.EndsSentence ? 1 : 0), group.Links + block.LinkDensity);
            _copies[block.Text] = _copies.GetValueOrDefault(block.Text) + 1;
        }

        _around = new int[context.Page.Elements.Count];
        for (int i = 0; i < _around.Length; i++)
        {
            PageElement element = context.Page.Elements[i];
            int name = Array.IndexOf(AroundNames, element.Name);
            _around[i] = (element.Parent >= 0 ? _around[element.Parent] : 0) | (name >= 0 ? 1 << name : 0);
        }
    }

    /// <summary>The names of the features, in their order.</summary>
    public static List<string> Names()
    {
        List<string> names =
        [
            "words", "links", "sentence", "commas", "digits", "capitals", "heading", "caption tag",
            .. OwnTags.Select(t => "tag " + t), .. AroundNames.Select(n => "in " + n), .. HintNames.Select(h => "hint " + h), .. HintNames.Select(h => "near " + h),
            "in main", "depth below main", "main share", "parent share", "parent noise", "grandparent share", "grandparent noise", "great share", "great noise",
            "place", "text before", "after title", "from title", "text after", "total text",
            "alike blocks", "alike words", "alike share", "alike sentences", "alike links", "copies",
            "linked body", "in linked body", "furniture", "related furniture", "end furniture", "first mark", "depth",
        ];
        foreach (int offset in (int[])[-3, -2, -1, 1, 2, 3])
        {
            names.AddRange([$"words {offset:+0;-0}", $"links {offset:+0;-0}", $"sentence {offset:+0;-0}", $"alike {offset:+0;-0}"]);
        }

        return names;
    }

    /// <summary>The features of a block.</summary>
    public double[] Of(int index)
    {
        PageBlock block = _context.Blocks[index];
        PageElement element = _context.Page.Elements[block.Element];
        var values = new double[Count];
        int at = 0;
        void Add(double value) => values[at++] = value;
        void Flag(bool value) => values[at++] = value ? 1 : 0;

        Add(Math.Log(1 + block.Words));
        Add(block.LinkDensity);
        Flag(block.EndsSentence);
        Add(block.Text.AsSpan().Count(',') / (double)block.Words);
        Add(Share(block.Text, char.IsAsciiDigit));
        Add(Share(block.Text, char.IsUpper));
        Add(element.Traits.HasFlag(TagTraits.Heading) ? element.Name[1] - '0' : 0);
        Flag(element.Name == "figcaption");
        foreach (string tag in OwnTags)
        {
            Flag(element.Name == tag);
        }

        for (int i = 0; i < AroundNames.Length; i++)
        {
            Flag((_around[block.Element] & (1 << i)) != 0);
        }

        AddHints(_context.All[block.Element], Add);
        AddHints(_context.Own[block.Element] | (element.Parent >= 0 ? _context.Own[element.Parent] : Hints.None), Add);
        AddContainers(block, Add);
        AddPlace(index, Add);
        AddAlike(index, Add);
        Flag(_linked.IsThere);
        Add(_linked.ShareOf(block.Text));
        FurnitureMatch? furniture = block.Words <= 45 ? Furniture.Match(new Block(block.Text, new Text.TextSpan(0, block.Text.Length), true)) : null;
        Flag(furniture is not null);
        Flag(furniture?.Kind == ParagraphKind.Related);
        Flag(furniture?.Role == FurnitureRole.End);
        Add(block.Text[0] switch { '"' or '“' or '‘' or '\'' => 1, '©' or '|' or '•' or '[' or '(' => 2, >= 'a' and <= 'z' => 3, >= '0' and <= '9' => 4, _ => 0 });
        Add(element.Depth);
        foreach (int offset in (ReadOnlySpan<int>)[-3, -2, -1, 1, 2, 3])
        {
            int other = index + offset;
            bool there = other >= 0 && other < _context.Blocks.Count;
            Add(there ? Math.Log(1 + _context.Blocks[other].Words) : -1);
            Add(there ? _context.Blocks[other].LinkDensity : -1);
            Add(there && _context.Blocks[other].EndsSentence ? 1 : 0);
            Flag(there && _signature[other] == _signature[index]);
        }

        return values;
    }

    private static void AddHints(Hints hints, Action<double> add)
    {
        foreach (Hints hint in HintNames)
        {
            add((hints & hint) != 0 ? 1 : 0);
        }
    }

    private void AddContainers(PageBlock block, Action<double> add)
    {
        List<PageElement> elements = _context.Page.Elements;
        bool inside = _main >= 0 && _context.Page.IsInside(block.Element, _main);
        add(inside ? 1 : 0);
        add(inside ? elements[block.Element].Depth - elements[_main].Depth : -1);
        add(_main >= 0 ? _context.TextWords[_main] / _context.TotalWords : 0);
        int around = elements[block.Element].Parent;
        for (int level = 0; level < 3; level++)
        {
            add(around >= 0 ? _context.TextWords[around] / _context.TotalWords : 1);
            add(around >= 0 ? _context.Noise[around] / (1 + _context.Noise[around] + _context.TextWords[around]) : 1);
            around = around >= 0 ? elements[around].Parent : -1;
        }
    }

    private void AddPlace(int index, Action<double> add)
    {
        double total = Math.Max(1, _before[^1]);
        add(index / (double)_context.Blocks.Count);
        add(_before[index] / total);
        add(_title < 0 ? -1 : index > _title ? 1 : 0);
        add(_title < 0 ? 0 : Math.Clamp(index - _title, -50, 200));
        add(Math.Log(1 + total - _before[index + 1]));
        add(Math.Log(1 + total));
    }

    private void AddAlike(int index, Action<double> add)
    {
        var (blocks, words, sentences, links) = _alike[_signature[index]];
        add(Math.Log(1 + blocks));
        add(Math.Log(1 + words / (double)blocks));
        add(words / Math.Max(1, _before[^1]));
        add(sentences / (double)blocks);
        add(links / blocks);
        add(Math.Min(5, _copies[_context.Blocks[index].Text]));
    }

    // Paragraphs of one text share their tag, its class and the element they stand in.
    private string Signature(int element)
    {
        PageElement own = _context.Page.Elements[element];
        PageElement? around = own.Parent >= 0 ? _context.Page.Elements[own.Parent] : null;
        PageElement? further = around?.Parent >= 0 ? _context.Page.Elements[around.Parent] : null;
        return $"{own.Name}.{own["class"]}<{around?.Name}.{around?["class"]}<{further?.Name}";
    }

    private static double Share(string text, Func<char, bool> of)
    {
        int found = 0;
        foreach (char c in text)
        {
            found += of(c) ? 1 : 0;
        }

        return found / (double)text.Length;
    }
}
