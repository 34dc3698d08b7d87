using System.Buffers;
using System.Text.RegularExpressions;

namespace NewsAnalysis.Articles.Parts;

/// <summary>Recognises an agency's sign-off, a photo credit on its own, and captions by the credit that ends them.</summary>
internal static partial class CreditRules
{
    private const int LongestSignOff = 14;
    private const int LongestPhotoCredit = 9;

    // What every ending credit has some of: most paragraphs are done with one look.
    private static readonly SearchValues<string> CreditWords = SearchValues.Create(
        ["©", "hoto", "HOTO", "icture", "mage", "MAGE", "Pic", "llustration", "raphic", "Foto", "Getty", "AP", "AFP", "EPA", "euters", "REUTERS", "hutterstock", "Stock", "Alamy", "/", "ile", "FILE", "andout", "Pool"],
        StringComparison.Ordinal);

    /// <summary>Why a line is a sign-off or a photo credit; null when it is none.</summary>
    public static string? WhyCredit(Block block)
    {
        if (!block.IsShort || block.Words > 45)
        {
            return null;
        }

        if (block.Words <= LongestSignOff && IsSignOff(block.Text))
        {
            return "agency sign-off";
        }

        if (ContributionPattern().IsMatch(block.Text))
        {
            return "note of who contributed";
        }

        return block.Words <= LongestPhotoCredit && (PhotoLabelPattern().IsMatch(block.Text) || PhotoAgencyPattern().IsMatch(block.Text))
            ? "photo credit"
            : null;
    }

    /// <summary>Why a paragraph is a caption: the credit that ends it; null when none does.</summary>
    public static string? WhyCaption(Block block)
    {
        string tail = block.Raw.Substring(Math.Max(block.Span.Start, block.Span.End - 200), Math.Min(block.Span.Length, 200));
        if (tail.AsSpan().ContainsAny(CreditWords) && EndingCreditPattern().Match(tail) is { Success: true } match)
        {
            return "caption: ends with the credit \"" + match.Value.Trim() + "\"";
        }

        return !block.EndsSentence && block.IsShort && block.Text.Contains("pictured", StringComparison.Ordinal) ? "caption: says who is pictured" : null;
    }

    /// <summary>Whether a line names agencies and nothing else: <c>- Agence France-Presse</c>, <c>(with AFP and Reuters inputs)</c>.</summary>
    public static bool IsSignOff(string line)
    {
        // A name that only ends like an agency's may be a masthead: it needs the words or marks of a sign-off around it.
        (string known, int agencies) = SignOffFramePattern().IsMatch(line) ? Agencies.WithoutUnknown(line) : (line, 0);
        if (agencies > 0 && !SignOffFramePattern().IsMatch(known))
        {
            return false;
        }

        string rest = SignOffFramePattern().Replace(known, " ");
        foreach (string part in SignOffPartPattern().Split(rest))
        {
            if (part.Trim(' ', '.', '\u00A0').Length > 0)
            {
                if (Agencies.Named(part) is null && !OtherSourcePattern().IsMatch(part))
                {
                    return false;
                }

                agencies++;
            }
        }

        return agencies > 0;
    }

    /// <summary>Where an agency in brackets or after a dash starts at the end of a sentence: <c>… he said. (AP)</c>; -1 for nowhere.</summary>
    public static int TrailingSignOff(Block block)
    {
        int window = Math.Min(block.Span.Length, 80);
        string tail = block.Raw.Substring(block.Span.End - window, window);
        Match match = TrailingSignOffPattern().Match(tail);
        return match.Success && IsSignOff(match.Groups[1].Value) ? block.Span.End - window + match.Groups[1].Index : -1;
    }

    // The frame of a sign-off: what may stand around the names.
    [GeneratedRegex(@"[-–—()\[\]*_|©]|\b(?:with|agency|agencies|additional|inputs?|reporting|reports?|files?|from|source|sources|credit|by|via|copyright|news ?wires?|(?:19|20)\d\d)\b:?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SignOffFramePattern();

    [GeneratedRegex(@"[/,;&+]|\band\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SignOffPartPattern();

    [GeneratedRegex(@"^\s*(?:wires?|wire services?|news agencies|staff|staff reporters?|newsroom|web desk|news desk|online desk|newsdesk)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherSourcePattern();

    [GeneratedRegex(@"\bcontributed (?:reporting |additional reporting )?(?:to|for) (?:this|the) (?:report|story|article|dispatch|post|piece)|\bcontributed reporting\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContributionPattern();

    [GeneratedRegex(@"^[\[(]?(?:(?:ap|afp|reuters|epa|stock|courtesy|handout|screen ?grab|still|main|cover|featured?) )?(?:photo|photos|photograph|photographs|photography|picture|pictures|image|images|pic|illustration|graphic|credit|foto)(?: credit| courtesy| source)?s?(?:\s*[:/|©]|\s+by\s|\s+via\s|\s+courtesy\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PhotoLabelPattern();

    [GeneratedRegex(@"^[\[(©]?\s*[\w.'’ -]{0,60}?(?:Getty Images|AP Photo|AFP Photo|REUTERS/|AFP/|/AFP\b|/AP\b|/Reuters\b|/EPA\b|EPA-EFE|EPA/|/Staff\b|/Getty|Shutterstock|iStock|Alamy|via AP\b|via Reuters\b|Pool Photo)[\w.'’/ -]{0,60}[\])]?$", RegexOptions.CultureInvariant)]
    private static partial Regex PhotoAgencyPattern();

    [GeneratedRegex("""
        (?: © [^.!?]{2,120}\.?
          | \b(?:Photos?|Photographs?|Pictures?|Pic|Images?|Illustration|Graphic|Foto|PHOTO|IMAGE)(?:\ [Cc]redit|\ [Cc]ourtesy)?\s*[:/|]\s*[^.!?]{2,80}\.?
          | \b(?:Photo|Photograph|Picture|Image)\ (?:by|courtesy\ of|via)\ [^.!?]{2,60}
          | [\[(][^()\[\]]{0,120}(?:\b(?:Photo|photo|Photograph|Image|Picture|File|FILE|Getty|Handout|Pool|EPA|Shutterstock|via\ AP|via\ Reuters|via\ AFP)\b|\b(?:AP|AFP|REUTERS|Reuters|EPA)/)[^()\[\]]{0,120}[\])]\.?
          | \b(?:Getty\ Images|AFP\ PHOTO|AP\ Photo|AP\ Photo/[\w.\ '’-]{2,40}|AP\ Images|Shutterstock|iStock|Alamy|EPA-EFE|via\ AP|via\ Reuters|via\ AFP|REUTERS/[\w.\ '’-]{2,40})
          | [\w.]\s?/\s?(?:AP|AFP|Reuters|REUTERS|EPA|Getty|Bloomberg|TASS|Xinhua|Anadolu|Pool|POOL)
          | \b(?:[Ff]ile|FILE)\ (?:[Pp]hoto|[Pp]icture|[Ii]mage|PHOTO)\.?
          | (?:\||–|—|-)\ (?:AP|AFP|Reuters|EPA|Getty|Getty\ Images)\ (?:[Pp]hoto|[Ff]ile)
        )["”\])]?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex EndingCreditPattern();

    [GeneratedRegex(@"[.!?…""”’)]\s+((?:[(\[][^()\[\]]{2,60}[)\]]|[-–—]{1,2}\s?[^()\[\].!?]{2,60})\.?)$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingSignOffPattern();
}
