using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Registers.Applications;

namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>Everything the rules folder says at one moment, compiled and proved.</summary>
/// <remarks>Immutable and shared between threads. An exchange takes one and keeps it to the end.</remarks>
public sealed record Policy
{
    /// <summary>SHA-256 of the effective content, 64 lower-case hex characters; it is in every record.</summary>
    public required string Version { get; init; }

    /// <summary>For applications without a tuning of their own; others have one in <see cref="ScannerFor"/>.</summary>
    public required Scanner Scanner { get; init; }

    /// <summary>Scanners of the applications that have a tuning of their own, by application id.</summary>
    public IReadOnlyDictionary<string, Scanner> OwnScanners { get; init; } = new Dictionary<string, Scanner>();

    /// <summary>What is looked for in answers to applications without a tuning of their own.</summary>
    public AnswerRules Answers { get; init; } = AnswerRules.None;

    /// <summary>The same for the applications that have one, by application id.</summary>
    public IReadOnlyDictionary<string, AnswerRules> OwnAnswers { get; init; } = new Dictionary<string, AnswerRules>();

    /// <summary>The word lists the scanner was compiled with, for whoever compiles a part of its rules.</summary>
    public IReadOnlyDictionary<string, Lexicon> Lexicons { get; init; } = new Dictionary<string, Lexicon>();

    /// <summary>Applications by id.</summary>
    public required IReadOnlyDictionary<string, Application> Applications { get; init; }

    /// <summary>Endpoints by id.</summary>
    public required IReadOnlyDictionary<string, Endpoint> Endpoints { get; init; }

    public required PolicySettings Settings { get; init; }

    /// <summary>Application and stored key by key id; key ids are unique over all applications.</summary>
    public required IReadOnlyDictionary<string, (Application Application, ApplicationKey Key)> Keys { get; init; }

    /// <summary>The scanner for everything this application sends and receives.</summary>
    public Scanner ScannerFor(Application application) => OwnScanners.GetValueOrDefault(application.Id, Scanner);

    /// <summary>The application's endpoints that offer a model, in the application's order of preference.</summary>
    public IEnumerable<Endpoint> EndpointsFor(Application application, string model)
        => application.Endpoints.Select(id => Endpoints[id]).Where(endpoint => endpoint.Models.Contains(model, StringComparer.Ordinal));
}
