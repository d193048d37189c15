using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>Makes the keys to the records: 48 bits of time in milliseconds, then 80 random bits.</summary>
/// <remarks>
/// Keys that follow each other in time stand together in the registers' indexes. With random ones every record would touch
/// a page of its own, which made up most of the cost of a durable write.
/// </remarks>
static class ExchangeId
{
    public static ActivityTraceId New(TimeProvider clock)
    {
        Span<byte> id = stackalloc byte[16];
        RandomNumberGenerator.Fill(id);
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, clock.GetUtcNow().ToUnixTimeMilliseconds());
        time[2..].CopyTo(id);
        return ActivityTraceId.CreateFromBytes(id);
    }
}
