using System.Globalization;
using static System.FormattableString;

namespace Gegevenshuis.AiGateway.Proxy.Messages;

/// <summary>Fills the words of the catalogue in for one reader.</summary>
/// <param name="contacts">Whom the policy names.</param>
/// <param name="language">The reader's language.</param>
/// <param name="keepDays">How long the gateway keeps what belongs to a conversation or file that the endpoint keeps; 0 when it keeps nothing.</param>
public sealed class MessageWriter(MessageContacts contacts, MessageLanguage language, int keepDays)
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

    // What is kept sealed for a conversation are the values behind its placeholders, and of a file or batch how the endpoint describes it.
    string Footer => (IsEnglish, keepDays) switch
    {
        (true, 0) => "We record the time, the kind of data and the rule. We do not keep your text.",
        (false, 0) => "We leggen het tijdstip, de soort gegevens en de regel vast. We bewaren je tekst niet.",
        (true, _) => "We record the time, the kind of data and the rule, not your text. Does the AI service keep your conversation or file? "
            + Invariant($"Then we keep, encrypted, what we replaced and what describes the file, such as its name. We erase it after at most {Days("day", "days")} without a new question."),
        (false, _) => "We leggen het tijdstip, de soort gegevens en de regel vast, niet je tekst. Bewaart de AI-dienst je gesprek of bestand? "
            + Invariant($"Dan bewaren we versleuteld wat we hebben vervangen. Ook gegevens van het bestand bewaren we, zoals de naam. Na hoogstens {Days("dag", "dagen")} zonder nieuwe vraag wissen we dat."),
    };

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
            Footer = Footer,
            Found = found,
        };
    }

    string Days(string one, string several) => Invariant($"{keepDays} {(keepDays == 1 ? one : several)}");

    static string Insert(string format, string value) => string.Format(CultureInfo.InvariantCulture, format, value, value);
}
