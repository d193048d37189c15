namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The data of one server-sent event: the text behind its <c>data:</c> lines.</summary>
readonly ref struct EventData
{
    /// <summary>Offset of the data in the event, when it is on one line.</summary>
    public int Start { get; private init; }

    /// <summary>Number of <c>data:</c> lines.</summary>
    public int Lines { get; private init; }

    public ReadOnlySpan<byte> Text { get; private init; }

    /// <summary>Reads an event. Data of several lines is joined with line feeds in <c>scratch</c>, as the standard says.</summary>
    public static EventData Read(ReadOnlySpan<byte> text, ByteBuffer scratch)
    {
        int lines = 0, start = 0, end = 0;
        scratch.Clear();
        EventLines reader = new(text);
        while (reader.MoveNext())
        {
            if (!reader.IsData) continue;
            lines++;
            if (lines == 2) scratch.Append(text[start..end]);
            (start, end) = (reader.DataStart, reader.End);
            if (lines < 2) continue;
            scratch.Append((byte)'\n');
            scratch.Append(text[start..end]);
        }

        return new EventData { Lines = lines, Start = start, Text = lines > 1 ? scratch.Span : text[start..end] };
    }

    /// <summary>Writes the event again with other data; its other lines stay as they are.</summary>
    public void Write(ReadOnlySpan<byte> text, ReadOnlySpan<byte> data, ByteBuffer output)
    {
        if (Lines == 1)
        {
            output.Append(text[..Start]);
            output.Append(data);
            output.Append(text[(Start + Text.Length)..]);
            return;
        }

        bool isWritten = false;
        EventLines reader = new(text);
        while (reader.MoveNext())
        {
            if (!reader.IsData) output.Append(text[reader.Start..reader.Next]);
            else if (!isWritten) WriteLines(data, text[reader.End..reader.Next], output);
            isWritten |= reader.IsData;
        }
    }

    static void WriteLines(ReadOnlySpan<byte> data, ReadOnlySpan<byte> lineEnd, ByteBuffer output)
    {
        foreach (Range line in data.Split((byte)'\n'))
        {
            output.Append("data: "u8);
            output.Append(data[line]);
            output.Append(lineEnd);
        }
    }
}
