namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Walks over the lines of one server-sent event.</summary>
ref struct EventLines
{
    readonly ReadOnlySpan<byte> _text;

    public EventLines(ReadOnlySpan<byte> text) => _text = text;

    public int Start { get; private set; }

    /// <summary>End of the line without its line ending.</summary>
    public int End { get; private set; }

    /// <summary>Start of the next line.</summary>
    public int Next { get; private set; }

    public bool IsData { get; private set; }

    /// <summary>Where the data begins, on a data line: after the colon and one space, if there is one.</summary>
    public int DataStart { get; private set; }

    public bool MoveNext()
    {
        if (Next == _text.Length) return false;
        Start = Next;
        int run = _text[Start..].IndexOfAny((byte)'\r', (byte)'\n');
        End = run < 0 ? _text.Length : Start + run;
        Next = run < 0 ? End : End + (_text[End..].StartsWith("\r\n"u8) ? 2 : 1);
        ReadOnlySpan<byte> line = _text[Start..End];
        int mark = Start == 0 && line.StartsWith("\uFEFF"u8) ? 3 : 0;
        IsData = line[mark..].StartsWith("data:"u8);
        DataStart = Start + mark + 5 + (line[mark..].StartsWith("data: "u8) ? 1 : 0);
        return true;
    }
}
