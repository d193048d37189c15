using System.Collections.Frozen;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Proxy.Messages;

/// <summary>Every message the gateway can give, by code.</summary>
public static class MessageCatalogue
{
    static readonly FrozenDictionary<string, MessageEntry> Entries =
        RefusalMessages.All.Concat(FindingMessages.All).Concat(FailureMessages.All).ToFrozenDictionary(entry => entry.Code);

    public static IReadOnlyCollection<MessageEntry> All => Entries.Values;

    public static MessageEntry Of(string code) => Entries[code];

    /// <summary>Code of the message for a message that was stopped because of this kind of data.</summary>
    public static string CodeFor(DataClass blocked) => blocked switch
    {
        DataClass.CitizenNumber => MessageCode.CitizenNumber,
        DataClass.SpecialCategory => MessageCode.SpecialCategory,
        DataClass.Criminal => MessageCode.Criminal,
        DataClass.Sensitive => MessageCode.Sensitive,
        DataClass.Confidential => MessageCode.Confidential,
        DataClass.StateSecret => MessageCode.StateSecret,
        DataClass.SecretKey => MessageCode.SecretKey,
        DataClass.Purpose => MessageCode.Purpose,
        DataClass.Reference => MessageCode.Reference,
        _ => MessageCode.Person,
    };
}
