namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>Answers which set of <see cref="TokenBytes"/> a byte is in.</summary>
static class TokenByte
{
    static readonly TokenBytes[] s_kinds = Classify();

    public static bool IsIn(byte b, TokenBytes set) => (s_kinds[b] & set) != 0;

    static TokenBytes[] Classify()
    {
        var kinds = new TokenBytes[256];
        for (int c = '0'; c <= '9'; c++) kinds[c] = TokenBytes.Digit;
        for (int c = 'a'; c <= 'z'; c++) kinds[c] = c <= 'f' ? TokenBytes.LowerAF : TokenBytes.LowerGZ;
        for (int c = 'A'; c <= 'Z'; c++) kinds[c] = c <= 'F' ? TokenBytes.UpperAF : TokenBytes.UpperGZ;
        kinds['_'] = TokenBytes.Underscore;
        kinds['-'] = TokenBytes.Hyphen;
        kinds['.'] = TokenBytes.Dot;
        kinds['/'] = TokenBytes.Slash;
        kinds['+'] = TokenBytes.Plus;
        kinds['='] = TokenBytes.Equals;
        kinds['~'] = TokenBytes.Tilde;
        kinds[':'] = TokenBytes.Colon;
        kinds['%'] = TokenBytes.Percent;
        kinds['$'] = TokenBytes.Dollar;
        kinds['@'] = TokenBytes.At;
        return kinds;
    }
}
