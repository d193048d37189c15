using System.Text;

namespace Gegevenshuis.AiGateway.Proxy.Messages;

/// <summary>One message to a member of staff, ready to be shown: five parts and a footer, in plain language, without what was typed.</summary>
public sealed record StaffMessage
{
    public required string Code { get; init; }

    /// <summary>HTTP status it goes out with.</summary>
    public required int Status { get; init; }

    /// <summary>Has the text left the organisation: <c>niet</c>, <c>gemaskeerd</c> or <c>wel</c>.</summary>
    public required string Sent { get; init; }

    public required string What { get; init; }

    public required string Why { get; init; }

    public required string Now { get; init; }

    public required string Help { get; init; }

    public required string Objection { get; init; }

    public required string Footer { get; init; }

    /// <summary>Kinds of data and their places; empty when the message is not about a finding.</summary>
    public IReadOnlyList<FoundKind> Found { get; init; } = [];

    /// <summary>The message as one text, a line per part.</summary>
    public string ToText()
    {
        StringBuilder text = new();
        foreach (string part in (ReadOnlySpan<string>)[What, Why, Now, Help, Objection, Footer])
        {
            if (part.Length > 0) text.Append(part).Append('\n');
        }

        return text.Append(Code).ToString();
    }
}
