using System.Text.RegularExpressions;
using Gegevenshuis.AiGateway.Proxy.Exchanges;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>The full address of a request at an endpoint. Nothing of the caller's own address is in it but Azure's version, ids that are known, and values of a fixed form.</summary>
static partial class EndpointAddress
{
    /// <summary>Version that Azure OpenAI is asked for when the caller names none: the last general one with a date.</summary>
    public const string DefaultApiVersion = "2024-10-21";

    const string Azure = "azure-openai";

    /// <param name="destination">The endpoint.</param>
    /// <param name="model">Registered name of the model; Azure's deployment.</param>
    /// <param name="question">What the caller's address says; anything in it that is not a version is left out.</param>
    public static Uri Of(Destination destination, string model, Question question)
    {
        string? apiVersion = question.ApiVersion;
        string given = destination.Endpoint.Address.AbsoluteUri.TrimEnd('/');
        string target = destination.Operation.Target.Replace("{model}", Uri.EscapeDataString(model), StringComparison.Ordinal)
            .Replace("{id}", question.Subject?.Id, StringComparison.Ordinal).Replace("{item}", question.Item?.Id, StringComparison.Ordinal);
        if (destination is { IsAddressedByModel: true, Endpoint.Protocol: Azure })
        {
            string version = apiVersion is not null && Version().IsMatch(apiVersion) ? apiVersion : DefaultApiVersion;
            return new($"{given}/openai/deployments/{Uri.EscapeDataString(model)}/{target}?api-version={version}");
        }

        // Suppliers give either the bare host or the address with the version that clients use as base URL.
        bool isBare = destination.Endpoint.Address.AbsolutePath == "/" && destination.Family.Version.Length > 0;
        string version1 = isBare ? destination.Family.Version + "/" : IsOllamaAsOpenAi(destination) ? "v1/" : "";
        bool asksEvents = question.AsksEvents && destination.Protocol.Answer.Other == Filtering.AnswerKind.Array && destination.Protocol.Request.StreamsByDefault;
        return new($"{given}/{version1}{target}{(asksEvents ? "?alt=sse" : question.Query.Text)}");
    }

    /// <summary>Azure has the deployment in its address, except under its version 1, which everything without a deployment in its address uses.</summary>
    public static bool IsByModel(Endpoint endpoint, Operation operation) => endpoint.Protocol == Azure
        ? endpoint.Address.AbsolutePath == "/" && operation.Paths.Any(static path => path.Contains("{model}", StringComparison.Ordinal))
        : operation.Target.Contains("{model}", StringComparison.Ordinal);

    // Beside its own API Ollama has that of OpenAI, under another path.
    static bool IsOllamaAsOpenAi(Destination destination)
        => destination.Endpoint.Protocol == "ollama" && !destination.Operation.Target.StartsWith("api/", StringComparison.Ordinal);

    [GeneratedRegex(@"^20[0-9]{2}-[0-9]{2}-[0-9]{2}(-preview)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
