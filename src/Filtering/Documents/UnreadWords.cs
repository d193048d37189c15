namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>Names <see cref="UnreadKind"/> and <see cref="UnreadReason"/> in records and in messages to staff.</summary>
static class UnreadWords
{
    public static string CodeOf(UnreadKind kind) => kind switch
    {
        UnreadKind.Image => "image",
        UnreadKind.Audio => "audio",
        _ => "file",
    };

    public static string CodeOf(UnreadReason reason) => reason switch
    {
        UnreadReason.TypeMismatch => "type-mismatch",
        UnreadReason.Ambiguous => "ambiguous",
        UnreadReason.Broken => "broken",
        UnreadReason.Encrypted => "encrypted",
        UnreadReason.Macros => "macros",
        UnreadReason.TooLarge => "too-large",
        UnreadReason.TooDeep => "too-deep",
        UnreadReason.TooManyParts => "too-many-parts",
        UnreadReason.TooSlow => "too-slow",
        UnreadReason.NoOcr => "no-ocr",
        UnreadReason.NoCharacters => "no-characters",
        UnreadReason.Remote => "remote",
        UnreadReason.TooBusy => "too-busy",
        _ => "unknown-type",
    };

    /// <summary>A sentence for staff: what is wrong, and where.</summary>
    public static string InDutch(UnreadPart part) => part.Kind switch
    {
        UnreadKind.Audio => $"Geluid kan niet worden nagekeken ({part.Place.InDutch}).",
        UnreadKind.Image when part.Reason == UnreadReason.NoOcr => $"Een afbeelding kan hier niet worden nagekeken ({part.Place.InDutch}).",
        UnreadKind.Image => $"Een afbeelding kan niet worden nagekeken: {Because(part.Reason)} ({part.Place.InDutch}).",
        _ => $"Een bestand kan niet worden nagekeken: {Because(part.Reason)} ({part.Place.InDutch}).",
    };

    static string Because(UnreadReason reason) => reason switch
    {
        UnreadReason.TypeMismatch => "de inhoud is van een andere soort dan de naam of het type zegt",
        UnreadReason.Ambiguous => "de inhoud is op twee manieren te lezen",
        UnreadReason.Broken => "het is beschadigd of niet volgens de regels gemaakt",
        UnreadReason.Encrypted => "het is beveiligd met een wachtwoord",
        UnreadReason.Macros => "er zit een programma (macro) in",
        UnreadReason.TooLarge => "het is te groot, zo of uitgepakt",
        UnreadReason.TooDeep => "er zitten te veel bestanden in elkaar",
        UnreadReason.TooManyParts => "het bestaat uit te veel onderdelen",
        UnreadReason.TooSlow => "het nakijken duurt te lang",
        UnreadReason.NoOcr => "tekst in afbeeldingen wordt hier niet gelezen",
        UnreadReason.NoCharacters => "de letters zijn alleen als vorm bewaard",
        UnreadReason.Remote => "het is een adres op internet, en de poort haalt niets op",
        UnreadReason.TooBusy => "er worden op dit moment te veel bestanden nagekeken",
        _ => "deze soort kent de poort niet",
    };
}
