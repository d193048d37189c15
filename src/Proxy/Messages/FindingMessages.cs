using static Gegevenshuis.AiGateway.Proxy.Messages.MessageCode;

namespace Gegevenshuis.AiGateway.Proxy.Messages;

/// <summary>What staff read when something was found. <c>{0}</c> is the kind and place, never the value.</summary>
static class FindingMessages
{
    const string NotSent = "Je vraag is niet verstuurd.";
    const string NotSentEnglish = "Your question was not sent.";
    const string Mistake = "Klopt dit niet? Meld een vergissing bij {1}. Plak daar geen persoonlijke gegevens in.";
    const string MistakeEnglish = "Is this wrong? Report a mistake to {1}. Do not paste personal data there.";

    public static IReadOnlyList<MessageEntry> All { get; } =
    [
        Block(CitizenNumber,
            "Zo'n nummer mag niet naar deze AI-dienst. Zo beschermen we de inwoner.",
            "Haal het nummer weg. Schrijf bijvoorbeeld: inwoner A. Stuur je vraag daarna opnieuw.",
            "Such a number may not go to this AI service. This protects the resident.",
            "Remove the number. Write, for instance: resident A. Then send your question again."),
        Block(Person,
            "Deze gegevens van mensen mogen niet naar deze AI-dienst.",
            "Haal de gegevens weg of stel je vraag in het algemeen. Stuur je vraag daarna opnieuw.",
            "These data about people may not go to this AI service.",
            "Remove the data, or ask your question in general terms. Then send it again."),
        Block(Sensitive,
            "Deze gegevens kunnen iemand schaden als ze uitlekken.",
            "Haal de gegevens weg of stel je vraag in het algemeen. Stuur je vraag daarna opnieuw.",
            "These data can harm someone when they leak.",
            "Remove the data, or ask your question in general terms. Then send it again."),
        Block(Reference,
            "Met dit gegeven kun je iemand vinden. Het mag niet naar deze AI-dienst.",
            "Haal het gegeven weg. Stuur je vraag daarna opnieuw.",
            "This can lead to a person. It may not go to this AI service.",
            "Remove it. Then send your question again."),
        Block(SpecialCategory,
            "Deze informatie over iemand is extra beschermd. Je mag haar niet delen met een AI-dienst.",
            "Stel je vraag in het algemeen, zonder deze persoon.",
            "This information about a person has extra protection. You may not share it with an AI service.",
            "Ask your question in general terms, without this person."),
        Block(Criminal,
            "Informatie over straf of verdenking is extra beschermd. Je mag haar niet delen met een AI-dienst.",
            "Stel je vraag in het algemeen, zonder deze persoon.",
            "Information about offences or suspicion has extra protection. You may not share it with an AI service.",
            "Ask your question in general terms, without this person."),
        Block(Confidential,
            "Deze informatie is vertrouwelijk. Ze mag niet naar deze AI-dienst.",
            "Haal de vertrouwelijke tekst weg. Gebruik alleen wat openbaar is.",
            "This information is confidential. It may not go to this AI service.",
            "Remove the confidential text. Use only what is public."),
        Block(StateSecret,
            "Je tekst heeft een geheime rubricering. Zulke tekst mag nooit naar een AI-dienst.",
            "Stop met deze tekst in dit programma. Bel meteen de CISO.",
            "Your text carries a secret classification. Such text may never go to an AI service.",
            "Stop using this text in this program. Call the CISO at once."),
        Block(SecretKey,
            "Met een wachtwoord of sleutel kan een ander bij onze systemen.",
            "Haal de sleutel weg. Vervang hem ook in het systeem waar hij bij hoort.",
            "With a password or key someone else can enter our systems.",
            "Remove the key. Also replace it in the system it belongs to."),
        Block(Purpose,
            "AI neemt geen besluit over mensen of geld. Dat doet een mens.",
            "Neem het besluit zelf. Vraag AI alleen om hulp bij de tekst.",
            "AI takes no decision about people or money. A person does.",
            "Take the decision yourself. Ask AI only for help with the text."),
        new(Warned, 200, "",
            new("Je vraag is wel verstuurd.", "In je tekst staat waarschijnlijk: {0}.", "Ga na of dit mag. Twijfel je? Vraag het voordat je verdergaat.", Mistake),
            new("Your question was sent.", "Your text probably contains: {0}.", "Check whether this is allowed. In doubt? Ask before you go on.", MistakeEnglish)),
        new(AnswerStopped, 400, "content_filter",
            new("Je vraag is verstuurd, maar je krijgt het antwoord niet te zien.", "Het model noemde zelf waarschijnlijk: {0}. Zulke gegevens mag het niet geven.", "Stel je vraag anders, zonder om gegevens van mensen te vragen.", Mistake),
            new("Your question was sent, but the answer is not shown.", "The model itself probably gave: {0}. It may not give such data.", "Ask in another way, without asking for data about people.", MistakeEnglish)),
        new(Replaced, 200, "",
            new("Je vraag is verstuurd. We hebben gegevens afgedekt.", "In je tekst staat waarschijnlijk: {0}.", "Lees je vraag en het antwoord na. Wij zien niet altijd alles.", Mistake),
            new("Your question was sent. We covered some data.", "Your text probably contains: {0}.", "Read your question and the answer again. We do not always see everything.", MistakeEnglish)),
    ];

    static MessageEntry Block(string code, string why, string now, string whyEnglish, string nowEnglish) => new(code, 400, "content_filter",
        new(NotSent, "In je tekst staat waarschijnlijk: {0}. " + why, "Wat kun je doen? " + now, Mistake),
        new(NotSentEnglish, "Your text probably contains: {0}. " + whyEnglish, "What can you do? " + nowEnglish, MistakeEnglish));
}
