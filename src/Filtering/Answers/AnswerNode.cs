using System.Text;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The places of a protocol's chunks as a tree, so that one walk over a chunk meets them all.</summary>
sealed class AnswerNode
{
    readonly List<(byte[] Name, AnswerNode Node)> _members = [];

    /// <summary>What the items of the list are, or null.</summary>
    public AnswerNode? Item { get; private set; }

    /// <summary>Number of the piece that this string is, or -1.</summary>
    public int Piece { get; private set; } = -1;

    /// <summary>What it says of the model's text.</summary>
    public AnswerText Text { get; private set; }

    /// <summary>Members of this object with a number that tells texts apart.</summary>
    public List<(byte[] Name, int Slot)> Identity { get; } = [];

    public List<(byte[] Name, AnswerEnding Ending)> Endings { get; } = [];

    /// <summary>Members of this object that a chunk of our own copies.</summary>
    public List<byte[]> Envelope { get; } = [];

    /// <summary>The AI mark goes in this object.</summary>
    public bool IsMarkPlace { get; private set; }

    public static AnswerNode Of(AnswerShape shape)
    {
        AnswerNode root = new();
        for (int i = 0; i < shape.Pieces.Count; i++) root.At(shape.Pieces[i].Path).Piece = i;
        for (int i = 0; i < shape.Identity.Count; i++) root.Owner(shape.Identity[i], out byte[] name).Identity.Add((name, i));
        foreach (AnswerEnding ending in shape.Endings) root.Owner(ending.Path, out byte[] name).Endings.Add((name, ending));
        foreach (string path in shape.Envelope) root.Owner(path, out byte[] name).Envelope.Add(name);
        foreach (string path in shape.NotText) root.At(path).Text = AnswerText.None;
        foreach (string path in shape.Values) root.At(path).Text = AnswerText.Value;
        foreach (string path in shape.TokenLists) root.At(path).Text = AnswerText.Tokens;
        root.At(shape.MarkAt).IsMarkPlace = true;
        return root;
    }

    public AnswerNode? Member(ReadOnlySpan<byte> name)
    {
        foreach ((byte[] known, AnswerNode node) in _members)
        {
            if (name.SequenceEqual(known)) return node;
        }

        return null;
    }

    AnswerNode Owner(string path, out byte[] name)
    {
        int dot = path.LastIndexOf('.');
        name = Encoding.UTF8.GetBytes(path[(dot + 1)..]);
        return At(dot < 0 ? "" : path[..dot]);
    }

    AnswerNode At(string path)
    {
        AnswerNode node = this;
        if (path.Length == 0) return node;
        foreach (string step in path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.')) node = node.Step(step);
        return node;
    }

    AnswerNode Step(string step)
    {
        if (step == "[]") return Item ??= new();
        byte[] name = Encoding.UTF8.GetBytes(step);
        if (Member(name) is { } known) return known;
        AnswerNode node = new();
        _members.Add((name, node));
        return node;
    }
}
