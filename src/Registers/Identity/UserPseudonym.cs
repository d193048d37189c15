using System.Security.Cryptography;
using System.Text;
using Gegevenshuis.AiGateway.Registers.Storage;

namespace Gegevenshuis.AiGateway.Registers.Identity;

/// <summary>Turns a user's identity into a pseudonym that changes every quarter.</summary>
/// <remarks>
/// HMAC-SHA-256 with a key per quarter. When a quarter's key file is destroyed, its pseudonyms can no longer be linked to anyone.
/// Thread-safe.
/// </remarks>
public sealed class UserPseudonym(string keyFolder, TimeProvider clock)
{
    const int PseudonymBytes = 8;

    readonly Lock _lock = new();
    string _quarter = "";
    byte[] _key = [];

    /// <summary>Pseudonym of this user in this quarter: 16 lower-case hex characters.</summary>
    /// <param name="subject">Identity as the identity provider gives it; not kept.</param>
    public string Of(string subject)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Key(), Encoding.UTF8.GetBytes(subject), hash);
        return Convert.ToHexStringLower(hash[..PseudonymBytes]);
    }

    byte[] Key()
    {
        DateTimeOffset now = clock.GetUtcNow();
        string quarter = $"{now.Year}-k{((now.Month - 1) / 3) + 1}";
        lock (_lock)
        {
            if (quarter == _quarter) return _key;
            Directory.CreateDirectory(keyFolder);
            (_key, _quarter) = (KeyFile.ReadOrCreate(Path.Combine(keyFolder, $"pseudonym-{quarter}.key")), quarter);
            return _key;
        }
    }
}
