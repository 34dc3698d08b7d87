namespace NewsAnalysis.Kernel.Serving;

/// <summary>Answers some types of requests.</summary>
internal interface IRequestHandler
{
    /// <summary>The types it answers.</summary>
    IReadOnlyCollection<string> Types { get; }

    /// <summary>Does what the request asks.</summary>
    /// <exception cref="NewsAnalysis.Kernel.Messages.MessageRefusedException">The request's content is malformed.</exception>
    Task<Answer> AnswerAsync(Request request);
}
