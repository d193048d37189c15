using System.Text;
using Gegevenshuis.AiGateway.Proxy.Commands;
using Microsoft.Extensions.Time.Testing;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Commands;

/// <summary>What a command answered when it was run inside the test.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Out">Standard output, text and bytes together.</param>
/// <param name="Error">Standard error.</param>
sealed record CommandRun(int Code, string Out, string Error)
{
    static readonly Dictionary<string, string> s_noVariables = [];

    public static FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));

    public static Task<CommandRun> Of(params string[] args) => With([], false, s_noVariables, args);

    public static Task<CommandRun> WithInput(byte[] input, params string[] args) => With(input, false, s_noVariables, args);

    public static async Task<CommandRun> With(byte[] input, bool isWatched, IReadOnlyDictionary<string, string> variables, string[] args)
    {
        using MemoryStream output = new();
        await using StreamWriter writer = new(output, new UTF8Encoding(false)) { AutoFlush = true };
        using StringWriter error = new();
        Terminal terminal = new()
        {
            Input = new MemoryStream(input),
            Output = output,
            Out = writer,
            Error = error,
            IsWatched = isWatched,
            Clock = Clock,
            Variable = name => variables.GetValueOrDefault(name),
        };
        int code = await CommandLine.RunAsync(args, terminal, CancellationToken.None);
        return new(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
