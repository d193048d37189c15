using static Gegevenshuis.AiGateway.Detection.Checks.Secrets.TokenBytes;

namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <content>Chat, social media and incoming webhooks: whoever has the address of a webhook can post there.</content>
static partial class TokenFormats
{
    static readonly TokenFormat[] s_chat =
    [
        new("Slack bot token", "xoxb-", Alnum | Hyphen, 20, 200) { NeedsDigit = true },
        new("Slack user token", "xoxp-", Alnum | Hyphen, 20, 200) { NeedsDigit = true },
        new("Slack workspace token", "xoxa-", Alnum | Hyphen, 20, 200) { NeedsDigit = true },
        new("Slack refresh token", "xoxr-", Alnum | Hyphen, 20, 200) { NeedsDigit = true },
        new("Slack legacy token", "xoxs-", Alnum | Hyphen, 20, 200) { NeedsDigit = true },
        new("Slack legacy workspace token", "xoxo-", Alnum | Hyphen, 20, 200) { NeedsDigit = true },
        new("Slack configuration token", "xoxe.", Alnum | Hyphen, 40, 250),
        new("Slack configuration refresh token", "xoxe-", Alnum | Hyphen, 40, 250),
        new("Slack client token", "xoxc-", Alnum | Hyphen, 20, 200) { NeedsDigit = true },
        new("Slack cookie", "xoxd-", Alnum | Percent | Plus | Slash, 40, 300),
        new("Slack app token", "xapp-", Alnum | Hyphen, 40, 200),
        new("Slack webhook", "hooks.slack.com/services/", Alnum | Slash, 40, 60),
        new("Slack workflow", "hooks.slack.com/workflows/", Alnum | Slash, 40, 80),
        new("Slack trigger", "hooks.slack.com/triggers/", Alnum | Slash, 40, 80),
        new("Discord webhook", "discord.com/api/webhooks/", Base64Url | Slash, 60, 120),
        new("Discord webhook, older", "discordapp.com/api/webhooks/", Base64Url | Slash, 60, 120),
        new("Telegram bot token", ":AA", Base64Url, 32, 34) { Head = 8, HeadMax = 10, HeadBytes = Digit },
        new("Teams webhook", "IncomingWebhook/", LowerHex | Slash | Hyphen, 60, 120),
        new("Zapier webhook", "hooks.zapier.com/hooks/catch/", Alnum | Slash, 12, 60),
        new("Matrix token", "syt_", Base64Url | TokenBytes.Equals, 20, 120),
        new("Twitch token", "oauth:", LowerAlnum, 30),
        new("Facebook token", "EAA", Alnum, 80, 400) { NeedsDigit = true },
        new("Instagram token", "IGQV", Base64Url, 80, 300),
        new("Twitter bearer", "AAAAAAAAAAAAAAAAAAAA", Alnum | Percent, 60, 150),
        new("LinkedIn token", "WPL_AP1.", Base64 | Dot, 16, 60),
        new("Intercom token", "dG9rOj", Base64 | Underscore | Hyphen, 40, 70),
        new("Trello token", "ATTA", Alnum, 72),
    ];
}
