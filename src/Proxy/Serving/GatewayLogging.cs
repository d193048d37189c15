using Gegevenshuis.AiGateway.Proxy.Telemetry;
using Microsoft.Extensions.Logging.Console;

namespace Gegevenshuis.AiGateway.Proxy.Serving;

/// <summary>What may be logged: our own lines, and warnings of the server below us. Lines with addresses or bodies are off altogether.</summary>
static class GatewayLogging
{
    public static void Add(ILoggingBuilder logging, ILoggerProvider? extra)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
        // The first writes addresses with their queries and unhandled errors with their text; the second where each request went.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        logging.AddFilter("Yarp", LogLevel.None);
        if (extra is not null) logging.AddProvider(extra);
        logging.AddConsole(static options =>
        {
            options.FormatterName = ContentFreeFormatter.FormatterName;
            options.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        logging.AddConsoleFormatter<ContentFreeFormatter, ConsoleFormatterOptions>();
    }
}
