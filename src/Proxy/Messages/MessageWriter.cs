using System.Globalization;

namespace Gegevenshuis.AiGateway.Proxy.Messages;

/// <summary>Fills the words of the catalogue in for one reader.</summary>
/// <param name="contacts">Whom the policy names.</param>
/// <param name="language">The reader's language.</param>
public sealed class MessageWriter(MessageContacts contacts, MessageLanguage language)
{
    /// <summary>Stands at the end of an answer that the endpoint broke off, where no full message fits.</summary>
    public string AnswerBroke => IsEnglish
        ? "The AI service stopped halfway. The answer is not complete. Try again in a while."
        : "De AI-dienst is halverwege gestopt. Het antwoord is niet compleet. Probeer het straks opnieuw.";

    /// <summary>Stands at the end of an answer that became too large or unreadable.</summary>
    public string AnswerUnreadable => IsEnglish
        ? "The answer of the AI service cannot be read or is too large. Try again with a shorter question."
        : "Het antwoord van de AI-dienst is niet leesbaar of te groot. Probeer het opnieuw met een kortere vraag.";

    /// <summary>Stands at the end of an answer of which the gateway could not keep what belongs to it.</summary>
    public string AnswerNotKept => IsEnglish
        ? "The AI gateway cannot keep now what belongs to this answer. Try again later."
        : "De AI-poort kan nu niet bewaren wat bij dit antwoord hoort. Probeer het straks opnieuw.";

    /// <summary>Stands at the end of an answer in which a rule found what may not go out.</summary>
    public string AnswerStopped => IsEnglish
        ? "The AI gateway stopped the answer. The model gave data that you may not receive. Ask your question in another way."
        : "De AI-poort heeft het antwoord gestopt. Het model noemde gegevens die je niet mag krijgen. Stel je vraag anders.";

    bool IsEnglish => language == MessageLanguage.English;

    /// <summary>A message without findings.</summary>
    /// <param name="code">See <see cref="MessageCode"/>.</param>
    /// <param name="reason">A fixed sentence of the gateway's own, for messages that have room for one; never something the caller typed.</param>
    public StaffMessage Write(string code, string reason = "") => Fill(code, reason, [], code.StartsWith("AIP-2", StringComparison.Ordinal) ? "wel" : "niet");

    /// <summary>A message about findings: what kind, where, how many.</summary>
    /// <param name="code">See <see cref="MessageCode"/>.</param>
    /// <param name="found">Kinds and places, most serious first.</param>
    /// <param name="sent"><c>niet</c>, <c>gemaskeerd</c> or <c>wel</c>.</param>
    public StaffMessage Write(string code, IReadOnlyList<FoundKind> found, string sent)
        => Fill(code, string.Join("; ", found.Select(kind => $"{kind.Title} ({kind.Place})")), found, sent);

    StaffMessage Fill(string code, string insert, IReadOnlyList<FoundKind> found, string sent)
    {
        MessageEntry entry = MessageCatalogue.Of(code);
        MessageText text = IsEnglish ? entry.English : entry.Dutch;
        return new StaffMessage
        {
            Code = code,
            Status = entry.Status,
            Sent = sent,
            What = text.What,
            Why = Insert(text.Why, insert),
            Now = text.Now,
            Help = Insert(IsEnglish ? "Need help? Ask {1}." : "Hulp nodig? Vraag het aan {1}.", contacts.Help),
            Objection = Insert(text.Objection, contacts.Objection),
            Footer = IsEnglish
                ? "We keep the time, the kind of data and the rule. We do not keep your text."
                : "We bewaren het tijdstip, de soort gegevens en de regel. We bewaren je tekst niet.",
            Found = found,
        };
    }

    static string Insert(string format, string value) => string.Format(CultureInfo.InvariantCulture, format, value, value);
}
