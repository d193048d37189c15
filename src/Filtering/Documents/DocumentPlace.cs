using System.Globalization;

namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>Where in a file a text stands, as numbers only: names of sheets and files are the writer's own words and are not in it.</summary>
/// <param name="Within">What it is a part of; null for the file itself.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Number">1-based; 0 when there is only one of its kind.</param>
public sealed record DocumentPlace(DocumentPlace? Within, PlaceKind Kind, int Number = 0)
{
    public static DocumentPlace File { get; } = new(null, PlaceKind.File);

    /// <summary>A field of a form, by its number.</summary>
    public static DocumentPlace Field(int number) => new(null, PlaceKind.FormField, number);

    /// <summary>For people: "het bestand, werkblad 2, rij 7".</summary>
    public string InDutch => Within is null ? Own : $"{Within.InDutch}, {Own}";

    string Own => Number == 0 ? Word : string.Create(CultureInfo.InvariantCulture, $"{Word} {Number}");

    string Word => Kind switch
    {
        PlaceKind.File => Number == 0 ? "het bestand" : "bestand",
        PlaceKind.Attachment => "bijlage",
        PlaceKind.Page => "pagina",
        PlaceKind.Sheet => "werkblad",
        PlaceKind.Slide => "dia",
        PlaceKind.SlideNotes => "notities bij dia",
        PlaceKind.Heading => "kop- of voettekst",
        PlaceKind.Comments => "opmerkingen",
        PlaceKind.Notes => "voetnoten",
        PlaceKind.Properties => "eigenschappen",
        PlaceKind.Image => "afbeelding",
        PlaceKind.Fields => "velden",
        PlaceKind.Mail => "e-mail",
        PlaceKind.MailHead => "kop van de e-mail",
        PlaceKind.FileName => "bestandsnaam",
        PlaceKind.FormField => "veld",
        PlaceKind.Line => "regel",
        PlaceKind.Row => "rij",
        PlaceKind.Paragraph => "alinea",
        _ => "overige inhoud",
    };

    public DocumentPlace With(PlaceKind kind, int number = 0) => new(this, kind, number);
}
