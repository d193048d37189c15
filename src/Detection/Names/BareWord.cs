namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The closed rule for a word that nothing but its form could make a name: a field of a request, a setting, a part of an identifier.</summary>
/// <remarks>
/// The model learned from cells of tables that a word by itself may be a name. A word in lower case that no list knows, without a label, cue or
/// earlier mention, is more often <c>attachments</c> or <c>keep_alive</c>; replacing that would break a program's request.
/// </remarks>
static class BareWord
{
    /// <summary>True when the span from <paramref name="from"/> to <paramref name="to"/> is such a word. The token after it must be there.</summary>
    public static bool Is(TokenWindow tokens, int from, int to)
    {
        if (to - from != 1) return false;
        ref NameToken word = ref tokens[from];
        if (word.Shape is not (TokenShape.Lower or TokenShape.MixedCase) || word.Attributes.IsListedName) return false;
        if (word.Role != FieldRole.None || word.Cue != 0 || word.Known != 0 || word.SinceClosing != 0) return false;
        bool isPart = (word.Gap == TokenGap.None && tokens[from - 1].Is('_')) || (tokens[to].Gap == TokenGap.None && tokens[to].Is('_'));
        return isPart || (word.IsSentenceStart && tokens[to].Gap >= TokenGap.Line);
    }
}
