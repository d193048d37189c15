using System.Text;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>A protocol's fields as a tree, so that a walk over a message can follow along.</summary>
sealed class FieldNode
{
    readonly List<(byte[] Name, FieldNode Node)> _members = [];
    byte[][] _literals = [];

    public FieldKind Kind { get; private set; }

    public int MaxDigits { get; private set; }

    /// <summary>Type of part that a file stands for which is no part of a message; null when it takes the type of the part around it.</summary>
    public string? PartType { get; private set; }

    /// <summary>What a reference points at, as <see cref="StoredReference.Kind"/>; empty when nobody can look that up.</summary>
    public string RefersTo { get; private set; } = "";

    /// <summary>What the items of the list are, or null.</summary>
    public FieldNode? Item { get; private set; }

    /// <summary>What a member of any other name is, or null. Such names are not fixed by the protocol.</summary>
    public FieldNode? Any { get; private set; }

    /// <summary>It is content that cannot be inspected, or has a member that is.</summary>
    public bool HoldsPayload => Kind == FieldKind.Payload || _members.Exists(static member => member.Node.HoldsPayload);

    public static FieldNode Of(Protocol protocol)
    {
        FieldNode root = new();
        foreach (ProtocolField field in protocol.Fields)
        {
            FieldNode node = root;
            foreach (string step in field.Path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.')) node = node.Step(step);
            node.Kind = field.Kind;
            node.MaxDigits = field.MaxDigits;
            node.PartType = field.Kind == FieldKind.Payload && field.Literals.Count > 0 ? field.Literals[0] : null;
            node.RefersTo = field.Kind == FieldKind.Reference && field.Literals.Count > 0 ? field.Literals[0] : "";
            node._literals = [.. field.Literals.Select(Encoding.UTF8.GetBytes)];
        }

        return root;
    }

    public FieldNode? Member(ReadOnlySpan<byte> name)
    {
        foreach ((byte[] known, FieldNode node) in _members)
        {
            if (name.SequenceEqual(known)) return node;
        }

        return null;
    }

    /// <summary>There is a member whose name differs from this one in case only, or not at all.</summary>
    public bool Knows(ReadOnlySpan<byte> name)
    {
        foreach ((byte[] known, _) in _members)
        {
            if (Ascii.EqualsIgnoreCase(name, known)) return true;
        }

        return false;
    }

    public bool Allows(ReadOnlySpan<byte> literal)
    {
        foreach (byte[] allowed in _literals)
        {
            if (literal.SequenceEqual(allowed)) return true;
        }

        return false;
    }

    FieldNode Step(string step)
    {
        if (step == "[]") return Item ??= new();
        if (step == "*") return Any ??= new();
        byte[] name = Encoding.UTF8.GetBytes(step);
        if (Member(name) is { } known) return known;
        FieldNode node = new();
        _members.Add((name, node));
        return node;
    }
}
