using System.Buffers;

namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>What a value consists of, and whether people use such a value as a password or a key.</summary>
readonly ref struct SecretValue
{
    static readonly WordSet s_products = new("office windows microsoft sharepoint outlook exchange server iphone android versie version stap hoofdstuk bijlage word excel adobe ios mfa sha md tls ssl utf base rsa aes wpa wifi vpn digid covid artikel art lid");

    static readonly SearchValues<byte> s_punctuation = SearchValues.Create("-_./\\:,;()[]{}<>|"u8);
    static readonly SearchValues<byte> s_brackets = SearchValues.Create("()[]{}"u8);
    static readonly SearchValues<byte> s_marks = SearchValues.Create("!@#$%^&*?"u8);

    readonly ReadOnlySpan<byte> _value;
    readonly int _lower, _upper, _digits, _symbols, _others;

    public SecretValue(ReadOnlySpan<byte> value)
    {
        _value = value;
        foreach (byte b in value)
        {
            if (Ascii.IsLower(b)) _lower++;
            else if (Ascii.IsUpper(b)) _upper++;
            else if (Ascii.IsDigit(b)) _digits++;
            else if ("!@#$%^&*?+=~€"u8.Contains(b)) _symbols++;
            else _others++;
        }

        // "Wachtwoord vergeten?" and "wijzig je wachtwoord nu!": a mark at the end of a plain word belongs to the sentence.
        if (_symbols == 1 && _digits == 0 && value[^1] is (byte)'!' or (byte)'?') _symbols = 0;
    }

    public int Length => _value.Length;

    public bool IsDigits => _digits == Length;

    /// <summary>True for letters only, of any script.</summary>
    public bool IsWord => _digits == 0 && _symbols == 0 && !_value.ContainsAny(s_punctuation);

    /// <summary>True for a date, a time, an amount or a telephone number: digits with only - . / : between them.</summary>
    public bool IsNumberLike => _digits > 0 && _lower + _upper == 0 && _symbols == 0;

    /// <summary>True when letters are mixed with digits or symbols as passwords are, and it is no product or reference that has digits by nature.</summary>
    public bool IsStrong => Length >= 6 && !_value.Contains((byte)'|') && _lower + _upper >= 2 && (_digits > 0 || _symbols > 0) && !IsNamed && !IsReference;

    /// <summary>True when capitals, small letters, digits and symbols all occur.</summary>
    public bool IsVeryStrong => Length >= 8 && _lower > 0 && _upper > 0 && _digits > 0 && _symbols > 0 && !IsReference;

    /// <summary>True for a run that no person made up: letters and digits with the entropy of a key.</summary>
    public bool IsKey
    {
        get
        {
            if (Length < 12 || IsReference || _lower + _upper == 0) return false;
            bool isMixed = _digits > 0 || (_upper > 1 && _lower > 1 && Length >= 20);
            return isMixed && Entropy.BitsPerByte(_value) >= (Length < 20 ? 3.0 : 3.2);
        }
    }

    /// <summary>True for something that points at a value: a path, an address, a call or a property in code.</summary>
    bool IsReference => _value.IndexOf("://"u8) >= 0 || IsEmail || IsCode || Placeholder.IsOne(_value);

    bool IsEmail => _value.IndexOf((byte)'@') is int at && at > 0 && _value[at..].LastIndexOf((byte)'.') is int dot && dot > 1
        && _value.Length - at - dot > 2 && !_value[(at + dot + 1)..].ContainsAnyExceptInRange((byte)'a', (byte)'z');

    /// <summary>True for <c>config.password1</c>, <c>getenv(X1)</c>, <c>settings[0]</c>.</summary>
    bool IsCode
    {
        get
        {
            if (_value.ContainsAny(s_brackets) && _symbols == 0) return true;
            int dot = _value.IndexOf((byte)'.');
            return dot > 1 && _symbols == 0 && dot + 1 < Length && Ascii.IsLower(_value[0]) && Ascii.IsLetter(_value[dot + 1]);
        }
    }

    /// <summary>True when the letters in front are the name of a product and the rest is its number: Office365, Windows11, bijlage2.</summary>
    bool IsNamed
    {
        get
        {
            int letters = 0;
            while (letters < Length && Ascii.IsLetter(_value[letters])) letters++;
            ReadOnlySpan<byte> rest = _value[letters..].TrimStart("-_ "u8);
            bool hasName = s_products.Contains(_value[..letters]);
            return hasName && !rest.ContainsAny(s_marks);
        }
    }
}
