namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>One field of a request.</summary>
/// <param name="Path">Names with dots; <c>[]</c> for the items of a list, <c>*</c> for any name. Example: <c>messages[].role</c>.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Literals">Allowed words of a <see cref="FieldKind.Literal"/>; of a <see cref="FieldKind.Payload"/> outside a part: the type of part it stands for; of a <see cref="FieldKind.Reference"/>: what it points at.</param>
public sealed record ProtocolField(string Path, FieldKind Kind, params IReadOnlyList<string> Literals)
{
    /// <summary>Most digits before the decimal point of a <see cref="FieldKind.Knob"/>.</summary>
    public int MaxDigits { get; init; } = 1;
}
