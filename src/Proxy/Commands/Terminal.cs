using System.Text;

namespace Gegevenshuis.AiGateway.Proxy.Commands;

/// <summary>Everything a command touches outside itself, so that a test can give it something else.</summary>
sealed record Terminal
{
    public required Stream Input { get; init; }

    /// <summary>For bytes; what was written to <see cref="Out"/> must be flushed first.</summary>
    public required Stream Output { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Whether a person looks at <see cref="Error"/>, so that progress makes sense.</summary>
    public bool IsWatched { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Value of an environment variable, or null.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>Today in the Netherlands.</summary>
    public DateOnly Today => Policies.PolicyStore.Today(Clock);

    /// <summary>The process's own.</summary>
    public static Terminal Process()
    {
        Stream output = Console.OpenStandardOutput();
        return new()
        {
            Input = Console.OpenStandardInput(),
            Output = output,
            Out = Writer(output),
            Error = Writer(Console.OpenStandardError()),
            IsWatched = !Console.IsErrorRedirected,
            Variable = Environment.GetEnvironmentVariable,
        };
    }

    static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
}
