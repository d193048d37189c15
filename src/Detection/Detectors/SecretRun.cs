namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>How a secret may go on beyond the reach of its detector.</summary>
enum SecretRun : byte
{
    /// <summary>It does not.</summary>
    None = 0,

    /// <summary>In one piece: the base64url and full stops of a token.</summary>
    Token = 1,

    /// <summary>In lines of base64, also escaped, up to the line that ends a key.</summary>
    Key = 2,
}
