using static Gegevenshuis.AiGateway.Detection.Checks.Statements.PersonWord;

namespace Gegevenshuis.AiGateway.Detection.Checks.Statements;

/// <summary>The vocabulary of statements about a person, folded: small letters without diacritics.</summary>
static class PersonWords
{
    public static WordFlags Flags { get; } = new(
        ((int)Pronoun, "hij zij ze hem haar ik he she him her"),
        ((int)Receiver, "me mij"),
        ((int)Addressee, "u jij je"),
        ((int)Possessive, "mijn zijn haar m'n z'n my his her"),
        ((int)Writer, "ik mij me mijn ons onze wij we m'n my our"),
        ((int)Role, """
            gezin client cliente clientje patient patiente inwoner inwoonster bewoner bewoonster collega medewerker medewerkster werknemer werkneemster leerling student kind zoon zoontje dochter dochtertje moeder vader
            ouder partner man vrouw echtgenoot echtgenote broer zus buurman buurvrouw buurjongen buurmeisje aanvrager aanvraagster verzoeker verzoekster betrokkene verdachte
            sollicitant sollicitante kandidaat huurder huurster slachtoffer vriend vriendin leidinggevende teamleider afdelingshoofd wethouder raadslid burgemeester jongen meisje jongere klant
            deelnemer deelneemster gedetineerde statushouder vluchteling asielzoeker baby opa oma neef nicht tante oom stagiair stagiaire docent docente leraar lerares melder
            meldster klager bezwaarmaker uitkeringsgerechtigde gezinslid kleinzoon kleindochter schoonmoeder schoonvader belanghebbende pa ma papa mama schoonzus zwager schoonzoon schoondochter stiefvader stiefmoeder stiefzoon stiefdochter pleegkind pleegzoon pleegdochter huisgenoot
            aangever aangeefster verzekerde pupil getuige ex chauffeur beleidsmedewerker secretaresse
            ambtenaar directeur baas chef patiente burger debiteur bijstandsgerechtigde mantelzorger ondernemer eigenaar client's husband wife son daughter colleague employee mother father brother sister
            """),
        ((int)Title, "mevrouw mevr mw meneer mijnheer dhr heer mr mrs ms"),
        ((int)State, """
            is was heeft had hebben werd wordt lijdt leed kreeg krijgt slikt slikte gebruikt gebruikte kampt kampte bleek blijkt lijkt leek ligt lag zit zat belandde ondergaat onderging
            ondervindt stemt stemde bidt bad behoort behoorde meldde meldt staat stond moest bezoekt bezocht komt kwam volgt volgde ben heb vertelde vertelt geeft gaf zegt zei draagt gaat ging
            verblijft verbleef woont leeft leefde raakte pleegde pleegt drinkt herstelt herstelde is geweest loopt liep werkt kan wil noemt noemde voelt identificeert verklaarde verklaart overleed
            ontving ontvangt doet deed afgenomen vastgesteld has had is was suffers gets got heet aanbidt
            """),
        ((int)Past, """
            was had werd kreeg slikte gebruikte kampte bleek leek lag zat belandde onderging stemde behoorde meldde stond moest bezocht kwam volgde vertelde gaf zei ging verbleef leefde
            raakte pleegde herstelde liep belde mailde schreef vroeg noemde deed ontving overleed verklaarde gisteren vandaag vanochtend vorige sinds laatst
            """),
        ((int)Policy, """
            beleid beleidsregel beleidsregels beleidsnota wet wetgeving artikel verordening regeling regelingen nota protocol richtlijn richtlijnen percentage procent cijfers statistiek
            statistieken aantal aantallen gemiddeld gemiddelde cao wetsvoorstel trend trends bevolking cbs rivm themadag voorlichting campagne
            definitie betekenis symptomen oorzaken preventie bijvoorbeeld policy percent
            """),
        ((int)Many, """
            iemand men iedereen mensen personen inwoners clienten patienten medewerkers werknemers collega's jongeren ouderen burgers leerlingen studenten kinderen gezinnen mannen vrouwen
            ouders huurders ondernemers deelnemers groepen gemeenten scholen instellingen organisaties iedere elke alle veel vele sommige people anyone everyone
            """),
        ((int)Condition, "als wanneer indien mits tenzij stel wie if when"),
        ((int)AnyArticle, "een iedere elke ieder elk geen welke zo'n a an any every"),
        ((int)Tie, "met van wegens vanwege door ivm i.v.m bij voor over aan with of"),
        ((int)Asks, "wat hoe waarom welke hoeveel waar what how why"),
        ((int)Topic, "over tegen rond rondom inzake betreffende about against"),
        ((int)Modal, "mag mogen moeten moet dient dienen may must"),
        ((int)NoName, """
            het de een dit dat deze die er daar hier wat wie hoe waarom wanneer als indien ook dus en maar want omdat zodra nadat volgens bij in op aan uit met van voor door over tot na om te
            nederland belgie duitsland europa nederlander gemeente provincie college raad kabinet rijk ministerie wmo wlz wia uwv svb cbs ggz ggd rivm cak corona covid griep kanker diabetes
            januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
            alles niets iets niemand iemand men iedereen mijn zijn haar hun ons onze uw jouw jullie wij we u je zo nu dan toen vandaag gisteren morgen sinds tijdens helaas graag beste geachte
            amsterdam rotterdam utrecht eindhoven maastricht limburg brabant heerlen venlo sittard roermond islam christendom kerk bijbel koran vakbond fnv cnv partij diagnose medicatie behandeling
            """));
}
