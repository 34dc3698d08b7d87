namespace NewsAnalysis.Kernel.Messages;

/// <summary>A message is not what the protocol asks for: it is not acted on.</summary>
internal sealed class MessageRefusedException(string message) : Exception(message);
