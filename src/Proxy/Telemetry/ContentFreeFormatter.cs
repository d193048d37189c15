using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Gegevenshuis.AiGateway.Proxy.Telemetry;

/// <summary>One line per log entry. Of an exception only its types and places: its text may quote what somebody typed.</summary>
sealed class ContentFreeFormatter(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "aipoort";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        // The caller of the host gets this exception too and tells it in one line.
        if (logEntry.EventId.Name == "HostedServiceStartupFaulted") return;
        string time = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        textWriter.WriteLine($"{time} {Word(logEntry.LogLevel)} {logEntry.Category}: {logEntry.Formatter(logEntry.State, null).ReplaceLineEndings(" ")}");
        for (Exception? e = logEntry.Exception; e is not null; e = e.InnerException)
        {
            textWriter.WriteLine($"  {e.GetType().FullName}");
            if (e.StackTrace is { } trace) textWriter.WriteLine(trace);
        }
    }

    static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => "debug",
        LogLevel.Information => "info ",
        LogLevel.Warning => "warn ",
        _ => "error",
    };
}
