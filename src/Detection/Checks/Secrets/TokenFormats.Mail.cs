using static Gegevenshuis.AiGateway.Detection.Checks.Secrets.TokenBytes;

namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <content>E-mail and text messages.</content>
static partial class TokenFormats
{
    static readonly TokenFormat[] s_mail =
    [
        new("SendGrid key", "SG.", Base64Url | Dot, 60, 70),
        new("Mailgun key", "key-", LowerAlnum, 32) { NeedsDigit = true },
        new("Mailchimp key", "-us", Digit, 1, 2) { Head = 32, HeadBytes = LowerHex, MinEntropy = 0 },
        new("Mandrill key", "md-", Base64Url, 22) { NeedsDigit = true },
        new("Brevo key", "xkeysib-", Alnum | Hyphen, 81),
        new("Brevo SMTP key", "xsmtpsib-", Alnum | Hyphen, 81),
        new("Resend key", "re_", Word, 30, 36) { NeedsDigit = true, MinEntropy = 3.5 },
        new("Twilio key", "SK", LowerHex, 32),
        new("MailerSend token", "mlsn.", LowerHex, 64),
        new("Klaviyo private key", "pk_", LowerHex, 34),
        new("Courier key", "pk_prod_", UpperAlnum, 28),
        new("Beamer key", "b_", LowerAlnum | Underscore | Hyphen | TokenBytes.Equals, 44) { NeedsDigit = true, MinEntropy = 3.5 },
        new("OneSignal app key", "os_v2_app_", LowerAlnum, 90, 120),
        new("OneSignal organisation key", "os_v2_org_", LowerAlnum, 90, 120),
        new("Nylas key", "nyk_v0_", Alnum, 50, 80),
        new("Telnyx key", "KEY", Word, 55) { NeedsDigit = true },
    ];
}
