using System.Text.Json.Nodes;
using NewsAnalysis.Frames;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>How long after one article another one printed words of it, where their dates tell.</summary>
internal static class ReuseLagFigure
{
    public static Figure Of(DataFrame<DirectionRow> directions, int most)
    {
        DirectionRow[] dated = [.. directions.Where(d => d.LagHours is not null).Take(most)];
        int left = directions.Count(d => d.LagHours is null);
        if (dated.Length == 0)
        {
            return EmptyFigure.Of(
                left == 0 ? "No two articles share words, so there is no lag to measure" : $"The dates of {Every(left, "pair")} that {(left == 1 ? "shares" : "share")} words do not tell which was first",
                $"The time from one article to another that has words of it would stand here, where both dates have times or lie two days apart.{Reasons(directions)}",
                new DataFrame<DirectionRow>(directions.Name, []));
        }

        int decided = dated.Count(d => d.Source is not null);
        double[] lags = [.. dated.Select(d => Math.Abs(d.LagHours!.Value)).Order()];
        string title = dated.Length == 1
            ? One(dated[0])
            : $"Half of the {Number(dated.Length)} dated pairs that share words lie {Hours(lags[(lags.Length - 1) / 2])} or less apart";
        JsonObject x = PlotJson.Amounts("hours from the earlier to the later article");
        JsonObject y = PlotJson.NamesDown("later article", PlotText.Labels([.. dated.Select(d => d.LagHours < 0 ? d.LabelA : d.LabelB)], PlotJson.LabelLength));
        y["showgrid"] = true;
        y["gridcolor"] = Palette.Grid;
        JsonObject layout = PlotJson.Layout(dated.Length * 28 + 150, x, y);
        layout["showlegend"] = true;
        layout["legend"] = PlotJson.Legend(below: false);
        return new Figure
        {
            Data = [.. Marks("the earlier may be the source", dated, true), .. Marks("who was the source is unknown", dated, false)],
            Layout = layout,
            Title = title,
            Caption = "A row is a pair of articles that share words, named by the later of the two; the further right, the longer after the earlier one. A filled circle: dates or the text itself decide which of the two can be the source of the other. "
                + $"An open one: unknown, mostly because both print one wire. Hover for the earlier article and the reason.{(left == 0 ? "" : $" {Sentence(Count(left, "pair"))} without telling dates {(left == 1 ? "is" : "are")} not drawn.")}",
            AltText = $"Dots of {Count(dated.Length, "pair")} of articles by the hours between them; of {Number(decided)} the source is decided. {title}.",
            Source = directions,
            MinWidth = 460,
            MaxWidth = 900,
        };
    }

    // " 3 pairs: both print one wire text (F1); 1 pair: …."
    private static string Reasons(DataFrame<DirectionRow> directions) => directions.Count == 0 ? "" : " "
        + string.Join("; ", directions.CountBy(d => d.Why, StringComparer.Ordinal).OrderByDescending(w => w.Value).Take(4).Select(w => $"{Sentence(Count(w.Value, "pair"))}: {w.Key}")) + ".";

    private static IEnumerable<JsonNode> Marks(string name, DirectionRow[] dated, bool decided)
    {
        var marks = dated.Index().Where(d => d.Item.Source is not null == decided).ToArray();
        if (marks.Length == 0)
        {
            yield break;
        }

        yield return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "markers",
            ["name"] = name,
            ["x"] = PlotJson.Array(marks.Select(m => (double?)Math.Abs(m.Item.LagHours!.Value))),
            ["y"] = PlotJson.Array(marks.Select(m => m.Index)),
            ["marker"] = new JsonObject { ["symbol"] = decided ? "circle" : "circle-open", ["color"] = decided ? Palette.Blue : Palette.Grey, ["size"] = 13 },
            ["cliponaxis"] = false,
            ["hovertext"] = PlotJson.Array(marks.Select(m => Hover(m.Item))),
            ["hoverinfo"] = "text",
            ["customdata"] = PlotJson.Evidence(marks.Select(m => EvidenceLink.ToPair(m.Item.ArticleA, m.Item.ArticleB))),
        };
    }

    private static string Hover(DirectionRow row)
    {
        (string earlier, string later) = row.LagHours < 0 ? (row.LabelB, row.LabelA) : (row.LabelA, row.LabelB);
        return $"<b>{PlotText.Label(later, 60)}</b><br>{Hours(Math.Abs(row.LagHours!.Value))} after <b>{PlotText.Label(earlier, 60)}</b><br>shares {Percent(row.Share)}<br>{PlotText.Wrap(row.Why, 60, 3)}";
    }

    private static string One(DirectionRow row)
    {
        (string earlier, string later) = row.LagHours < 0 ? (row.LabelB, row.LabelA) : (row.LabelA, row.LabelB);
        return row.LagHours == 0 ? $"{earlier} and {later}, which share words, appeared at the same time" : $"{later} appeared {Hours(Math.Abs(row.LagHours!.Value))} after {earlier}, with which it shares words";
    }

    private static string Hours(double hours) => hours < 1 ? Count((int)Math.Round(hours * 60), "minute") : hours < 48 ? Count((int)Math.Round(hours), "hour") : Count((int)Math.Round(hours / 24), "day");
}
