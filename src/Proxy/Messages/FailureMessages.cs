using static Gegevenshuis.AiGateway.Proxy.Messages.MessageCode;

namespace Gegevenshuis.AiGateway.Proxy.Messages;

/// <summary>What callers read when the gateway or the endpoint cannot do its work.</summary>
static class FailureMessages
{
    const string Later = "Probeer het over een paar minuten opnieuw.";
    const string LaterEnglish = "Try again in a few minutes.";

    public static IReadOnlyList<MessageEntry> All { get; } =
    [
        new(StoreUnavailable, 503, "store_unavailable",
            new("Je vraag is niet verstuurd. De AI-poort kan nu niets vastleggen.", "Zonder vastlegging mag er niets naar buiten.", Later, ""),
            new("Your question was not sent. The AI gateway cannot keep records now.", "Without a record nothing may leave.", LaterEnglish, "")),
        new(InspectionFailed, 500, "inspection_failed",
            new("Je vraag is niet verstuurd. De controle van je tekst is mislukt.", "Wat niet is nagekeken, gaat niet naar buiten.", "Probeer het opnieuw. Gaat het weer mis? Meld het dan.", ""),
            new("Your question was not sent. The inspection of your text failed.", "What was not inspected does not leave.", "Try again. Does it fail once more? Then report it.", "")),
        new(EndpointUnreachable, 502, "endpoint_unreachable",
            new("Er is geen antwoord. De AI-dienst is nu niet bereikbaar.", "De dienst heeft een storing of is te druk.", Later, ""),
            new("There is no answer. The AI service cannot be reached now.", "The service has a failure or is too busy.", LaterEnglish, "")),
        new(EndpointTooSlow, 504, "endpoint_timeout",
            new("Er is geen antwoord. De AI-dienst reageert te langzaam.", "We wachten niet langer dan is afgesproken.", Later, ""),
            new("There is no answer. The AI service responds too slowly.", "We do not wait longer than agreed.", LaterEnglish, "")),
        new(UnreadableAnswer, 502, "unreadable_answer",
            new("Er is een antwoord, maar je krijgt het niet te zien.", "De poort kan het antwoord van de AI-dienst niet nakijken.", Later, ""),
            new("There is an answer, but it is not shown.", "The gateway cannot inspect the answer of the AI service.", LaterEnglish, "")),
        new(AnswerNotKept, 503, "answer_not_kept",
            new("Er is een antwoord, maar je krijgt het niet te zien.", "De AI-poort kan nu niet bewaren wat erbij hoort.", Later, ""),
            new("There is an answer, but it is not shown.", "The AI gateway cannot keep now what belongs to it.", LaterEnglish, "")),
        new(NoCredential, 503, "endpoint_not_configured",
            new("Je vraag is niet verstuurd. De AI-dienst is nog niet goed ingesteld.", "De poort heeft geen sleutel voor deze dienst.", "Vraag de beheerder van de AI-poort om dit te herstellen.", ""),
            new("Your question was not sent. The AI service is not set up well yet.", "The gateway has no key for this service.", "Ask the administrator of the AI gateway to repair this.", "")),
        new(ClientGone, 499, "client_gone",
            new("Je programma heeft de verbinding verbroken.", "Er is geen antwoord meer verstuurd.", "Stel je vraag opnieuw.", ""),
            new("Your program closed the connection.", "No answer was sent any more.", "Ask your question again.", "")),
        new(EndpointBusy, 429, "rate_limit_exceeded",
            new("Er is geen antwoord. De AI-dienst heeft het te druk.", "De dienst neemt nu geen vragen aan.", Later, ""),
            new("There is no answer. The AI service is too busy.", "The service takes no questions now.", LaterEnglish, "")),
        new(EndpointRefused, 400, "endpoint_refused",
            new("Er is geen antwoord. De AI-dienst heeft de vraag geweigerd.", "De dienst kan met deze vraag niet overweg.", "Stel je vraag anders of korter.", ""),
            new("There is no answer. The AI service refused the question.", "The service cannot handle this question.", "Ask in another way, or shorter.", "")),
        new(EndpointKeyRefused, 502, "endpoint_key_refused",
            new("Er is geen antwoord. De AI-dienst kent de sleutel van de poort niet.", "De sleutel voor deze dienst klopt niet meer.", "Vraag de beheerder van de AI-poort om dit te herstellen.", ""),
            new("There is no answer. The AI service does not know the gateway's key.", "The key for this service is no longer right.", "Ask the administrator of the AI gateway to repair this.", "")),
        new(GatewayFull, 503, "gateway_full",
            new("Je vraag is niet verstuurd. De AI-poort heeft het nu te druk.", "Er zijn te veel grote vragen tegelijk.", "Probeer het over een paar tellen opnieuw.", ""),
            new("Your question was not sent. The AI gateway is too busy now.", "There are too many large questions at once.", "Try again in a few seconds.", "")),
        new(GatewayFault, 500, "gateway_fault",
            new("Er is geen antwoord. Er ging iets mis in de AI-poort.", "De poort stopt dan voor de zekerheid.", "Probeer het opnieuw. Gaat het weer mis? Meld het dan.", ""),
            new("There is no answer. Something went wrong in the AI gateway.", "The gateway then stops, to be safe.", "Try again. Does it fail once more? Then report it.", "")),
    ];
}
