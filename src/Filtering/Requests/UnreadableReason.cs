using Gegevenshuis.AiGateway.Filtering.Documents;
using Gegevenshuis.AiGateway.Filtering.Json;
using Gegevenshuis.AiGateway.Filtering.Multipart;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The catalogue of codes and sentences of <see cref="Unreadable"/>.</summary>
static class UnreadableReason
{
    public static Unreadable TooLarge { get; } = new("body-too-large", null, null, null, "Het bericht is te groot.");

    public static Unreadable NotAnObject { get; } = new("json-not-an-object", 0, 1, 1, "Het bericht is geen JSON-object.");

    public static Unreadable Unexpected { get; } = new("body-unexpected", null, null, null, "Bij deze opdracht hoort geen bericht.");

    /// <param name="part">What in a form could not be looked into, and why.</param>
    public static Unreadable Uninspectable(UnreadPart part) => new("part-not-inspectable", null, null, null, UnreadWords.InDutch(part));

    /// <param name="line">1-based line of the batch file.</param>
    /// <param name="reason">A fixed sentence.</param>
    public static Unreadable BatchLine(int line, string reason) => new("batch-line", null, line, 1, reason);

    public static Unreadable Of(FormFault fault) => new($"form-{CodeOf(fault)}", null, null, null, fault switch
    {
        FormFault.Boundary => "Het formulier noemt geen bruikbare grens tussen zijn delen.",
        FormFault.Outside => "Voor het eerste of na het laatste deel van het formulier staat nog iets.",
        FormFault.Unfinished => "Het formulier houdt te vroeg op, of een grens is niet goed geschreven.",
        FormFault.Encoded => "Een deel van het formulier is nog een keer gecodeerd.",
        FormFault.Duplicate => "Het formulier noemt een veld twee keer. Dan is niet zeker welk van de twee telt.",
        FormFault.TooManyParts => "Het formulier bestaat uit te veel delen.",
        FormFault.LongField => "Een veld van het formulier is te lang. Stuur een lange tekst als bestand.",
        FormFault.InvalidUtf8 => "Een veld van het formulier is geen geldige UTF-8.",
        _ => "De kop van een deel van het formulier is niet goed geschreven.",
    });

    static string CodeOf(FormFault fault) => fault switch
    {
        FormFault.Boundary => "boundary",
        FormFault.Outside => "outside",
        FormFault.Unfinished => "unfinished",
        FormFault.Encoded => "encoded",
        FormFault.Duplicate => "duplicate",
        FormFault.TooManyParts => "too-many-parts",
        FormFault.LongField => "long-field",
        FormFault.InvalidUtf8 => "invalid-utf8",
        _ => "head",
    };

    /// <param name="body">The message.</param>
    /// <param name="position">Where the part begins.</param>
    /// <param name="part">What could not be looked into, and why.</param>
    public static Unreadable Uninspectable(ReadOnlySpan<byte> body, int position, UnreadPart part)
        => At("part-not-inspectable", body, Math.Max(position, 0), UnreadWords.InDutch(part));

    public static Unreadable Reference(ReadOnlySpan<byte> body, int position)
        => At("kept-elsewhere", body, position, "Het bericht verwijst naar een gesprek, bestand of opdracht die de AI-dienst bewaart. Dat kan de AI-poort niet nakijken. Stuur het hele gesprek zelf mee.");

    public static Unreadable Tokens(ReadOnlySpan<byte> body, int position)
        => At("tokens-not-text", body, position, "Het bericht bevat tekst in de vorm van getallen (tokens). Die kan de AI-poort niet lezen. Stuur gewone tekst.");

    public static Unreadable Disguised(ReadOnlySpan<byte> body, int position)
        => At("json-disguised-key", body, position, "Het bericht schrijft de naam van een veld met een escape of met andere hoofdletters. Dan is niet zeker hoe de AI-dienst het leest.");

    public static Unreadable Of(JsonFault fault, ReadOnlySpan<byte> body, int position) => fault switch
    {
        JsonFault.Empty => At("json-empty", body, position, "Het bericht is leeg."),
        JsonFault.ByteOrderMark => At("json-byte-order-mark", body, position, "Het bericht begint met een byte order mark. Die hoort niet in JSON."),
        JsonFault.InvalidUtf8 => At("json-invalid-utf8", body, position, "Het bericht is geen geldige UTF-8."),
        JsonFault.UnexpectedEnd => At("json-unexpected-end", body, position, "Het bericht houdt te vroeg op."),
        JsonFault.InvalidEscape => At("json-invalid-escape", body, position, "Het bericht bevat een ongeldige escape in een tekst."),
        JsonFault.LoneSurrogate => At("json-lone-surrogate", body, position, "Het bericht bevat een half surrogaatpaar in een tekst."),
        JsonFault.ControlCharacter => At("json-control-character", body, position, "Het bericht bevat een besturingsteken in een tekst."),
        JsonFault.InvalidNumber => At("json-invalid-number", body, position, "Het bericht bevat een ongeldig getal."),
        JsonFault.TooDeep => At("json-too-deep", body, position, "Het bericht is te diep genest."),
        JsonFault.TooManyParts => At("json-too-many-parts", body, position, "Het bericht bestaat uit te veel onderdelen."),
        JsonFault.DuplicateKey => At("json-duplicate-key", body, position, "Het bericht noemt een veld twee keer. Dan is niet zeker welk van de twee telt."),
        JsonFault.TrailingBytes => At("json-trailing-bytes", body, position, "Na het einde van het bericht staat nog meer."),
        _ => At("json-unexpected-byte", body, position, "Het bericht is geen geldige JSON."),
    };

    static Unreadable At(string code, ReadOnlySpan<byte> body, int position, string reason)
    {
        ReadOnlySpan<byte> before = body[..Math.Min(position, body.Length)];
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new(code, position, before.Count((byte)'\n') + 1, position - lineStart + 1, reason);
    }
}
