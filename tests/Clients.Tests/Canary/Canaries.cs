using System.Text;

namespace Gegevenshuis.AiGateway.Clients.Tests.Canary;

/// <summary>Marked data: words that stand for anything typed, and made-up personal data.</summary>
static class Canaries
{
    /// <summary>Typed but harmless: the endpoint gets it, nothing else may.</summary>
    public const string Typed = "kanariezwart";

    /// <summary>Typed in a place that is not a message: a path, a header, a model name, a broken body.</summary>
    public const string Elsewhere = "kanariebuiten";

    /// <summary>Identity of the user, which is kept as a pseudonym only.</summary>
    public const string User = "kanariegebruiker";

    /// <summary>Personal data: not even the endpoint may get it.</summary>
    public static IReadOnlyList<string> Personal { get; } = ["999990019", "NL02ABNA0123456789", "wilhelmina.kanariebos@example.nl", "Kanariebos"];

    /// <summary>Every form in which a word could still be read: as UTF-8, as UTF-16, in base64 at each of the three alignments, in hex and with percent signs.</summary>
    public static IEnumerable<byte[]> Forms(string word)
    {
        byte[] plain = Encoding.UTF8.GetBytes(word);
        yield return plain;
        yield return Encoding.Unicode.GetBytes(word);
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(plain));
        yield return Encoding.ASCII.GetBytes(Convert.ToHexString(plain));
        yield return Encoding.ASCII.GetBytes(string.Concat(plain.Select(static b => $"%{b:X2}")));
        for (int shift = 0; shift < 3; shift++)
        {
            // The outer characters depend on what stands around the word; the inner ones do not.
            string encoded = Convert.ToBase64String([.. new byte[shift], .. plain]);
            int from = shift == 0 ? 0 : 4;
            yield return Encoding.ASCII.GetBytes(encoded[from..(((shift + plain.Length) / 3) * 4)]);
        }
    }
}
