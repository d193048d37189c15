using static Gegevenshuis.AiGateway.Detection.Checks.Statements.DecisionWord;

namespace Gegevenshuis.AiGateway.Detection.Checks.Statements;

/// <summary>The vocabulary of requests for a decision, folded: small letters without diacritics.</summary>
static class DecisionWords
{
    public static WordFlags Flags { get; } = new(
        ((int)Subject, """
            aanvraag aanvragen subsidieaanvraag bijstandsaanvraag vergunningaanvraag vergunningsaanvraag wmo-aanvraag pgb-aanvraag jeugdhulpaanvraag vergunning vergunningen
            omgevingsvergunning bouwvergunning evenementenvergunning parkeervergunning horecavergunning exploitatievergunning standplaatsvergunning kapvergunning sloopvergunning
            verblijfsvergunning woonvergunning drank subsidie subsidies uitkering bijstand bijstandsuitkering ww-uitkering bezwaar bezwaarschrift bezwaren bezwaarschriften beroep
            beroepschrift klacht klachten boete boetes dwangsom last bestuursdwang aanslag belastingaanslag naheffingsaanslag woz-waarde woz-bezwaar woz-bezwaren woz toeslag
            inkomenstoeslag voorziening maatwerkvoorziening wmo-voorziening hulpmiddel scootmobiel traplift indicatie pgb persoonsgebonden ontheffing kwijtschelding kwijtscheldingsverzoek schuld schulden
            schuldregeling schuldhulpverlening terugvordering vordering handhaving handhavingsverzoek claim schadeclaim schadevergoeding planschade nadeelcompensatie vrijstelling
            verzoek verzoeken woo-verzoek inzageverzoek verwijderverzoek declaratie declaraties ontslag aanbesteding inschrijving gunning lening krediet garantstelling urgentie
            urgentieverklaring uithuisplaatsing huisverbod gebiedsverbod leerlingenvervoer minimaregeling vergoeding parkeerboete sanctie maatregel straf melding salarisverhoging
            woning huurwoning huurtoeslag zorgtoeslag studietoeslag briefadres inschrijfverzoek naturalisatie naturalisatieverzoek leges bedrag factuur korting application permit
            claim request benefit benefits objection appeal fine grant subsidy licence license allowance waiver complaint
            """),
        ((int)Outcome, """
            betalen betaald omlaag omhoog             toekennen toegekend toewijzen toegewezen toewijsbaar afwijzen afgewezen weigeren geweigerd goedkeuren goedgekeurd afkeuren afgekeurd verlenen verleend intrekken ingetrokken
            gegrond ongegrond honoreren gehonoreerd opleggen opgelegd leggen terugvorderen teruggevorderd kwijtschelden kwijtgescholden ontslaan ontslagen aannemen aangenomen schorsen
            geschorst stopzetten stopgezet beeindigen beeindigd verlagen verlaagd verhogen verhoogd gunnen gegund vergoeden vergoed recht ontvankelijk niet-ontvankelijk toelaten toegelaten
            uitkeren uitbetalen invorderen inwilligen ingewilligd aanmerking krijgt krijgen terecht verschuldigd uitnodigen handhaven buiten toestaan toegestaan verlengen verlengd
            approve approved reject rejected granted deny denied eligible entitled grant
            """),
        ((int)Specific, """
            deze dit die onderstaande bijgevoegde bovenstaande bijgaande volgende haar zijn hem hij zij ze mevrouw meneer mijnheer dhr mevr mw heer aanvrager inwoner client
            bezwaarmaker verzoeker belanghebbende betrokkene huurder ondernemer gezin hierbij hiervoor this these following below attached he she him her
            """),
        ((int)General, """
            iemand men iedereen wanneer waarom meestal doorgaans altijd mensen inwoners burgers gemeenten criteria voorwaarden regels algemeen wie hoe waarop waarmee
            someone anyone people usually generally when why how
            """),
        ((int)Wording, """
            formuleer formuleren herformuleer schrijf schrijven herschrijf herschrijven verwoord vertaal vertalen vat samenvat samenvatten samenvatting maak opstellen opzet structuur sjabloon
            template uitleggen uitleg verduidelijk verbeter verbeteren spelling b1 stappenplan checklist overzicht motiveer motivering onderbouw brainstorm voorbeeld voorbeelden voorstel opbouw voorbeeldbrief voorbeeldbeschikking
            write rewrite draft summarize summarise translate explain rephrase
            """),
        ((int)Prose, "gemiddelde gemiddeld totale totaal aantal percentage tekst brief mail e-mail conceptbrief concept alinea zin zinnen paragraaf nota memo stuk formulering toon taal kop titel bericht nieuwsbericht webtekst formulier beschikking text letter sentence paragraph wording tone"),
        ((int)Asking, "kun kunt kan wil wilt zou help laat graag can could would please"),
        ((int)Addressed, "je jij u jou mij me ons we wij you me us ai chatgpt copilot"),
        ((int)Lead, "en dan dus nu aub svp alsjeblieft please eerst vervolgens daarna jij ook and then also graag chatgpt copilot assistent"),
        ((int)Particle, "af toe goed gegrond ongegrond ontvankelijk niet-ontvankelijk"),
        ((int)Opening, "heeft hebben komt komen is zijn kan krijgt does is"),
        ((int)Candidate, "kandidaat kandidaten sollicitant sollicitanten sollicitatie sollicitaties cv cv's cvs inschrijver inschrijvers leverancier leveranciers medewerker medewerkers werknemer offerte offertes aanvragers candidate candidates applicant applicants"),
        ((int)Pending, "moet moeten kies kiezen aannemen uitnodigen nodigen afwijzen wijzen ontslaan gunnen winnen wint beste geschikt geschiktst geschiktste krijgt krijgen leggen opleggen worden wordt toekennen passend past redelijk should choose hire best"),
        ((int)Verdict, "besluit beslissing uitspraak oordeel eindoordeel knoop decision verdict"),
        ((int)Explain, "uit uitleg waarom betekent"));

