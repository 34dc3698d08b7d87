namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>Characters and snippets that texts seldom have and programs stumble over.</summary>
internal static class OddText
{
    /// <summary>A tag that no page of ours has: where it stands in HTML unescaped, an article has been taken for a page.</summary>
    public const string Tag = "<zzx";

    /// <summary>Marks that open, close or look like quotations.</summary>
    public static string[] Quotes { get; } =
        ["\"", "'", "“", "”", "‘", "’", "„", "‚", "‟", "‛", "«", "»", "‹", "›", "「", "」", "『", "』", "＂", "＇", "`", "´", "′", "″", "''", "``", "\"\"", "“‘", "’”"];

    /// <summary>All kinds of other oddities.</summary>
    public static string[] All { get; } =
    [
        "\uD800", "\uDC00", "\uDBFF\uD800", "\uDFFF\uDFFF", "\uD83D\uDE00", "\uD83D", "e\u0301\u0302\u0303\u0304\u0305", "\u0301", "\u20E3", "\u202E", "\u202D", "\u2066", "\u2069", "\u200F", "\u200E",
        "\0", "\0\0\0\0", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\uFFFE", "\uFFFF", "\uFFFD", "\u00A0", "\u202F", "\u2009", "\u3000", "\u00AD", "\u2028", "\u2029", "\u0085", "\v", "\f",
        "\t", "\r", "\n", "\r\n", "\n\n", "\n\n\n\n", "\r\r", "\u001B[31m", "\u001B]0;x\a", "\b", "\u007F", "\u009B", "…", "...", ". . .", "?!?!", "--", "—", "–", "―", "-", "\u2011", "\u2212", "•", "* ", "- ", "1. ", "(a) ", "# ", "> ", "---", "***", "===",
        "(", ")", "[", "]", "{", "}", "((((", "]]]]", "<", ">", "&", "&amp;amp;", "&#x0;", "&nbsp;", Tag + " onerror=alert(1)>", "</td>" + Tag + ">", "</script>" + Tag + ">", "<!--", "-->", "<![CDATA[", "<svg/onload=1>",
        "=1+1", "+1", "-1", "@SUM(A1)", "|cmd", "\t=1", ";", ",", ",,,,", ":", "%", "$", "€", "£", "¥", "₿", "%{x}", "${x}", "{0}", "{{", "\\", "\\u0000", "\\\"", "/", "//", "../", "http://x.y/a?b=c#d", "https://", "www.", "a@b.c", "#tag", "@name",
        "0", "1", "-0", "00", "007", "1e308", "1.79e308", "1e-400", "9999999999999999999999999999999", "0.0000000000000000000000001", "1,000,000", "1.000.000,00", "1,2,3,4", "12:60", "99:99", "25:61 p.m.", "½", "²", "①", "Ⅻ", "٣", "३", "１２", "十二", "NaN", "Infinity",
        "31 February 2025", "0/0/0000", "99/99/9999", "2025-13-45", "2025-02-30T25:61:61+99:99", "0001-01-01", "9999-12-31", "32 Jan", "Feb. 29", "10000-01-01", "the 1900s", "1 B.C.",
        "İ", "ı", "ß", "ﬁ", "ﬀ", "Ǆ", "ŉ", "ẞ", "Å", "Å", "ё", "中文", "日本語。", "العربية؟", "עברית", "हिन्दी।", "ไทย", "한국어", "Ⓐ", "𝐀𝐁", "𐐷", "👩‍👩‍👧‍👦", "🇫🇮🇸", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A",
    ];
}
