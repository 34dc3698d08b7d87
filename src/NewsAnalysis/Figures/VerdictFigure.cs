using NewsAnalysis.Claims;
using NewsAnalysis.Frames;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>How many claims got which verdict, by what they are about.</summary>
internal static class VerdictFigure
{
    private const string Name = "verdicts";

    private static readonly (ClaimKind Kind, PartStyle Style)[] Kinds =
    [
        (ClaimKind.Number, new(Palette.Blue, "", Palette.Paper)),
        (ClaimKind.Duration, new(Palette.Orange, "/")),
        (ClaimKind.Date, new(Palette.Green, "x")),
        (ClaimKind.Place, new(Palette.Purple, "-")),
        (ClaimKind.Statement, new(Palette.Sky, ".")),
        (ClaimKind.Event, new("#D9D9D9", "")),
        (ClaimKind.Attribution, new(Palette.Vermilion, "\\")),
    ];

    private static readonly ClaimVerdict[] Verdicts =
        [ClaimVerdict.Differs, ClaimVerdict.PartlyReported, ClaimVerdict.Consistent, ClaimVerdict.SingleSource];

    /// <summary>One part of a bar.</summary>
    internal sealed record Row(ClaimVerdict Verdict, ClaimKind Kind, int Claims);

    public static Figure Of(int articles, DataFrame<ClaimRow> claims)
    {
        var counts = claims.CountBy(c => (c.Verdict, c.Kind)).ToDictionary();
        var frame = new DataFrame<Row>(Name, Verdicts.SelectMany(v => Kinds.Select(k => new Row(v, k.Kind, counts.GetValueOrDefault((v, k.Kind))))));
        if (claims.Count == 0)
        {
            return EmptyFigure.Of(
                articles == 0 ? "No article was read, so there are no claims" : "No claim was found that can be compared",
                "The number of claims by verdict would stand here.", frame.Where(r => r.Claims > 0));
        }

        var figure = new StackedBarsFigure
        {
            Bars = [.. Verdicts.Select(v => Words.Of(v))],
            BarTitle = "verdict",
            AmountTitle = "claims",
            Evidence = (kind, verdict) => EvidenceLink.ToList(claims.Where(c => c.Kind == Kinds[kind].Kind && c.Verdict == Verdicts[verdict]).Select(c => c.ClaimId)),
            Parts = [.. Kinds.Select(k =>
            {
                Row[] part = [.. frame.Where(r => r.Kind == k.Kind)];
                return (Words.Of(k.Kind), k.Style, (IReadOnlyList<int>)[.. part.Select(r => r.Claims)],
                    (IReadOnlyList<string>)[.. part.Select(r => $"{Words.Of(r.Verdict)}: {Count(r.Claims, $"claim of kind {Words.Of(r.Kind)}", $"claims of kind {Words.Of(r.Kind)}")}")]);
            })],
        };
        int alone = claims.Where(c => c.Verdict == ClaimVerdict.SingleSource).Count;
        int everywhere = claims.Where(c => c.Verdict == ClaimVerdict.Consistent).Count;
        int differing = claims.Where(c => c.Verdict == ClaimVerdict.Differs).Count;
        string title = alone == claims.Count
            ? claims.Count == 1 ? "The one claim is in one article only" : $"Each of the {Number(alone)} claims is in one article only"
            : $"Of {Count(claims.Count, "claim")}, {Is(alone)} in one article only, {Is(everywhere)} in every article alike, and the articles differ on {(differing == 0 ? "none" : Number(differing))}";
        string caption = "A bar is one verdict; its parts are what the claims are about. Consistent: every article of the story reports it, compatibly; partly reported: two or more do, the rest omit it; "
            + "differs: at least two that report it are incompatible. The count depends on how finely sentences are cut into claims: compare the bars, not the total.";
        return figure.Draw(title, caption, $"Stacked bars of {Count(claims.Count, "claim")} by verdict and kind. {title}.", frame.Where(r => r.Claims > 0));
    }

    private static string Is(int count) => count == 0 ? "none is" : count == 1 ? "1 is" : Number(count) + " are";
}