    /// <summary>Beginnings of requests by what they ask; the longest counts.</summary>
    public static IReadOnlyList<(DecisionCue Cue, string Phrases)> Cues { get; } =
    [
        (DecisionCue.Command, """
            trek de vergunning, trek de subsidie, trek de uitkering, trek deze, leg een boete, leg de boete, leg een dwangsom, leg de dwangsom, leg een last, leg een maatregel, leg de maatregel, verleen de, verleen deze, weiger de, weiger deze, honoreer de, honoreer dit, honoreer deze,
            ontsla deze, ontsla de, approve this, reject this, deny this, grant this, beslis, besluit of, besluit over, besluit welke, bepaal of, bepaal welke, bepaal wie, bepaal zelf, bepaal jij, bepaal de hoogte, bepaal hoe hoog, bepaal hoeveel, bepaal het bedrag, bepaal de boete,
            neem een besluit, neem een beslissing, neem de beslissing, neem het besluit, neem jij, hak de knoop, hak jij de knoop, doe uitspraak, doe een uitspraak, decide, determine whether,
            determine if, make a decision, make the decision, maak de keuze, maak een keuze, kies of, geef een beslissing, geef een besluit, geef je besluit, geef je beslissing, geef jouw beslissing, stel vast of,
            stel de hoogte, stel de boete, stel de uitkering, stel het bedrag, oordeel of, oordeel over, vel een oordeel, wat is je besluit, wat is jouw besluit, wat is je beslissing, wat is jouw beslissing, wat besluit je, wat beslis je, hoe zou jij beslissen
            """),
        (DecisionCue.Favour, """
            beslissen, bepalen of, bepalen welke, bepalen hoe hoog, bepalen hoeveel, besluiten of, beoordelen of, beoordelen, beslissing nemen, besluit nemen, uitspraak doen, knoop doorhakken, toetsen of, vaststellen of, kijken of, zeggen of, aangeven of, nagaan of, adviseren of, inschatten of
            """),
        (DecisionCue.Assess, """
            beoordeel, bepaal, bedenk of, toets of, toets deze, toets dit, toets het, controleer of, geef aan of, geef per aanvraag aan, zeg of, zeg me of, zeg mij of, vertel of, vertel me of, vertel mij of, laat weten of, laat me weten of, adviseer of,
            adviseer mij of, geef advies of, geef een advies of, geef antwoord op de vraag of, check of, bekijk of, kijk of, onderzoek of, ga na of, geef een oordeel, geef je oordeel, geef jouw oordeel, assess, tell me whether, tell me if
            """),
        (DecisionCue.Told, "je beslist of, jij beslist, je beslist over, je beslist welke, jij bepaalt, je bepaalt of, je bepaalt welke, jij besluit, je besluit of, jij neemt"),
        (DecisionCue.Verdict, "neem, doe, geef, vel, hak"),
        (DecisionCue.Question, """
            is deze, is dit, is de, is het, zijn deze,             moet ik, moet jij, moeten we, moeten wij, moet de gemeente, moet het college, moet deze, moet dit, moet de, moet het, zal ik, zullen we, zullen wij, mag ik, mogen we, mogen wij, kan ik, kunnen we, kunnen wij,
            kan deze, kan dit, kan de, kan het, mag deze, mag dit, wordt deze, wordt dit, zou jij, zou je, wat zou jij, ga je, vind jij, vind je, should i, should we, should this, can we
            """),
        (DecisionCue.Entitlement, "recht op, in aanmerking, gegrond, ongegrond, ontvankelijk, eligible, entitled"),
        (DecisionCue.Execute, "keur, wijs, ken, verklaar"),
        (DecisionCue.Choose, "welke kandidaat, welke sollicitant, welke inschrijver, welke leverancier, welke medewerker, welke offerte, welke van deze, wie van deze, kies de beste, kies de, kies een, kies uit, selecteer, rangschik, scoor, which candidate, rank the, rank these"),
        (DecisionCue.Amount, """
            hoe hoog moet, hoe hoog wordt, hoe hoog moeten, hoeveel boete, hoeveel bijstand, hoeveel subsidie, hoeveel uitkering, hoeveel dwangsom, hoeveel vergoeding, welke boete, welke straf, welke sanctie,
            welke maatregel, welk bedrag, bereken de hoogte, bereken de boete, bereken de uitkering, bereken hoeveel, how much
            """),
    ];
}
