using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Gegevenshuis.AiGateway.Registers.Decisions;

/// <summary>Links every decision to the one before it with HMAC-SHA-256, so that a change anywhere shows.</summary>
/// <remarks>
/// The key lies outside the database: who can write the database but not read the key cannot repair the chain.
/// Fields are length-prefixed, so two different records never have the same encoding. Not thread-safe.
/// </remarks>
sealed class DecisionChain(byte[] key)
{
    public const int HashBytes = 32;

    readonly ArrayBufferWriter<byte> _encoding = new(1024);

    /// <summary>Hash before the first record.</summary>
    public static ReadOnlySpan<byte> Genesis => "Gegevenshuis AI-gateway, keten 1"u8;

    public byte[] HashOf(long sequence, ReadOnlySpan<byte> previous, DecisionRecord record)
    {
        _encoding.ResetWrittenCount();
        Bytes(previous);
        Number(sequence);
        Number(record.At.ToUnixTimeMilliseconds());
        Text(record.ExchangeId);
        Text(record.Application);
        Text(record.User);
        Text(record.Endpoint);
        Text(record.Model);
        Text(record.Protocol);
        Text(record.Verdict);
        Text(record.Reason);
        Text(record.PolicyVersion);
        Number(record.BytesReceived);
        Number(record.BytesScanned);
        Number(record.PartsScanned);
        Text(DecisionColumns.Join(record.NotScanned));
        Text(DecisionColumns.Join(record.Findings));
        return HMACSHA256.HashData(key, _encoding.WrittenSpan);
    }

    /// <summary>Signs the head of the chain, so that a cut-off tail shows.</summary>
    public byte[] MacOfHead(long sequence, ReadOnlySpan<byte> hash)
    {
        _encoding.ResetWrittenCount();
        Text("head");
        Number(sequence);
        Bytes(hash);
        return HMACSHA256.HashData(key, _encoding.WrittenSpan);
    }

    void Number(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(_encoding.GetSpan(sizeof(long)), value);
        _encoding.Advance(sizeof(long));
    }

    void Text(string value)
    {
        Number(Encoding.UTF8.GetByteCount(value));
        _encoding.Advance(Encoding.UTF8.GetBytes(value, _encoding.GetSpan(Encoding.UTF8.GetMaxByteCount(value.Length))));
    }

    void Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        _encoding.Write(value);
    }
}
