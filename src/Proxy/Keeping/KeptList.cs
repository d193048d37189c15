using System.Text.Json;
using Gegevenshuis.AiGateway.Proxy.Exchanges;
using Gegevenshuis.AiGateway.Registers;

namespace Gegevenshuis.AiGateway.Proxy.Keeping;

/// <summary>Answers a list of the caller's own files or batches, as each was last seen. No endpoint is asked: its list would hold those of others.</summary>
sealed class KeptList(StateLookup lookup, ExchangeRecords records, TimeProvider clock)
{
    const int MostShown = 10_000;

    /// <returns>Null: the client has its list.</returns>
    /// <exception cref="StoreUnavailableException">The list cannot be told, or the request not be recorded.</exception>
    public async Task<Refusal?> AnswerAsync(HttpContext context, Exchange exchange)
    {
        IReadOnlyList<KeptState> states = await lookup.ListAsync(exchange.Caller!, exchange.Operation.Lists).ConfigureAwait(false);
        await records.PassAsync(exchange).ConfigureAwait(false);
        int most = int.TryParse(context.Request.Query["limit"], out int limit) && limit is > 0 and < MostShown ? limit : MostShown;
        byte[] list = Write([.. states.Take(most)], hasMore: states.Count > most);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = list.Length;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["x-request-id"] = exchange.Id;
        await context.Response.Body.WriteAsync(list, context.RequestAborted).ConfigureAwait(false);
        exchange.TimeToFirstByte = clock.GetElapsedTime(exchange.StartedAt);
        exchange.Outcome = "completed";
        return null;
    }

    static byte[] Write(IReadOnlyList<KeptState> states, bool hasMore)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteString("object", "list");
            json.WriteStartArray("data");
            foreach (KeptState state in states) json.WriteRawValue(state.Form);
            json.WriteEndArray();
            json.WriteBoolean("has_more", hasMore);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
