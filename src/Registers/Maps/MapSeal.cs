using System.Security.Cryptography;
using System.Text;

namespace Gegevenshuis.AiGateway.Registers.Maps;

/// <summary>Encrypts the pseudonym maps of conversations that an endpoint keeps, and hides which conversation they belong to.</summary>
/// <remarks>
/// AES-256-GCM with a random nonce per map; the handle is bound in as associated data, so a row cannot be moved to another conversation.
/// The handle is an HMAC of owner and name: one owner cannot open the map of another by naming its conversation,
/// and who holds the database without the key learns neither. Thread-safe.
/// </remarks>
sealed class MapSeal
{
    const int NonceBytes = 12, TagBytes = 16;

    readonly byte[] _sealKey, _handleKey;

    /// <param name="key">256 bits.</param>
    public MapSeal(byte[] key)
    {
        _sealKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: "map-seal"u8.ToArray());
        _handleKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: "map-handle"u8.ToArray());
    }

    /// <summary>What the row of a conversation is found by.</summary>
    public byte[] HandleOf(string owner, string name) => Mac($"{owner}\n{name}");

    /// <summary>What all rows on one shelf of an owner have in common.</summary>
    public byte[] ShelfOf(string owner, string shelf) => Mac($"{owner}\n\n{shelf}");

    byte[] Mac(string name) => HMACSHA256.HashData(_handleKey, Encoding.UTF8.GetBytes(name));

    /// <returns>Nonce, tag and ciphertext, in that order.</returns>
    public byte[] Seal(byte[] handle, ReadOnlySpan<byte> content)
    {
        byte[] sealedMap = new byte[NonceBytes + TagBytes + content.Length];
        Span<byte> nonce = sealedMap.AsSpan(0, NonceBytes), tag = sealedMap.AsSpan(NonceBytes, TagBytes), cipher = sealedMap.AsSpan(NonceBytes + TagBytes);
        RandomNumberGenerator.Fill(nonce);
        using AesGcm aes = new(_sealKey, TagBytes);
        aes.Encrypt(nonce, content, cipher, tag, handle);
        return sealedMap;
    }

    /// <returns>The content; null when it was not sealed with this key for this handle, or was changed.</returns>
    public byte[]? Open(byte[] handle, ReadOnlySpan<byte> sealedMap)
    {
        if (sealedMap.Length < NonceBytes + TagBytes) return null;
        byte[] content = new byte[sealedMap.Length - NonceBytes - TagBytes];
        try
        {
            using AesGcm aes = new(_sealKey, TagBytes);
            aes.Decrypt(sealedMap[..NonceBytes], sealedMap[(NonceBytes + TagBytes)..], sealedMap.Slice(NonceBytes, TagBytes), content, handle);
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
