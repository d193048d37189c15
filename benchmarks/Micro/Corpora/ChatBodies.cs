using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.Micro.Corpora;

/// <summary>Bodies of chat requests of 1 to 8 KB made of a text, one string in five with commas and what is not ASCII as <c>\u</c> escapes.</summary>
static class ChatBodies
{
    const int Smallest = 1024;
    const int Largest = 8 * 1024;

    /// <summary>Cuts the text in turns of a few sentences and packs them as a client of the OpenAI API does.</summary>
    public static IReadOnlyList<byte[]> Of(Corpus corpus)
    {
        Random random = new(5);
        string text = Encoding.UTF8.GetString(corpus.Text);
        List<byte[]> bodies = [];
        for (int at = 0; at < text.Length;)
        {
            int length = EndOf(text, at + random.Next(Smallest, Largest)) - at;
            bodies.Add(Encoding.UTF8.GetBytes(Body(text.AsSpan(at, length), random)));
            at += length;
        }

        return bodies;
    }

    /// <summary>Bytes from an event stream: one per piece of text of four to twenty bytes.</summary>
    public static IReadOnlyList<byte[]> Events(Corpus corpus, int count)
    {
        Random random = new(6);
        string text = Encoding.UTF8.GetString(corpus.Text);
        List<byte[]> events = [];
        for (int at = 0; events.Count < count && at < text.Length;)
        {
            int length = Math.Min(random.Next(4, 21), text.Length - at);
            StringBuilder data = new("data: {\"id\":\"chatcmpl-9f0c2d7e41aa\",\"object\":\"chat.completion.chunk\",\"created\":1764086400,\"model\":\"voorbeeld-1\",\"service_tier\":\"default\",\"system_fingerprint\":\"fp_44709d6fcb\",\"choices\":[{\"index\":0,\"delta\":{\"content\":");
            Append(data, text.AsSpan(at, length), isEscaped: false);
            events.Add(Encoding.UTF8.GetBytes(data.Append("},\"logprobs\":null,\"finish_reason\":null}]}\n\n").ToString()));
            at += length;
        }

        return events;
    }

    /// <summary>End of the line or word behind a place, so that no value is cut.</summary>
    static int EndOf(string text, int place)
    {
        if (place >= text.Length) return text.Length;
        int line = text.IndexOf('\n', place);
        return line < 0 ? text.Length : line + 1;
    }

    static string Body(ReadOnlySpan<char> text, Random random)
    {
        StringBuilder body = new("{\"model\":\"voorbeeld-1\",\"stream\":true,\"temperature\":0.2,\"messages\":[{\"role\":\"system\",\"content\":\"Je helpt medewerkers van een gemeente.\"}");
        for (int at = 0, turn = 0; at < text.Length; turn++)
        {
            int end = text[at..].IndexOf('\n') is int line and >= 0 ? at + line + 1 : text.Length;
            while (end - at < Smallest / 2 && end < text.Length) end = text[end..].IndexOf('\n') is int next and >= 0 ? end + next + 1 : text.Length;
            body.Append(",{\"role\":\"").Append(turn % 2 == 0 ? "user" : "assistant").Append("\",\"content\":");
            Append(body, text[at..end], isEscaped: random.Next(5) == 0);
            body.Append('}');
            at = end;
        }

        return body.Append("]}").ToString();
    }

    static void Append(StringBuilder json, ReadOnlySpan<char> text, bool isEscaped)
    {
        json.Append('"');
        foreach (char c in text)
        {
            if (c == '\n') json.Append("\\n");
            else if (c is '"' or '\\') json.Append('\\').Append(c);
            else if (isEscaped && (c == ',' || c > 0x7F)) json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else json.Append(c);
        }

        json.Append('"');
    }
}
