using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Serving;

/// <summary>Keeps every log line, exceptions in full: what a careless log sink would show.</summary>
sealed class LogSink : ILoggerProvider
{
    readonly ConcurrentQueue<string> _lines = new();

    public string Everything => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, _lines);

    public void Dispose() { }

    sealed class Writer(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
