using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Answers;

/// <summary>Runs answers through the filter.</summary>
static class Answering
{
    public static AnswerMark Mark { get; } = new()
    {
        ExchangeId = "0af7651916cd43dd8448eb211c80319c",
        Model = "voorbeeld-1",
        Provider = "Voorbeeld BV",
        At = new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero),
    };

    public static string MarkMember { get; } = ",\"aiKenmerk\":" + Encoding.UTF8.GetString(Mark.ToJson());

    public static PseudonymMap Map(params (string Label, int Number, string Value)[] entries)
    {
        PseudonymMap map = new();
        foreach ((string label, int number, string value) in entries) map.Set(label, number, value);
        return map;
    }

    public static IReadOnlyList<(string Label, int Number, string Value)> Entries { get; } =
    [
        ("PERSOON", 1, "Sanne de Vries"), ("PERSOON", 2, "Bram \"Bas\" Jansen"), ("IBAN", 1, "NL91ABNA0417164300"), ("E-MAIL", 1, "sanne@voorbeeld.nl"),
    ];

    public static PseudonymMap Usual { get; } = Map([.. Entries]);

    public static (byte[] Sent, AnswerReport Report) Run(Stream upstream, AnswerKind kind, AnswerContext context)
    {
        using AnswerFilterStream stream = new(upstream, kind, context);
        using MemoryStream sent = new();
        byte[] buffer = new byte[4096];
        for (int read; (read = stream.Read(buffer)) > 0;) sent.Write(buffer.AsSpan(0, read));
        return (sent.ToArray(), stream.Report);
    }

    public static (string Sent, AnswerReport Report) Run(string answer, AnswerKind kind, AnswerContext context)
    {
        (byte[] sent, AnswerReport report) = Run(PiecewiseStream.Whole(Encoding.UTF8.GetBytes(answer)), kind, context);
        return (Encoding.UTF8.GetString(sent), report);
    }
}
