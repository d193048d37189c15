namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>What touches a word without a space, on either side; identifiers, paths and calls are tied, names seldom are.</summary>
static class TokenTie
{
    const byte Other = 14;

    static readonly byte[] s_classes = [.. Enumerable.Range(0, 128).Select(static mark => ClassOf((char)mark))];

    /// <summary>The class of what touches on the left times sixteen plus that on the right. The order of the classes is part of the model.</summary>
    public static uint Of(TokenWindow tokens, int at)
    {
        ref NameToken before = ref tokens[at - 1], token = ref tokens[at], next = ref tokens[at + 1];
        uint left = token.Gap == TokenGap.None ? ClassOf(before) : 0, right = next.Gap == TokenGap.None ? ClassOf(next) : 0;
        return (left << 4) | right;
    }

    static uint ClassOf(in NameToken token)
    {
        if (!token.IsMark) return 15;
        byte[] classes = s_classes;
        return token.Word < (uint)classes.Length ? classes[token.Word] : Other;
    }

    static byte ClassOf(char mark) => mark switch
    {
        '-' => 1,
        '.' => 2,
        '_' => 3,
        '/' or '\\' => 4,
        '"' or '\'' or '?' => 5,
        '(' => 6,
        '[' or '{' or '<' => 7,
        ')' or ']' or '}' or '>' => 8,
        ':' => 9,
        '=' => 10,
        ',' => 11,
        ';' or '|' => 12,
        '$' or '#' or '@' or '`' or '~' or '^' or '%' => 13,
        _ => Other,
    };
}
