using System.Text;
using System.Text.Unicode;

namespace Gegevenshuis.AiGateway.Filtering.Multipart;

/// <summary>The head of one part: what the field is called, and what is said about its content.</summary>
sealed class FormHead
{
    readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, string> _disposition = new(StringComparer.OrdinalIgnoreCase);

    public string Name => _disposition.GetValueOrDefault("name", "");

    public string? FileName { get; private set; }

    public string? MediaType { get; private set; }

    public static FormFault Read(ReadOnlySpan<byte> head, out FormHead? read)
    {
        read = null;
        if (!Utf8.IsValid(head)) return FormFault.Head;
        FormHead lines = new();
        foreach (string line in Encoding.UTF8.GetString(head).Split("\r\n"))
        {
            FormFault fault = lines.Line(line);
            if (fault != FormFault.None) return fault;
        }

        if (lines.Name.Length == 0 || !lines.TakeFileName()) return FormFault.Head;
        read = lines;
        return FormFault.None;
    }

    FormFault Line(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || line.Any(char.IsControl) || !line[..colon].All(static c => char.IsAsciiLetterOrDigit(c) || c == '-')) return FormFault.Head;
        string name = line[..colon], value = line[(colon + 1)..].Trim();
        if (!_names.Add(name)) return FormFault.Head;
        if (name.Equals("Content-Disposition", StringComparison.OrdinalIgnoreCase)) return Disposition(value) ? FormFault.None : FormFault.Head;
        if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)) return Type(value);
        if (name.Equals("Content-Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            return value.ToLowerInvariant() is "binary" or "8bit" or "7bit" ? FormFault.None : FormFault.Encoded;
        // Any other line could mean something to somebody.
        return name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) ? FormFault.None : FormFault.Head;
    }

    FormFault Type(string value)
    {
        int charset = value.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (charset >= 0 && !value[(charset + 8)..].Trim('"', ' ').Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return FormFault.Encoded;
        if (value.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)) return FormFault.Encoded;
        MediaType = value;
        return FormFault.None;
    }

    /// <summary>Reads <c>form-data; name="a"; filename="b.txt"</c>. Quotes and backslashes within names are read in several ways, so in none.</summary>
    bool Disposition(string value)
    {
        const string Kind = "form-data";
        if (!value.StartsWith(Kind, StringComparison.OrdinalIgnoreCase)) return false;
        int at = Kind.Length;
        while (at < value.Length)
        {
            if (value[at++] != ';') return false;
            while (at < value.Length && value[at] == ' ') at++;
            int equals = value.IndexOf('=', at);
            if (equals < 0) return false;
            string name = value[at..equals].ToLowerInvariant();
            if (name is not ("name" or "filename" or "filename*")) return false;
            at = equals + 1;
            if (Value(value, ref at) is not { } found || !_disposition.TryAdd(name, found)) return false;
        }

        return true;
    }

    static string? Value(string text, ref int at)
    {
        bool isQuoted = at < text.Length && text[at] == '"';
        if (isQuoted) at++;
        int end = text.IndexOf(isQuoted ? '"' : ';', at);
        if (end < 0 && isQuoted) return null;
        if (end < 0) end = text.Length;
        string value = text[at..end];
        at = isQuoted ? end + 1 : end;
        return value.Contains('\\', StringComparison.Ordinal) || (!isQuoted && value.AsSpan().IndexOfAny(" \"") >= 0) ? null : value;
    }

    /// <summary>Two names of one file must be the same name, and the encoded one must be in UTF-8.</summary>
    bool TakeFileName()
    {
        FileName = _disposition.GetValueOrDefault("filename");
        if (!_disposition.TryGetValue("filename*", out string? encoded)) return true;
        string[] pieces = encoded.Split('\'');
        if (pieces.Length != 3 || !pieces[0].Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return false;
        string decoded = Uri.UnescapeDataString(pieces[2]);
        if (decoded.Any(char.IsControl) || (FileName is not null && !IsSameName(FileName, decoded))) return false;
        FileName = decoded;
        return true;
    }

    /// <summary>Clients that give both write the plain one in ASCII: as a MIME word, or with other signs for what does not fit.</summary>
    static bool IsSameName(string plain, string decoded)
        => plain == decoded || Uri.UnescapeDataString(plain) == decoded
            || (plain.StartsWith("=?utf-8?B?", StringComparison.OrdinalIgnoreCase) && plain.EndsWith("?=", StringComparison.Ordinal) && Word(plain[10..^2]) == decoded);

    static string? Word(string base64)
        => EncodedFile.Decode(Encoding.ASCII.GetBytes(base64)) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
}
