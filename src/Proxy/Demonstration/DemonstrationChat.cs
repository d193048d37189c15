using System.Text.Json;

namespace Gegevenshuis.AiGateway.Proxy.Demonstration;

/// <summary>The OpenAI chat API.</summary>
sealed class DemonstrationChat : DemonstrationApi
{
    public override string Path => "/v1/chat/completions";

    public override DemonstrationRequest Read(JsonElement body) => DemonstrationRequest.Read(body);

    public override byte[] Whole(DemonstrationRequest request, long created) => DemonstrationAnswer.Whole(request, created);

    public override IEnumerable<byte[]> Stream(DemonstrationRequest request, long created)
    {
        foreach (byte[] data in DemonstrationAnswer.Events(request, created)) yield return [.. "data: "u8, .. data, .. "\n\n"u8];
    }
}
