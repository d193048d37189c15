using static Gegevenshuis.AiGateway.Proxy.Messages.MessageCode;

namespace Gegevenshuis.AiGateway.Proxy.Messages;

/// <summary>What callers read when a request is refused before its text counts. <c>{0}</c> is a fixed reason or place.</summary>
static class RefusalMessages
{
    const string NotSent = "Je vraag is niet verstuurd. ";
    const string NotSentEnglish = "Your question was not sent. ";
    const string Tool = "Vraag de beheerder van je programma om dit te herstellen.";
    const string ToolEnglish = "Ask the administrator of your program to repair this.";

    public static IReadOnlyList<MessageEntry> All { get; } =
    [
        Entry(NoKey, 401, "invalid_api_key",
            "Er is geen sleutel meegestuurd.", "Alleen bekende programma's mogen de AI-poort gebruiken.", "Vul in je programma de sleutel van de AI-poort in.",
            "No key was sent.", "Only known programs may use the AI gateway.", "Enter the key of the AI gateway in your program."),
        Entry(WrongKey, 401, "invalid_api_key",
            "De sleutel of aanmelding is niet geldig.", "Alleen bekende programma's mogen de AI-poort gebruiken.", "Controleer de sleutel of meld je opnieuw aan.",
            "The key or sign-in is not valid.", "Only known programs may use the AI gateway.", "Check the key, or sign in again."),
        Entry(KeyInAddress, 401, "key_in_address",
            "Er staat een sleutel in het adres.", "Adressen komen in logboeken terecht. Daar hoort een sleutel niet.", "Stuur de sleutel mee in een kopregel, bijvoorbeeld x-goog-api-key. Vraag om een nieuwe sleutel.",
            "There is a key in the address.", "Addresses end up in logs, where a key does not belong.", "Send the key in a header, for instance x-goog-api-key. Ask for a new key."),
        Entry(UnknownPath, 404, "unknown_url",
            "Dit adres kent de AI-poort niet.", "De poort stuurt alleen door wat zij helemaal kan lezen.", Tool,
            "The AI gateway does not know this address.", "It forwards only what it can read in full.", ToolEnglish),
        Entry(WrongContentType, 415, "unsupported_media_type",
            "Het bericht heeft niet de goede vorm.", "Hier hoort JSON in UTF-8. Bij bestanden is dat een formulier.", Tool,
            "The message does not have the right form.", "This address takes JSON in UTF-8, or a form for files.", ToolEnglish),
        Entry(CompressedBody, 415, "unsupported_content_encoding",
            "Het bericht is ingepakt.", "Een ingepakt bericht kan de poort niet nakijken.", Tool,
            "The message is compressed.", "The gateway cannot inspect a compressed message.", ToolEnglish),
        Entry(BodyTooLarge, 413, "request_too_large",
            "Het bericht is te groot.", "De poort moet een bericht helemaal kunnen nakijken.", "Maak je vraag korter of knip haar in delen.",
            "The message is too large.", "The gateway must be able to inspect all of it.", "Make your question shorter, or split it."),
        Entry(Unreadable, 400, "invalid_json",
            "Het bericht is niet goed te lezen.", "{0}", Tool,
            "The message cannot be read.", "{0}", ToolEnglish),
        Entry(NotInspectable, 400, "file_not_inspectable",
            "Er zit iets in dat de poort niet kan nakijken.", "{0}", "Laat dat weg, of zet de tekst zelf in je vraag.",
            "It holds something that the gateway cannot inspect.", "{0}", "Leave it out, or put the text itself in your question."),
        Entry(BrokenBody, 400, "incomplete_body",
            "Het bericht is niet helemaal aangekomen.", "De verbinding stopte te vroeg.", "Probeer het opnieuw.",
            "The message did not arrive in full.", "The connection stopped too early.", "Try again."),
        Entry(TooMany, 429, "too_many_requests",
            "Je programma stelt te veel vragen tegelijk.", "Zo houdt iedereen een poort die werkt.", "Probeer het over een paar tellen opnieuw.",
            "Your program asks too many questions at once.", "This keeps the gateway working for everyone.", "Try again in a few seconds."),
        Entry(WrongMethod, 405, "method_not_allowed",
            "Dit adres werkt op een andere manier.", "Je programma gebruikt een methode die hier niet hoort.", Tool,
            "This address works in another way.", "Your program uses a method that does not belong here.", ToolEnglish),
        Entry(EndpointClosed, 403, "endpoint_closed",
            "Deze AI-dienst is nu niet goedgekeurd.", "{0}", "Vraag welke dienst je wel kunt gebruiken.",
            "This AI service is not approved now.", "{0}", "Ask which service you can use."),
        Entry(UnknownModel, 404, "model_not_found",
            "Dit model is voor jouw programma niet bekend.", "Alleen goedgekeurde modellen zijn te gebruiken.", "Kies een model uit de lijst van de AI-poort.",
            "This model is not known for your program.", "Only approved models can be used.", "Choose a model from the list of the AI gateway."),
        Entry(NoModel, 400, "model_required",
            "Er is geen model gekozen.", "De poort moet weten naar welke AI-dienst je vraag gaat.", "Kies een model in je programma.",
            "No model was chosen.", "The gateway must know which AI service your question is for.", "Choose a model in your program."),
        Entry(NotKnown, 404, "not_found",
            "Dit gesprek of bestand is niet te vinden.", "Het is niet van jou, of het wordt niet meer bewaard.", "Begin een nieuw gesprek, of stuur het bestand opnieuw.",
            "This conversation or file cannot be found.", "It is not yours, or it is not kept any more.", "Start a new conversation, or send the file again."),
        Entry(SeveralConversations, 400, "several_conversations",
            "Je vraag verwijst naar meer dan één gesprek.", "Dan kunnen twee mensen dezelfde schuilnaam hebben.", "Begin een nieuw gesprek.",
            "Your question refers to more than one conversation.", "Two people could have the same placeholder then.", "Start a new conversation."),
    ];

    static MessageEntry Entry(string code, int status, string error, string what, string why, string now, string whatEnglish, string whyEnglish, string nowEnglish)
        => new(code, status, error, new(NotSent + what, why, now, ""), new(NotSentEnglish + whatEnglish, whyEnglish, nowEnglish, ""));
}
