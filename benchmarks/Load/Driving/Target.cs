using Gegevenshuis.AiGateway.Load.Servers;

namespace Gegevenshuis.AiGateway.Load.Driving;

/// <summary>One of the ways to the same endpoint.</summary>
/// <param name="Name">As it stands in the report.</param>
/// <param name="Url">Where the client sends chat completions.</param>
/// <param name="Prompt">The request body for plain answers.</param>
/// <param name="StreamedPrompt">The same request, asking for a stream.</param>
/// <param name="Server">What is measured; null when the client talks to the endpoint directly.</param>
/// <param name="Marks">Every answer must carry the AI mark.</param>
sealed record Target(string Name, Uri Url, byte[] Prompt, byte[] StreamedPrompt, ServerProcess? Server, bool Marks);
