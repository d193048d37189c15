using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>The known token formats per group: the vendors' own documentation and the forms their tokens are seen in.</summary>
/// <remarks>
/// Only formats with fixed text in them. A key that is nothing but 32 hex digits is told from a hash by the name it is assigned to
/// (see the secret-assignment detector), not by its form.
/// </remarks>
static partial class TokenFormats
{
    public static IReadOnlyList<TokenFormat> Of(SecretGroup group) => group switch
    {
        SecretGroup.Cloud => s_cloud,
        SecretGroup.SourceCode => s_sourceCode,
        SecretGroup.Ai => s_ai,
        SecretGroup.Chat => s_chat,
        SecretGroup.Payment => s_payment,
        SecretGroup.Mail => s_mail,
        SecretGroup.Package => s_package,
        SecretGroup.Monitoring => s_monitoring,
        SecretGroup.Database => s_database,
        SecretGroup.Service => s_service,
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };
}
