using static Gegevenshuis.AiGateway.Detection.Checks.Secrets.TokenBytes;

namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <content>Databases and data platforms.</content>
static partial class TokenFormats
{
    static readonly TokenFormat[] s_database =
    [
        new("Databricks token", "dapi", LowerHex | Hyphen, 32, 34),
        new("Databricks OAuth secret", "dose", LowerHex, 32),
        new("PlanetScale token", "pscale_tkn_", Base64Url | Dot | TokenBytes.Equals, 32, 64),
        new("PlanetScale password", "pscale_pw_", Base64Url | Dot | TokenBytes.Equals, 32, 64),
        new("PlanetScale OAuth token", "pscale_oauth_", Base64Url | Dot | TokenBytes.Equals, 32, 64),
        new("Supabase token", "sbp_", LowerHex, 40),
        new("Supabase secret key", "sb_secret_", Base64Url, 25, 50),
        new("Neon key", "napi_", Alnum, 50, 80),
        new("Neon password", "npg_", Alnum, 12, 24) { NeedsDigit = true, MinEntropy = 3 },
        new("MongoDB Atlas secret", "mdb_sa_sk_", Base64Url, 30, 60),
        new("CockroachDB key", "CCDB1_", Word, 50, 80),
        new("Confluent secret", "cflt", Base64, 60),
        new("Xata key", "xau_", Alnum, 32, 48),
        new("Fauna key", "fnA", Base64Url, 37, 48) { NeedsDigit = true },
        new("Appwrite key", "standard_", LowerHex, 256),
        new("MaxMind key", "_mmk", None, 0) { Head = 36, HeadBytes = Word },
        new("Snowflake token", "ver:1-hint:", Alnum | Hyphen | Colon | Plus | Slash | TokenBytes.Equals, 60, 400),
    ];
}
