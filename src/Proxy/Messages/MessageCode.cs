namespace Gegevenshuis.AiGateway.Proxy.Messages;

/// <summary>The number a member of staff reads out to the help desk. Stable over versions; also the reason in records.</summary>
public static class MessageCode
{
    public const string NoKey = "AIP-001";
    public const string WrongKey = "AIP-002";
    public const string UnknownPath = "AIP-003";
    public const string WrongContentType = "AIP-004";
    public const string CompressedBody = "AIP-005";
    public const string BodyTooLarge = "AIP-006";
    public const string Unreadable = "AIP-007";
    public const string BrokenBody = "AIP-008";
    public const string TooMany = "AIP-009";
    public const string WrongMethod = "AIP-010";
    public const string NotInspectable = "AIP-011";
    public const string KeyInAddress = "AIP-012";

    public const string CitizenNumber = "AIP-101";
    public const string Person = "AIP-102";
    public const string Sensitive = "AIP-103";
    public const string Reference = "AIP-104";
    public const string Warned = "AIP-201";
    public const string Replaced = "AIP-202";
    public const string AnswerStopped = "AIP-203";
    public const string SpecialCategory = "AIP-305";
    public const string Criminal = "AIP-306";
    public const string Confidential = "AIP-307";
    public const string StateSecret = "AIP-308";
    public const string SecretKey = "AIP-309";
    public const string Purpose = "AIP-310";

    public const string EndpointClosed = "AIP-401";
    public const string UnknownModel = "AIP-402";
    public const string NoModel = "AIP-403";
    public const string NotKnown = "AIP-404";
    public const string SeveralConversations = "AIP-405";

    public const string StoreUnavailable = "AIP-501";
    public const string InspectionFailed = "AIP-502";
    public const string EndpointUnreachable = "AIP-503";
    public const string EndpointTooSlow = "AIP-504";
    public const string UnreadableAnswer = "AIP-505";
    public const string NoCredential = "AIP-506";
    public const string ClientGone = "AIP-507";
    public const string EndpointBusy = "AIP-508";
    public const string EndpointRefused = "AIP-509";
    public const string GatewayFault = "AIP-510";
    public const string EndpointKeyRefused = "AIP-511";
    public const string GatewayFull = "AIP-512";
    public const string AnswerNotKept = "AIP-513";
}
