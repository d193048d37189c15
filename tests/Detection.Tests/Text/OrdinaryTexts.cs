namespace Gegevenshuis.AiGateway.Detection.Tests.Text;

/// <summary>Ordinary text that looks a little like a disguise and is none.</summary>
static class OrdinaryTexts
{
    public static IReadOnlyList<string> All { get; } =
    [
        "De vergadering is op 12-03-2026 van 09.00 tot 10.30 uur in zaal 4; bel 14 043 voor vragen over punt 3, 4 en 5.",
        "Tel: ma 9-12, di 9-12, wo 13-17 uur. Bel voor 10 uur. Fax is per 1-1-2026 vervallen.",
        "Een van de twee, of alle drie: vier mensen, vijf stoelen, zes tafels, zeven lampen, acht ramen en negen deuren. Bel even.",
        "Op een, twee, drie: daar gaan we. Vier, vijf, zes, zeven, acht, negen, tien.",
        "Het BSN mag je niet in 1, 2 of 3 keer opsturen; zie stap 4, 5, 6, 7, 8 en 9 van de handleiding.",
        "bsn: zie kolom 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 van de bijlage",
        "Telefoonnummers staan op pagina 1, 2, 3, 4, 5, 6, 7, 8, 9 en 10.",
        "| jaar | aantal |\n|---|---|\n| 2021 | 1234 |\n| 2022 | 5678 |\n| 2023 | 9012 |\n",
        "a b c d e f g h i j k l m n o p q r s t u v w x y z",
        "A. B. C. D. E. F. G. H. zijn de onderdelen van de toets.",
        "https://www.voorbeeld.example/zoeken?q=verantwoordelijkheden&pagina=2&sortering=datum%20aflopend&filter=a%26b",
        "<p class=\"inleiding\">Caf&eacute; &amp; restaurant &ndash; open van 9&ndash;17 uur &copy; 2026</p>",
        "var x = a & b; if (x != 0 && y == 31) { z %= 12; s = \"\\n\"; path = @\"C:\\temp\\nieuw\"; }",
        "SELECT * FROM zaken WHERE id = 31 AND naam LIKE '%20%' -- 5%25 korting",
        "const kleur = '#ff00aa'; const id = '0123456789abcdef0123456789abcdef'; const v = '1.2.3-beta.4';",
        "commit 746a500c8f3e2d1b0a9f8e7d6c5b4a3928171605 lost het probleem op",
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
        "De aansprakelijkheidsverzekering en de arbeidsongeschiktheidsverzekering lopen door.",
        "De Griekse letter α en de Russische groet Привет, как дела? В 2024 году было 15 встреч.",
        "Das Ergebnis: 1,5 % Zuwachs – naïef, coördinatie, reünie, één, hè, façade, œuvre.",
        "Omgekeerd geldt dat ook: in 2024 waren er 12345 aanvragen en in 2025 waren er 23456.",
        "Het eerste deel telt 120 pagina's, het tweede deel 340. Daarna volgt deel 3.",
        "Wij hebben voor dossier 12345671 een bsn gevraagd, en voor 12345678 twee.",
        "Rekening houdend met 1 2 3 stappen, zie hoofdstuk 4.5.6.",
        "x=31\ny=32\nz==\nCRC=\n31AF",
        "m² en m³, 10² = 100, H₂O, CO₂, noot¹ en noot²",
        "1️⃣ Open het formulier 2️⃣ Vul het in 3️⃣ Verstuur het",
        "🇳🇱 Nederland, 🇧🇪 België en 🇩🇪 Duitsland doen mee 💡",
    ];
}
