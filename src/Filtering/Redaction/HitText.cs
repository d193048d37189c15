using System.Text;
using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The text behind the hits of one body, without escapes. Holds text: it must not outlive its exchange.</summary>
readonly struct HitText(ReadOnlyMemory<byte> body, IReadOnlyList<Hit> hits)
{
    /// <summary>The value of a hit, with the rest of it that stands in a next part of the message.</summary>
    public string Of(int index)
    {
        string first = Encoding.UTF8.GetString(Plain(hits[index]));
        StringBuilder? rest = null;
        // The rests of a hit are the next ones of its rule that say so.
        for (int i = index + 1; i < hits.Count; i++)
        {
            if (hits[i].Rule != hits[index].Rule) continue;
            if (!hits[i].IsRest) break;
            if (hits[i].Start < hits[index].End) continue;
            rest ??= new(first);
            rest.Append(Encoding.UTF8.GetString(Plain(hits[i])));
        }

        return rest?.ToString() ?? first;
    }

    /// <summary>How a person is addressed just before a hit.</summary>
    public Courtesy CourtesyBefore(int index) => CourtesyReader.Read(body.Span[..hits[index].Start]);

    byte[] Plain(in Hit hit)
    {
        byte[] text = body[hit.Start..hit.End].ToArray();
        for (int level = 0; level < hit.Level; level++) text = text.AsSpan(0, JsonText.Unescape(text, text)).ToArray();
        return text;
    }
}
