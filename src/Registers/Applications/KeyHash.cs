using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Gegevenshuis.AiGateway.Registers.Applications;

/// <summary>Makes application keys and compares them with what is stored.</summary>
/// <remarks>
/// A key is 256 random bits, so an unsalted SHA-256 cannot be guessed back and needs no slow hash.
/// Form: <c>gh_&lt;key id&gt;_&lt;43 base64url characters&gt;</c>; the key id holds no underscore.
/// </remarks>
public static class KeyHash
{
    const string Prefix = "gh_";
    const int SecretBytes = 32;
    const int SecretLength = 43;
    const int KeyIdBytes = 4;
    const int MaxKeyLength = 128;

    /// <summary>Length of a stored hash in characters.</summary>
    public const int Length = 64;

    /// <summary>A new random key id: eight lower-case hex characters.</summary>
    public static string NewKeyId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyIdBytes));

    /// <summary>A new key. This is the only moment it exists outside its user.</summary>
    public static string NewKey(string keyId) => $"{Prefix}{keyId}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}";

    /// <summary>What is stored of a key: SHA-256 of its UTF-8 bytes, lower-case hex.</summary>
    public static string Of(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The key id in a key, or null when the text does not have the form of a key.</summary>
    public static string? KeyIdOf(string key)
    {
        if (key.Length > MaxKeyLength || !key.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        int end = key.IndexOf('_', Prefix.Length);
        return end > Prefix.Length && key.Length - end - 1 == SecretLength ? key[Prefix.Length..end] : null;
    }

    /// <summary>Whether a key is the one that was stored. Takes the same time wherever the difference is.</summary>
    public static bool Matches(string key, string storedHash)
        => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Of(key)), Encoding.ASCII.GetBytes(storedHash));
}
