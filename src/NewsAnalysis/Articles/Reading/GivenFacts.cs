namespace NewsAnalysis.Articles.Reading;

/// <summary>What a record, front matter or <c>corpus.json</c> says of an article. Given facts beat found ones.</summary>
internal sealed record GivenFacts
{
    public static GivenFacts None { get; } = new();

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Agency { get; init; }

    public string? Byline { get; init; }

    public string? Date { get; init; }

    public string? Dateline { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public bool IsEmpty => this == None;

    /// <summary>The names that facts have in files, other spellings aside.</summary>
    public static string KnownNames => "title, outlet, agency, byline, date, dateline, language, url";

    /// <summary>These facts, and what they leave open from others.</summary>
    public GivenFacts Or(GivenFacts others) => new()
    {
        Title = Title ?? others.Title,
        Outlet = Outlet ?? others.Outlet,
        Agency = Agency ?? others.Agency,
        Byline = Byline ?? others.Byline,
        Date = Date ?? others.Date,
        Dateline = Dateline ?? others.Dateline,
        Language = Language ?? others.Language,
        Url = Url ?? others.Url,
    };

    /// <summary>Whether a name means a fact.</summary>
    public static bool Knows(string name) => None.With(name, "known").IsEmpty is false;

    /// <summary>The facts with one more, by the name it has in files; unchanged when the name means nothing here.</summary>
    public GivenFacts With(string name, string value)
    {
        string? fact = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
        return name.ToLowerInvariant() switch
        {
            "title" or "headline" => this with { Title = fact },
            "outlet" or "source" or "publisher" or "site" => this with { Outlet = fact },
            "agency" => this with { Agency = fact },
            "byline" or "author" or "authors" => this with { Byline = fact },
            "date" or "published" or "publishedat" or "published_at" => this with { Date = fact },
            "dateline" => this with { Dateline = fact },
            "language" or "lang" => this with { Language = fact?.ToLowerInvariant() },
            "url" or "link" => this with { Url = fact },
            _ => this,
        };
    }
}
