namespace NewsAnalysis.Reuse;

/// <summary>What kind of source a credit names.</summary>
public enum CreditKind
{
    /// <summary>A news agency credited for the text.</summary>
    AgencyByline,

    /// <summary>Who made or supplied a picture.</summary>
    PhotoCredit,

    /// <summary>An interview given to a named outlet.</summary>
    Interview,

    /// <summary>A social network or website where the words were posted.</summary>
    Platform,

    /// <summary>A written statement.</summary>
    Statement,

    /// <summary>A news conference or briefing.</summary>
    NewsConference,

    /// <summary>A think tank or research institute.</summary>
    ThinkTank,

    /// <summary>The outlet names itself.</summary>
    OutletItself,

    /// <summary>Another outlet, named.</summary>
    NamedMedia,

    /// <summary>Other media, not named.</summary>
    UnnamedMedia,

    /// <summary>A report, a filing, a study, a survey.</summary>
    Document,

    /// <summary>A source that is not named.</summary>
    Unnamed,
}
