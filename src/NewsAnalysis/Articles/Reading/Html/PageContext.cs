namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>What is known of a page's elements and blocks before it is decided which of them are the article.</summary>
internal sealed class PageContext
{
    // An element that holds this share of the page's running text is not taken for what its name says.
    private const double MostOfText = 0.4;

    /// <summary>Reads the hints and adds up the text.</summary>
    public PageContext(PageTree page, List<PageBlock> blocks)
    {
        (Page, Blocks) = (page, blocks);
        Own = PageHints.Of(page);
        TextWords = new double[page.Elements.Count];
        Noise = new double[page.Elements.Count];
        foreach (PageBlock block in blocks)
        {
            (double text, double noise) = Weigh(block);
            TextWords[block.Element] += text;
            Noise[block.Element] += noise;
        }

        for (int i = page.Elements.Count - 1; i > 0; i--)
        {
            if (page.Elements[i].Parent is >= 0 and var parent)
            {
                TextWords[parent] += TextWords[i];
                Noise[parent] += Noise[i];
            }
        }

        TotalWords = Math.Max(1, page.Elements.Count > 0 ? TextWords[0] : 0);
        All = new Hints[page.Elements.Count];
        for (int i = 0; i < All.Length; i++)
        {
            Hints own = TextWords[i] < MostOfText * TotalWords ? Own[i] : Own[i] & ~(Hints.Outside | Hints.Sidebar | Hints.Hidden);
            Own[i] = own;
            All[i] = own | (page.Elements[i].Parent >= 0 ? All[page.Elements[i].Parent] : Hints.None);
        }
    }

    /// <summary>The page.</summary>
    public PageTree Page { get; }

    /// <summary>Its blocks.</summary>
    public List<PageBlock> Blocks { get; }

    /// <summary>What each element's own names say; names that would take away most of the page's text aside.</summary>
    public Hints[] Own { get; }

    /// <summary>What the names of an element and those around it say.</summary>
    public Hints[] All { get; }

    /// <summary>Words of running text in each element.</summary>
    public double[] TextWords { get; }

    /// <summary>Words in each element that are no running text: links, short lines.</summary>
    public double[] Noise { get; }

    /// <summary>Words of running text in the page.</summary>
    public double TotalWords { get; }

    // Running text is long, ends as sentences do, and is no link.
    private static (double Text, double Noise) Weigh(PageBlock block)
    {
        double links = block.LinkDensity;
        bool prose = links < 0.5 && (block.Words > 20 || (block.EndsSentence && block.Words >= 6));
        return prose ? (block.Words * (1 - links), block.Words * links) : (0, Math.Max(2, block.Words * (0.5 + links)));
    }
}
