using static Gegevenshuis.AiGateway.Detection.Checks.Secrets.TokenBytes;

namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <content>Monitoring, logging and product statistics.</content>
static partial class TokenFormats
{
    static readonly TokenFormat[] s_monitoring =
    [
        new("Grafana service account", "glsa_", Word, 41),
        new("Grafana Cloud token", "glc_", Base64, 32, 400),
        new("Grafana API key", "eyJrIjoi", Base64, 40, 400),
        new("New Relic user key", "NRAK-", UpperAlnum, 27),
        new("New Relic insert key", "NRII-", Base64Url, 32),
        new("New Relic browser key", "NRJS-", LowerHex, 19),
        new("New Relic REST key", "NRRA-", LowerHex, 42),
        new("Sentry organisation token", "sntrys_", Base64 | Underscore | Hyphen, 60, 400),
        new("Sentry user token", "sntryu_", LowerHex, 64),
        new("Dynatrace token", "dt0c01.", UpperAlnum | Dot, 89),
        new("Dynatrace platform token", "dt0s16.", UpperAlnum | Dot, 70, 90),
        new("Dynatrace OAuth secret", "dt0s02.", UpperAlnum | Dot, 70, 90),
        new("Honeycomb ingest key", "hcaik_", LowerAlnum, 58),
        new("Elastic service token", "essu_", Base64, 40, 120),
        new("Axiom API token", "xaat-", LowerHex | Hyphen, 36),
        new("Axiom personal token", "xapt-", LowerHex | Hyphen, 36),
        new("PostHog personal key", "phx_", Alnum, 43, 50),
        new("Statsig secret", "secret-", Alnum, 40, 50) { NeedsDigit = true },
        new("Checkly key", "cu_", LowerHex, 32),
        new("Prefect user key", "pnu_", Alnum, 36),
        new("Prefect service key", "pnb_", Alnum, 36),
        new("Logfire token", "pylf_v1_", Word, 40, 60),
        new("Samsara token", "samsara_api_", Alnum, 30),
        new("Rootly key", "rootly_", LowerHex, 64),
    ];
}
