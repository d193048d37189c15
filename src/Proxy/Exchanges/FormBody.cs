using System.Buffers;
using System.IO.Pipelines;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Proxy.Spooling;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>Reads the body of a form in full: a small one in memory, a larger one on the disk.</summary>
/// <param name="spool">Where large bodies are kept.</param>
/// <param name="limits">Bounds of the policy of this exchange.</param>
/// <param name="room">Room in memory.</param>
sealed class FormBody(SpoolFolder spool, PolicyLimits limits, BodyRoom room)
{
    const int MiB = 1 << 20;

    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancelled when the client is gone.</param>
    public async ValueTask<RequestBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > (long)limits.MaxUploadMiB * MiB) return RequestBody.Of(MessageCode.BodyTooLarge);
        return await RequestBody.GuardAsync(() => ReadAllAsync(request.BodyReader, cancellationToken)).ConfigureAwait(false);
    }

    async ValueTask<RequestBody> ReadAllAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            ReadOnlySequence<byte> buffer = result.Buffer;
            if (buffer.Length > SpoolFolder.MaxInMemory)
            {
                reader.AdvanceTo(buffer.Start);
                return await SpoolAsync(reader, cancellationToken).ConfigureAwait(false);
            }

            bool hasRoom = room.TryGrowTo(buffer.Length);
            if (!hasRoom || result.IsCompleted)
            {
                RequestBody body = hasRoom ? new(new MemoryBody(buffer.ToArray()), "") : RequestBody.Of(MessageCode.GatewayFull);
                reader.AdvanceTo(buffer.End);
                return body;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    async ValueTask<RequestBody> SpoolAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        SpooledBody? body = null;
        try
        {
            body = spool.Open((long)limits.MaxSpooledMiB * MiB, room, cancellationToken);
            string fault = await CopyAsync(reader, body, cancellationToken).ConfigureAwait(false);
            if (fault.Length == 0) return new(body, "");
            body.Dispose();
            return RequestBody.Of(fault);
        }
        catch (IOException) when (!cancellationToken.IsCancellationRequested)
        {
            // The disk is full or broken. What could not be kept cannot be inspected.
            body?.Dispose();
            return RequestBody.Of(MessageCode.GatewayFull);
        }
        catch
        {
            body?.Dispose();
            throw;
        }
    }

    async ValueTask<string> CopyAsync(PipeReader reader, SpooledBody body, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                foreach (ReadOnlyMemory<byte> piece in result.Buffer)
                {
                    if (body.Length + (long)piece.Length > (long)limits.MaxUploadMiB * MiB) return MessageCode.BodyTooLarge;
                    if (!await body.TryWriteAsync(piece).ConfigureAwait(false)) return MessageCode.GatewayFull;
                }
            }
            finally
            {
                reader.AdvanceTo(result.Buffer.End);
            }

            if (!result.IsCompleted) continue;
            await body.FinishAsync().ConfigureAwait(false);
            return "";
        }
    }
}
