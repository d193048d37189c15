using System.Text;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>Makes one request, answer or stream out of a seed: a recorded one with values, look-alikes and escapes in its strings, and now and then damage.</summary>
sealed class MessageMaker(int seed)
{
    /// <summary>A value that may not leave a message that is not damaged; it stands between spaces.</summary>
    public const string Secret = "sanne@example.nl";

    static readonly string[] s_texts =
    [
        " " + Secret + " ", "NL91ABNA0417164300", "06-12345678", "telefoon 06 12345678", "[E-MAIL_1]", "[e-mail 2]", "[E-MAIL", "_1]", "\\\\[E-MAIL\\\\_1\\\\]", "**[E-MAIL_1]**", "[IBAN_1]'s",
        "\\u005bE-MAIL_1]", "\\\"", "\\\\", "\\n", "\\u0000", "\\ud83d\\ude00", "é", "😀", "\u200B", "[", "]", "{", "}", "{\\\"a\\\":\\\"", " ", "x", "data: ", "[DONE]", "null",
    ];

    static readonly (Protocol Protocol, byte[][] Requests, byte[][] Answers, byte[][] Streams)[] s_recorded =
        [.. Protocols.All.Select(static p => (p, Bytes(Fixtures.Requests(p)), Bytes(Fixtures.Answers(p)), Bytes(Fixtures.Streams(p))))];

    static readonly (Protocol Protocol, AnswerKind Kind, byte[] Text)[] s_answers =
        [.. s_recorded.SelectMany(static r => r.Streams.Select(text => (r.Protocol, KindOf(text), text)).Concat(r.Answers.Select(text => (r.Protocol, AnswerKind.Json, text))))];

    readonly Random _random = new(seed);

    public Random Random => _random;

    /// <summary>Bytes were changed wherever they stood: what is in the message may be a value no more.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>A request body; damaged in one of four.</summary>
    public (Protocol Protocol, byte[] Body) Request()
    {
        (Protocol protocol, byte[][] requests, _, _) = Pick(s_recorded);
        return (protocol, Change(Pick(requests)));
    }

    /// <summary>A whole or streamed answer; damaged in one of four.</summary>
    public (Protocol Protocol, AnswerKind Kind, byte[] Body) Answer()
    {
        (Protocol protocol, AnswerKind kind, byte[] text) = Pick(s_answers);
        return (protocol, kind, Change(text));
    }

    byte[] Change(byte[] recorded)
    {
        List<byte> text = [.. recorded];
        for (int i = _random.Next(1, 4); i > 0; i--) Insert(text);
        IsDamaged = _random.Next(4) == 0;
        if (IsDamaged)
            for (int faults = _random.Next(1, 4); faults > 0 && text.Count > 0; faults--) Fault.Make(_random, text);
        return [.. text];
    }

    /// <summary>Puts some pieces right behind a quotation mark: in a string where it opens one, and as damage where it closes one.</summary>
    void Insert(List<byte> text)
    {
        int at = text.IndexOf((byte)'"', _random.Next(text.Count));
        if (at < 0) return;
        StringBuilder pieces = new();
        for (int i = _random.Next(1, 4); i > 0; i--) pieces.Append(Pick(s_texts));
        // A colon or comma behind the mark says that it closes a string: then before it.
        bool closes = at + 1 < text.Count && text[at + 1] is (byte)':' or (byte)',' or (byte)'}' or (byte)']';
        text.InsertRange(closes ? at : at + 1, Encoding.UTF8.GetBytes(pieces.ToString()));
    }

    static AnswerKind KindOf(byte[] stream) => stream[0] == '[' ? AnswerKind.Array : stream[0] == '{' ? AnswerKind.Lines : AnswerKind.EventStream;

    static byte[][] Bytes(IEnumerable<string> texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];

    T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];
}
