using System.Buffers;
using System.IO.Pipelines;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Microsoft.AspNetCore.Connections;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>A request body, read in full, or the message code that says why it cannot be.</summary>
/// <param name="Body">In memory of its own, not pooled, as an endpoint that answers early may still be reading it when the exchange ends; a large
/// form is on the disk instead, and ends with the exchange.</param>
/// <param name="Fault">Empty when it was read.</param>
readonly record struct RequestBody(MessageBody Body, string Fault) : IDisposable
{
    public static RequestBody Of(string fault) => new(MessageBody.Empty, fault);

    public void Dispose() => (Body as IDisposable)?.Dispose();

    /// <summary>What is wrong with the request's form, before its body is read; empty when nothing is.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isForm">It is to be a form and not JSON.</param>
    public static string FormFault(HttpRequest request, bool isForm)
    {
        foreach (string? encoding in request.Headers.ContentEncoding)
        {
            if (!string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase)) return MessageCode.CompressedBody;
        }

        return (isForm ? IsForm(request.ContentType) : IsJson(request.ContentType)) ? "" : MessageCode.WrongContentType;
    }

    /// <param name="request">The request.</param>
    /// <param name="limit">Most bytes.</param>
    /// <param name="room">Where it is kept; the caller gives it back when the body is no longer needed.</param>
    /// <param name="cancellationToken">Cancelled when the client is gone.</param>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, int limit, BodyRoom room, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit) return Of(MessageCode.BodyTooLarge);
        if (!room.TryGrowTo(request.ContentLength ?? 0)) return Of(MessageCode.GatewayFull);
        return await GuardAsync(() => ReadAllAsync(request.BodyReader, limit, room, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Tells what a client did wrong while its body was read.</summary>
    internal static async ValueTask<RequestBody> GuardAsync(Func<ValueTask<RequestBody>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (ConnectionResetException)
        {
            // The client hung up before anybody could notice: no fault of ours.
            return Of(MessageCode.BrokenBody);
        }
        catch (BadHttpRequestException e)
        {
            // Kestrel's own limit, or a body that is shorter than it said or badly chunked.
            return Of(e.StatusCode == StatusCodes.Status413PayloadTooLarge ? MessageCode.BodyTooLarge : MessageCode.BrokenBody);
        }
    }

    static async ValueTask<RequestBody> ReadAllAsync(PipeReader reader, int limit, BodyRoom room, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            ReadOnlySequence<byte> buffer = result.Buffer;
            string fault = buffer.Length > limit ? MessageCode.BodyTooLarge : room.TryGrowTo(buffer.Length) ? "" : MessageCode.GatewayFull;
            if (fault.Length > 0 || result.IsCompleted)
            {
                RequestBody body = fault.Length > 0 ? Of(fault) : new(new MemoryBody(buffer.ToArray()), "");
                reader.AdvanceTo(buffer.End);
                return body;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    static bool IsForm(string? contentType)
        => Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    static bool IsJson(string? contentType)
    {
        if (!Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var type)) return false;
        return type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Value!.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }
}
