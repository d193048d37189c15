using static Gegevenshuis.AiGateway.Detection.Checks.Secrets.TokenBytes;

namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <content>Registries of packages and images: whoever has these can publish under our name.</content>
static partial class TokenFormats
{
    static readonly TokenFormat[] s_package =
    [
        new("npm token", "npm_", Alnum, 36) { HasChecksum = true },
        new("npm token in .npmrc", "_authToken=", Base64Url | Dot, 20, 120) { NeedsDigit = true },
        new("npm login in .npmrc", "_auth=", Base64, 12, 120) { MinEntropy = 3 },
        new("PyPI token", "pypi-AgEIcHlwaS5vcmc", Base64Url, 50, TokenFormat.MaxRun),
        new("PyPI test token", "pypi-AgENdGVzdC5weXBpLm9yZw", Base64Url, 50, TokenFormat.MaxRun),
        new("NuGet key", "oy2", LowerAlnum, 43),
        new("RubyGems key", "rubygems_", LowerHex, 48),
        new("crates.io token", "cio", Alnum, 32) { NeedsDigit = true, MinEntropy = 3.5 },
        new("Docker Hub personal token", "dckr_pat_", Base64Url, 27),
        new("Docker Hub organisation token", "dckr_oat_", Base64Url, 27, 40),
        new("Artifactory key", "AKCp", Alnum, 60, 75),
        new("Artifactory reference token", "cmVmdGtu", Base64, 56),
        new("Clojars token", "CLOJARS_", Alnum, 60),
        new("Packagist token", "packagist_", Word, 60, 80),
        new("Nexus token", "NpmToken.", LowerHex | Hyphen, 36),
    ];
}
