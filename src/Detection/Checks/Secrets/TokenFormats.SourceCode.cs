using static Gegevenshuis.AiGateway.Detection.Checks.Secrets.TokenBytes;

namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <content>Hosting of source code, building and deploying.</content>
static partial class TokenFormats
{
    static readonly TokenFormat[] s_sourceCode =
    [
        new("GitHub personal token", "ghp_", Alnum, 36, 255) { HasChecksum = true },
        new("GitHub OAuth token", "gho_", Alnum, 36, 255) { HasChecksum = true },
        new("GitHub app user token", "ghu_", Alnum, 36, 255) { HasChecksum = true },
        new("GitHub app server token", "ghs_", Base64Url | Dot, 36, TokenFormat.MaxRun) { HasChecksum = true },
        new("GitHub refresh token", "ghr_", Alnum, 36, 255) { HasChecksum = true },
        new("GitHub fine-grained token", "github_pat_", Word, 22, 255),
        new("GitHub installation token, older", "v1.", LowerHex, 40),
        new("GitLab personal token", "glpat-", Base64Url | Dot, 20, 300),
        new("GitLab deploy token", "gldt-", Base64Url | Dot, 20, 300),
        new("GitLab runner token", "glrt-", Base64Url | Dot, 20, 300),
        new("GitLab runner registration token", "GR1348941", Base64Url, 20),
        new("GitLab job token", "glcbt-", Base64Url | Dot, 20, 300),
        new("GitLab trigger token", "glptt-", Base64Url | Dot, 20, 300),
        new("GitLab feed token", "glft-", Base64Url | Dot, 20, 300),
        new("GitLab mail token", "glimt-", Base64Url | Dot, 20, 300),
        new("GitLab agent token", "glagent-", Base64Url | Dot, 20, 300),
        new("GitLab OAuth secret", "gloas-", Base64Url | Dot, 20, 300),
        new("GitLab SCIM token", "glsoat-", Base64Url | Dot, 20, 300),
        new("GitLab feature flag token", "glffct-", Base64Url | Dot, 20, 300),
        new("GitLab session cookie", "_gitlab_session=", LowerHex, 32),
        new("Bitbucket app password", "ATBB", Alnum, 24, 40) { NeedsDigit = true },
        new("Bitbucket repository token", "ATCTT3xFfG", Base64Url | TokenBytes.Equals, 60, 250),
        new("Sourcegraph token", "sgp_", LowerHex | Underscore, 40, 64),
        new("Sourcegraph licence key", "slk_", LowerHex, 64),
        new("CircleCI personal token", "CCIPAT_", Word, 40, 80),
        new("CircleCI project token", "CCIPRJ_", Word, 40, 80),
        new("Buildkite user token", "bkua_", LowerHex, 40),
        new("Buildkite agent token", "bkat_", LowerHex, 40),
        new("Buildkite cluster token", "bkct_", Word, 20, 80) { NeedsDigit = true },
        new("SonarQube project token", "sqp_", LowerHex, 40),
        new("SonarQube user token", "squ_", LowerHex, 40),
        new("SonarQube global token", "sqa_", LowerHex, 40),
        new("JetBrains permanent token", "perm:", Base64 | Dot | Hyphen | Underscore, 40, 160),
        new("JetBrains permanent token, hyphenated", "perm-", Base64 | Dot | Hyphen | Underscore, 40, 160) { NeedsDigit = true, MinEntropy = 4 },
        new("Phabricator API token", "api-", LowerAlnum, 28) { NeedsDigit = true },
        new("Phabricator CLI token", "cli-", LowerAlnum, 28) { NeedsDigit = true },
        new("LaunchDarkly SDK key", "sdk-", LowerHex | Hyphen, 36),
        new("LaunchDarkly access token", "api-", LowerHex | Hyphen, 36),
        new("Chromatic project token", "chpt_", LowerHex, 12, 16),
        new("Deno Deploy token", "ddp_", Alnum, 36),
        new("Deno Deploy wildcard token", "ddw_", Alnum, 36),
        new("Trigger.dev production key", "tr_prod_", Alnum, 20, 24),
        new("Trigger.dev development key", "tr_dev_", Alnum, 20, 24),
        new("Infracost key", "ico-", Alnum, 32),
        new("Snyk token", "snyk_uat.", Base64Url | Dot, 40, 200),
        new("Scalingo token", "tk-us-", Base64Url, 48),
    ];
}
