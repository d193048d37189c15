namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Follows how much the text looks like a program, a log, settings or a command line, so that an identifier is not taken for a name.</summary>
/// <remarks>A heat that marks of program text raise and every token cools. It looks back only, and cools to nothing within some twenty words of prose.</remarks>
sealed class CodeContext
{
    const int Hottest = 192;
    const int Warm = 24;

    int _heat;
    uint _lastMark;
    bool _lastWasWord, _isOption;

    public void Reset() => (_heat, _lastMark, _lastWasWord, _isOption) = (0, 0, false, false);

    /// <summary>Takes the next token and tells it how hot the text is, itself included.</summary>
    public void Advance(ref NameToken token)
    {
        _heat = Math.Min(Hottest, _heat - (_heat >> 4) + (token.IsMark ? HeatOfMark(token) : HeatOfWord(token)));
        _lastMark = token.IsMark ? token.Word : 0;
        _lastWasWord = !token.IsMark;
        _isOption = token.Is('-') && token.Gap is TokenGap.Space or TokenGap.Wide;
        token.Code = (byte)(_heat < Warm ? 0 : _heat < 56 ? 1 : _heat < 104 ? 2 : 3);
    }

    int HeatOfMark(in NameToken token)
    {
        bool isTied = token.Gap == TokenGap.None;
        bool isDouble = isTied && _lastMark == token.Word;
        return token.Word switch
        {
            '{' or '}' or '=' or '<' or '_' or '\\' or '$' or '[' or ']' or '`' or '^' or '~' => 20,
            ':' or '/' or '&' or '-' or '>' when isDouble => 20,
            '(' when isTied && _lastWasWord => 12,
            ')' when _lastMark == '(' => 20,
            ';' or '#' or '|' or '*' or '@' => 6,
            '/' or '"' or '.' when isTied && _lastWasWord => 3,
            _ => 0,
        };
    }

    int HeatOfWord(in NameToken token)
    {
        if (token.Shape == TokenShape.Camel) return 16;
        bool isAfterDot = token.Gap == TokenGap.None && _lastMark == '.';
        if (_isOption && token.Gap == TokenGap.None) return 12;
        if (isAfterDot && token.Shape != TokenShape.Number) return 12;
        if (token.Attributes.Kind == WordKind.Technical) return 12;
        return token.Shape == TokenShape.Code || (token.Attributes.IsEnglish && !token.Attributes.IsListedName) ? 5 : 0;
    }
}
