using Gegevenshuis.AiGateway.Proxy.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Telemetry;

public sealed class ContentFreeFormatterTests
{
    [Fact]
    public void An_exception_shows_its_kind_and_never_its_text()
    {
        string line = Written(new EventId(1), new InvalidOperationException("111222333", new IOException("Sanne")));

        Assert.Contains("System.InvalidOperationException", line, StringComparison.Ordinal);
        Assert.Contains("System.IO.IOException", line, StringComparison.Ordinal);
        Assert.DoesNotContain("111222333", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Sanne", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_start_that_fails_is_told_once_by_the_command_line()
        => Assert.Empty(Written(new EventId(11, "HostedServiceStartupFaulted"), new IOException()));

    static string Written(EventId id, Exception fault)
    {
        using StringWriter output = new();
        LogEntry<string> entry = new(LogLevel.Error, "Gegevenshuis", id, "Er ging iets mis.", fault, static (state, _) => state);
        new ContentFreeFormatter(TimeProvider.System).Write(entry, null, output);
        return output.ToString();
    }
}
