using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Proxy.Policies.Files;

namespace Gegevenshuis.AiGateway.Proxy.Commands.Scan;

/// <summary>Writes findings as JSON. What does not change per finding is encoded once per rule.</summary>
/// <remarks>Immutable; shared between threads.</remarks>
sealed class RuleWriter
{
    readonly byte[][] _starts;
    readonly byte[][] _ends;
    readonly byte[][] _confidences = [.. RuleWords.Confidences.Select(word => Encoding.UTF8.GetBytes($",\"confidence\":\"{word}\""))];

    public RuleWriter(Scanner scanner)
    {
        _starts = [.. scanner.Rules.Select((rule, i) => Encoding.UTF8.GetBytes(
            $$"""{"rule":"{{JsonEncodedText.Encode(rule.Id)}}","kind":"{{JsonEncodedText.Encode(scanner.KindOf(i))}}","start":"""))];
        _ends = [.. scanner.Rules.Select(rule => Encoding.UTF8.GetBytes($$""","action":"{{RuleWords.Actions[(int)rule.Action]}}"}"""))];
    }

    public void Write(in Finding finding, ArrayBufferWriter<byte> output)
    {
        output.Write(_starts[finding.Rule]);
        WriteNumber(finding.Start, output);
        output.Write(",\"end\":"u8);
        WriteNumber(finding.End, output);
        output.Write(_confidences[(int)finding.Confidence - 1]);
        output.Write(_ends[finding.Rule]);
    }

    static void WriteNumber(long value, ArrayBufferWriter<byte> output)
    {
        const int longest = 20;
        Utf8Formatter.TryFormat(value, output.GetSpan(longest), out int written);
        output.Advance(written);
    }
}
