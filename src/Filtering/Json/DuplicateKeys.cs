using System.Buffers;

namespace Gegevenshuis.AiGateway.Filtering.Json;

/// <summary>Finds two keys of one object that a reader could take for the same.</summary>
static class DuplicateKeys
{
    const ulong Offset = 14695981039346656037;
    const ulong Prime = 1099511628211;

    /// <summary>The second of two equal keys of the object at <paramref name="node"/>, or -1.</summary>
    /// <remarks><c>foldCase</c>: also when they differ in ASCII case only, since some endpoints read field names without looking at case.
    /// Compares 64-bit hashes of the unescaped names. Two names with one hash are refused as well: that errs to the safe side.</remarks>
    public static int Find(ReadOnlySpan<byte> json, JsonTape tape, int node, bool foldCase)
    {
        int count = 0;
        for (int key = node + 1; key < tape[node].Next; key = tape[key + 1].Next) count++;
        if (count < 2) return -1;
        ulong[]? rented = count > 32 ? ArrayPool<ulong>.Shared.Rent(count) : null;
        Span<ulong> hashes = rented is null ? stackalloc ulong[32] : rented;
        hashes = hashes[..count];
        Fill(hashes, json, tape, node, foldCase);
        hashes.Sort();
        int duplicate = -1;
        for (int i = 1; i < count && duplicate < 0; i++)
        {
            if (hashes[i] == hashes[i - 1]) duplicate = Second(hashes[i], json, tape, node, foldCase);
        }

        if (rented is not null) ArrayPool<ulong>.Shared.Return(rented);
        return duplicate;
    }

    static void Fill(Span<ulong> hashes, ReadOnlySpan<byte> json, JsonTape tape, int node, bool foldCase)
    {
        int i = 0;
        for (int key = node + 1; key < tape[node].Next; key = tape[key + 1].Next) hashes[i++] = Hash(json, tape[key], foldCase);
    }

    static int Second(ulong hash, ReadOnlySpan<byte> json, JsonTape tape, int node, bool foldCase)
    {
        bool isFirstSeen = false;
        for (int key = node + 1; key < tape[node].Next; key = tape[key + 1].Next)
        {
            if (Hash(json, tape[key], foldCase) != hash) continue;
            if (isFirstSeen) return key;
            isFirstSeen = true;
        }

        return -1;
    }

    static ulong Hash(ReadOnlySpan<byte> json, in JsonNode key, bool foldCase)
    {
        ReadOnlySpan<byte> raw = json[key.Start..key.End];
        if (!key.IsEscaped) return Hash(raw, foldCase);
        byte[] plain = ArrayPool<byte>.Shared.Rent(raw.Length);
        ulong hash = Hash(plain.AsSpan(0, JsonText.Unescape(raw, plain)), foldCase);
        ArrayPool<byte>.Shared.Return(plain, clearArray: true);
        return hash;
    }

    static ulong Hash(ReadOnlySpan<byte> name, bool foldCase)
    {
        ulong hash = Offset;
        foreach (byte b in name) hash = (hash ^ (foldCase && b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b)) * Prime;
        return hash;
    }
}
