using System.Buffers;
using System.IO.Pipelines;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Microsoft.AspNetCore.Connections;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>A request body, read in full, or the message code that says why it cannot be.</summary>
/// <param name="Bytes">In memory of its own, not pooled: an endpoint that answers early may still be reading it when the exchange ends.</param>
/// <param name="Fault">Empty when it was read.</param>
readonly record struct RequestBody(ReadOnlyMemory<byte> Bytes, string Fault)
{
    /// <summary>What is wrong with the request's form, before its body is read; empty when nothing is.</summary>
    public static string FormFault(HttpRequest request)
    {
        foreach (string? encoding in request.Headers.ContentEncoding)
        {
            if (!string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase)) return MessageCode.CompressedBody;
        }

        return IsJson(request.ContentType) ? "" : MessageCode.WrongContentType;
    }

    /// <param name="request">The request.</param>
    /// <param name="limit">Most bytes.</param>
    /// <param name="cancellationToken">Cancelled when the client is gone.</param>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit) return new(default, MessageCode.BodyTooLarge);
        try
        {
            return await ReadAllAsync(request.BodyReader, limit, cancellationToken).ConfigureAwait(false);
        }
        catch (ConnectionResetException)
        {
            // The client hung up before anybody could notice: no fault of ours.
            return new(default, MessageCode.BrokenBody);
        }
        catch (BadHttpRequestException e)
        {
            // Kestrel's own limit, or a body that is shorter than it said or badly chunked.
            return new(default, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? MessageCode.BodyTooLarge : MessageCode.BrokenBody);
        }
    }

    static async ValueTask<RequestBody> ReadAllAsync(PipeReader reader, int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            ReadOnlySequence<byte> buffer = result.Buffer;
            if (buffer.Length > limit || result.IsCompleted)
            {
                RequestBody body = buffer.Length > limit ? new(default, MessageCode.BodyTooLarge) : new(buffer.ToArray(), "");
                reader.AdvanceTo(buffer.End);
                return body;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    static bool IsJson(string? contentType)
    {
        if (!Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var type)) return false;
        return type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Value!.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }
}
