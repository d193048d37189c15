namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The closed rule for words of programs, logs, settings and command lines: what touches them says that they are no names.</summary>
/// <remarks>A word that a list has as a name, that was found before, or whose label, title or greeting announces a person is left to the model.</remarks>
static class ProgramWord
{
    const int Warm = 1;
    const int Hot = 2;

    /// <summary>True when the word cannot be a name. The two tokens on either side must be there.</summary>
    public static bool Is(TokenWindow tokens, int at)
    {
        ref NameToken word = ref tokens[at];
        if (word.Shape == TokenShape.Camel) return !IsAnnounced(word) || word.Role is FieldRole.Person or FieldRole.PersonColumn;
        bool isLower = word.Shape is TokenShape.Lower or TokenShape.LowerLetter or TokenShape.MixedCase;
        if (isLower && IsSnake(tokens, at)) return !IsAnnounced(word);
        if (IsReachedInto(tokens, at)) return !IsAnnounced(word);
        if (word.Attributes.IsListedName || word.Attributes.Kind is WordKind.Prefix or WordKind.Generation) return false;
        if (tokens[at + 1].Is('(') && tokens[at + 1].Gap == TokenGap.None) return !IsAnnounced(word);
        if (word.Role != FieldRole.None || IsAnnounced(word) || word.SinceClosing != 0) return false;
        if (word.Attributes.IsEnglish && (isLower || word.Code >= Hot)) return true;
        return IsTied(tokens, at, isLower || word.Code >= Hot) || (word.Code >= Warm && isLower);
    }

    /// <summary>A name field, or within two words of a title or greeting.</summary>
    static bool IsAnnounced(in NameToken word)
        => word.Role is FieldRole.Name or FieldRole.NameTail or FieldRole.NameColumn or FieldRole.NameBelow
            || (word.Cue != 0 && (word.Cue & 7) <= 2 && (WordKind)(word.Cue >> 3) is WordKind.Title or WordKind.Salutation);

    /// <summary><c>Price.parse</c>: a dot and a word in lower case tied to it, as in no sentence; but not the file "M. Bakker.docx".</summary>
    static bool IsReachedInto(TokenWindow tokens, int at)
    {
        ref NameToken next = ref tokens[at + 1], second = ref tokens[at + 2];
        if (tokens[at].HasCapital && tokens[at].Gap != TokenGap.None && DocumentFile.IsExtension(second)) return false;
        return next.Is('.') && next.Gap == TokenGap.None && second.Gap == TokenGap.None && second.Shape == TokenShape.Lower
            && (second.Attributes.Kind == WordKind.Technical || !(second.Attributes.IsCommon || second.Attributes.IsListedName));
    }

    /// <summary>A piece of a name with underscores: <c>max_tokens</c>.</summary>
    static bool IsSnake(TokenWindow tokens, int at)
        => (tokens[at].Gap == TokenGap.None && tokens[at - 1].Is('_')) || (tokens[at + 1].Gap == TokenGap.None && tokens[at + 1].Is('_'));

    /// <summary>Called, reached with a dot, part of a path, of an option or of a name with underscores.</summary>
    static bool IsTied(TokenWindow tokens, int at, bool isPlain)
    {
        ref NameToken before = ref tokens[at - 1], word = ref tokens[at], next = ref tokens[at + 1];
        bool isLeft = word.Gap == TokenGap.None, isRight = next.Gap == TokenGap.None;
        if (isRight && (next.Is('_') || next.Is('['))) return true;
        if (isLeft && (before.Is('_') || before.Is('\\') || before.Is('$'))) return true;
        if (!isPlain) return false;
        if (isLeft && (before.Is('.') || before.Is('/') || before.Is('#') || before.Is('`') || before.Is('~') || before.Is('@') || before.Is('<') || before.Is('*'))) return true;
        if (isLeft && before.Is('-') && (before.Gap != TokenGap.None || tokens[at - 2].Is('-'))) return true;
        return isRight && (next.Is('/') || next.Is('=') || next.Is('`') || (next.Is('.') && tokens[at + 2].Gap == TokenGap.None));
    }
}
