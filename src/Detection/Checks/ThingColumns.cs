namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Headers of columns that hold numbers of things: orders, articles, amounts, versions. A bare number below one is nobody's.</summary>
static class ThingColumns
{
    public static HeaderWords Wanted { get; } = new(
        [
            "factuur", "factuurnummer", "factuurnr", "order", "ordernummer", "ordernr", "bestelnummer", "bestelnr", "bestelling", "artikel", "artikelnummer", "artikelnr", "artikelcode",
            "product", "productnummer", "productcode", "sku", "ean", "barcode", "bedrag", "prijs", "omzet", "aantal", "hoeveelheid", "kosten", "budget", "begroting", "realisatie",
            "serienummer", "serienr", "serial", "versie", "version", "release", "build", "ticket", "ticketnummer", "ticketnr", "contractnummer", "contractnr", "kostenplaats", "grootboek",
            "grootboekrekening", "boekstuk", "boekstuknummer", "transactienummer", "batch", "lot", "tracking", "trackingcode", "track", "zending", "pakket", "commit", "hash", "checksum", "sha",
            "bestandsgrootte", "grootte", "inwoners", "oppervlakte", "onderdeel", "onderdeelnummer", "part", "part number", "invoice", "quantity", "amount", "price", "offerte", "offertenummer", "gewicht",
            "verplichting", "verplichtingnummer", "inkooporder", "po nummer", "asset", "assetnummer", "firmware",
        ]);

    public static HeaderWords Unwanted { get; } = new([]);
}
