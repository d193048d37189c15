using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds what stands in a field whose name is one of the rule's context words: <c>Naam: …</c>, <c>"naam": "…"</c>, <c>&lt;naam&gt;…</c>.</summary>
/// <remarks>
/// The name speaks for the value, whatever its form: a mistyped number is still somebody's. The name must begin a line, a JSON member,
/// an element or an attribute, and at most two more words may follow before the colon; otherwise it is a word in a sentence.
/// </remarks>
public sealed class FieldDetector : WindowDetector
{
    const int MaxQualifier = 16;
    const int MaxValue = 160;
    const int MaxPlain = 100;

    readonly byte[][] _names;
    readonly FieldForm _form;

    /// <param name="rule">Its context words are the names of the field.</param>
    public FieldDetector(Rule rule)
    {
        Literals = [.. rule.Context.Distinct(StringComparer.Ordinal)];
        _names = [.. Literals.OrderByDescending(static name => name.Length).Select(System.Text.Encoding.UTF8.GetBytes)];
        _form = FieldValue.FormOf(rule.Kind);
    }

    public override string Kind => "field";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; }

    internal override LiteralTail TailOf(string literal) => new LiteralTail().WordEnd();

    public override int MaxBefore => 40;

    public override int MaxAfter => 320;

    public override int MaxLead => 0;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor;
        int nameEnd = NameEnd(ref window, start);
        if (nameEnd < 0 || !FieldStart.IsAt(ref window, start, out bool isElement)) return Confirmation.No;
        int at = SeparatorEnd(ref window, nameEnd, isElement, out byte separator);
        if (at < 0) return Confirmation.No;
        byte quote = SkipOpening(ref window, ref at);
        int end = ValueEnd(ref window, at, quote, separator);
        if (end < 0) return Confirmation.No;

        ReadOnlySpan<byte> value = window.Slice(at, end - at);
        (int skip, int length) = FieldValue.Trim(value);
        if (!FieldValue.IsFilled(value.Slice(skip, length), _form)) return Confirmation.No;
        // "email = form.email.value" is a program that fetches an address.
        if (_form == FieldForm.Email && separator == '=' && quote == 0 && !value.Contains((byte)'@')) return Confirmation.No;
        return Confirmation.Yes(at + skip, length, quote != 0 || isElement ? Confidence.Certain : Confidence.Likely);
    }

    int NameEnd(ref Window window, int start)
    {
        foreach (byte[] name in _names)
            if (window.Has(start, name) && !window.TouchesAfter(start + name.Length)) return start + name.Length;
        return -1;
    }

    /// <summary>Index after the colon, equals sign or bracket, over at most two more words of the name; -1 when there is none.</summary>
    static int SeparatorEnd(ref Window window, int nameEnd, bool isElement, out byte separator)
    {
        int at = nameEnd;
        for (int words = 0; ; words++)
        {
            while (at - nameEnd < 40 && window[at] is (byte)' ' or (byte)'"' or (byte)'\'' or (byte)'*' or (byte)'_' or (byte)'\\' or (byte)'-' or (byte)'.') at++;
            separator = window[at];
            if (separator is (byte)':' or (byte)'=' || (separator == '>' && isElement)) break;
            int end = at;
            while (end - at <= MaxQualifier && Ascii.IsWord(window[end])) end++;
            if (words == 2 || end == at || end - at > MaxQualifier) return -1;
            at = end;
        }

        at++;
        return window[at] is (byte)':' or (byte)'=' or (byte)'>' && separator != '>' ? at + 1 : at;
    }

    /// <summary>Over spaces and emphasis to the value; the quote that opens it, or 0.</summary>
    static byte SkipOpening(ref Window window, ref int at)
    {
        byte quote = 0;
        for (int i = 0; i < 8 && window[at] is (byte)' ' or (byte)'\t' or (byte)'*' or (byte)'_' or (byte)'\\' or (byte)'"' or (byte)'\'' or (byte)'`' && quote == 0; i++, at++)
            if (window[at] is (byte)'"' or (byte)'\'') quote = window[at];
        return quote;
    }

    int ValueEnd(ref Window window, int at, byte quote, byte separator)
    {
        int most = quote != 0 || separator == '>' ? MaxValue : MaxPlain;
        for (int end = at; end - at <= most; end++)
        {
            byte b = window[end];
            bool isEnd = b is 0 or (byte)'\n' || (quote != 0 ? b == quote : separator == '>' ? b == '<' : EndsPlain(ref window, end, b, separator));
            // "naam = invoer[" is code that fetches a name, not a name.
            if (quote == 0 && separator == '=' && b is (byte)'[' or (byte)'(') return -1;
            if (isEnd || (_form == FieldForm.Digits && IsNextNumber(ref window, at, end))) return end;
        }

        // A field of this length is a text of its own, and what is in it is found by other rules.
        return -1;
    }

    /// <summary>True at a comma, "en" or "of" between two whole numbers: the second is a finding of its own.</summary>
    static bool IsNextNumber(ref Window window, int start, int end)
    {
        if (end - start < 5 || !Ascii.IsDigit(window[end - 1])) return false;
        int at = window[end] == ',' || window[end] == '/' ? end + 1 : end;
        at = window.SkipSpaces(at, most: 1);
        if (window.HasWord(at, "en"u8) || window.HasWord(at, "of"u8)) at = window.SkipSpaces(at + 2, most: 1);
        else if (at - end < 2) return false;
        return Ascii.IsDigit(window[at]) && Ascii.IsDigit(window[at + 1]) && Ascii.IsDigit(window[at + 2]);
    }

    static bool EndsPlain(ref Window window, int at, byte b, byte separator) => b switch
    {
        (byte)';' or (byte)'|' or (byte)'\t' or (byte)'}' or (byte)']' or (byte)'<' => true,
        // Where digits were put together, this sign fences them off.
        (byte)'~' => window[at - 1] == ' ' && window[at + 1] == ' ',
        (byte)'&' or (byte)')' => separator == '=',
        (byte)' ' => separator == '=' || window[at + 1] == ' ' || NextField(ref window, at + 1),
        (byte)',' => separator == '=' || NextField(ref window, at + 1),
        _ => false,
    };

    /// <summary>True when a word and a colon or equals sign follow: the next field on the same line.</summary>
    static bool NextField(ref Window window, int at)
    {
        for (int i = 0; i < 3 && window[at] is (byte)' ' or (byte)'"' or (byte)'\''; i++) at++;
        int end = at;
        while (end - at <= 24 && (Ascii.IsWord(window[end]) || window[end] == '_')) end++;
        return end > at && (window[end] is (byte)':' or (byte)'=' || (window[end] == '"' && window[end + 1] == ':'));
    }
}
