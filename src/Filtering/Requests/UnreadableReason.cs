using Gegevenshuis.AiGateway.Filtering.Documents;
using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The catalogue of codes and sentences of <see cref="Unreadable"/>.</summary>
static class UnreadableReason
{
    public static Unreadable TooLarge { get; } = new("body-too-large", null, null, null, "Het bericht is te groot.");

    public static Unreadable NotAnObject { get; } = new("json-not-an-object", 0, 1, 1, "Het bericht is geen JSON-object.");

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
