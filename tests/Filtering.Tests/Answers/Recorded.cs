using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Answers;

/// <summary>Streamed answers as endpoints send them.</summary>
static class Recorded
{
    const string Envelope = "\"id\":\"chatcmpl-B1\",\"object\":\"chat.completion.chunk\",\"created\":1795442700,\"model\":\"voorbeeld-1-0613\",\"system_fingerprint\":\"fp_1\"";

    public static string Plain { get; } = Stream("\n",
        Chunk(0, "\"role\":\"assistant\",\"content\":\"\",\"refusal\":null"),
        Content("Beste "), Content("["), Content("PERS"), Content("OON"), Content("_1"), Content("], je rekening "), Content("\\\\[IBAN\\\\_1\\\\] is bekend. "),
        Content("[PERSOON_2]s brief \\ud83d\\ude00 "), Content("ligt bij [E\u2011mail 1"), Content("]. Tot [later"), Content("]. [PERSO"),
        Finish(0, "stop"), Done);

    public static string UsageAtEnd { get; } = Stream("\r\n",
        Chunk(0, "\"role\":\"assistant\",\"content\":\"\"", ",\"usage\":null"),
        Chunk(0, "\"content\":\"Dag [persoon 1]\"", ",\"usage\":null"),
        Finish(0, "stop", ",\"usage\":null"),
        "{" + Envelope + ",\"choices\":[],\"usage\":{\"prompt_tokens\":31,\"completion_tokens\":7,\"total_tokens\":38}}", Done);

    public static string AzureStart { get; } = Stream("\n",
        "{\"choices\":[],\"created\":0,\"id\":\"\",\"model\":\"\",\"object\":\"\",\"prompt_filter_results\":[{\"prompt_index\":0,\"content_filter_results\":{\"hate\":{\"filtered\":false,\"severity\":\"safe\"}}}]}",
        Content("Dag [PERSOON"), Content("_1], welkom"), Finish(0, "stop"), Done);

    public static string TwoChoices { get; } = Stream("\n",
        Content("Aan [PER", 0), Content("Geachte [IB", 1), Content("SOON_1]", 0), Content("AN_1]", 1), Finish(1, "stop"), Content(" en [PERSOON", 0), Content("_2]", 0), Finish(0, "length"), Done);

    public static string ParallelTools { get; } = Stream("\n",
        Chunk(0, "\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"index\":0,\"id\":\"call_a\",\"type\":\"function\",\"function\":{\"name\":\"zoek\",\"arguments\":\"\"}}]"),
        Chunk(0, "\"tool_calls\":[{\"index\":1,\"id\":\"call_b\",\"type\":\"function\",\"function\":{\"name\":\"zoek\",\"arguments\":\"\"}}]"),
        Arguments(0, "{\\\"naam\\\": \\\"[PERS"), Arguments(1, "{\\\"rekening\\\":\\\"[IBAN"), Arguments(0, "OON_2]\\\"}"), Arguments(1, "_1]\\\"}"),
        Finish(0, "tool_calls"), Done);

    public static string LineEndings { get; } =
        ": ping\r\rdata:{" + Envelope + ",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Dag [PERSOON_1]\"},\"finish_reason\":null}]}\r\r"
        + "event: message\r\nid: 7\r\ndata: {" + Envelope + ",\r\ndata: \"choices\":[{\"index\":0,\"delta\":{\"content\":\" en [IBAN_1]\"},\"finish_reason\":null}]}\r\n\r\n"
        + "retry: 10\n\ndata:" + Finish(0, "stop") + "\n\ndata:[DONE]\n\n";

    public static string HalfCharacters { get; } = Stream("\n", Content("Hoi [PERSOON_1] \\ud83d"), Content("\\ude00 en [PERSOON"), Content("_2]"), Finish(0, "stop"), Done);

    public const string Done = "[DONE]";

    public static TheoryData<string> All => [Plain, UsageAtEnd, AzureStart, TwoChoices, ParallelTools, LineEndings, HalfCharacters];

    public static string Stream(string lineEnd, params string[] data)
    {
        StringBuilder stream = new();
        foreach (string item in data) stream.Append("data: ").Append(item).Append(lineEnd).Append(lineEnd);
        return stream.ToString();
    }

    public static string Content(string escaped, int index = 0) => Chunk(index, "\"content\":\"" + escaped + "\"");

    public static string Chunk(int index, string delta, string after = "")
        => "{" + Envelope + ",\"choices\":[{\"index\":" + index + ",\"delta\":{" + delta + "},\"logprobs\":null,\"finish_reason\":null}]" + after + "}";

    public static string Finish(int index, string reason, string after = "")
        => "{" + Envelope + ",\"choices\":[{\"index\":" + index + ",\"delta\":{},\"logprobs\":null,\"finish_reason\":\"" + reason + "\"}]" + after + "}";

    public static string Arguments(int tool, string escaped)
        => Chunk(0, "\"tool_calls\":[{\"index\":" + tool + ",\"function\":{\"arguments\":\"" + escaped + "\"}}]");
}
