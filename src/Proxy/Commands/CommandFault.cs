namespace Gegevenshuis.AiGateway.Proxy.Commands;

/// <summary>A command cannot go on. The message is shown as it is, without a stack.</summary>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
/// <param name="message">Dutch, with what to do about it; no scanned text.</param>
sealed class CommandFault(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
