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
    byte[]? _earlierKey;

    /// <summary>Pseudonym of this user in this quarter: 16 lower-case hex characters.</summary>
    /// <param name="subject">Identity as the identity provider gives it; not kept.</param>
    public string Of(string subject) => Pseudonym(Keys().Now, subject);

    /// <summary>Pseudonym of this user in the quarter before, for what was kept in it; null when that quarter had none, or its key was destroyed.</summary>
    /// <inheritdoc cref="Of"/>
    public string? Earlier(string subject) => Keys().Earlier is { } key ? Pseudonym(key, subject) : null;

    static string Pseudonym(byte[] key, string subject)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(subject), hash);
        return Convert.ToHexStringLower(hash[..PseudonymBytes]);
    }

    (byte[] Now, byte[]? Earlier) Keys()
    {
        DateTimeOffset now = clock.GetUtcNow();
        string quarter = QuarterOf(now);
        lock (_lock)
        {
            if (quarter == _quarter) return (_key, _earlierKey);
            Directory.CreateDirectory(keyFolder);
            string earlier = PathOf(QuarterOf(now.AddMonths(-3)));
            _earlierKey = File.Exists(earlier) ? KeyFile.ReadOrCreate(earlier) : null;
            (_key, _quarter) = (KeyFile.ReadOrCreate(PathOf(quarter)), quarter);
            return (_key, _earlierKey);
        }
    }

    static string QuarterOf(DateTimeOffset moment) => $"{moment.Year}-k{((moment.Month - 1) / 3) + 1}";

    string PathOf(string quarter) => Path.Combine(keyFolder, $"pseudonym-{quarter}.key");
}
