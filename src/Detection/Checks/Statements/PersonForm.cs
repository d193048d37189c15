namespace Gegevenshuis.AiGateway.Detection.Checks.Statements;

/// <summary>A form or note about one person: a line "Cliënt: J. de Boer" speaks for the lines under it.</summary>
static class PersonForm
{
    const int MaxLines = 3;
    const int MaxLine = 80;

    /// <summary>True when such a line stands above the sentence and the sentence is not about rules or people in general.</summary>
    /// <param name="window">The candidate's text.</param>
    /// <param name="sentence">The sentence that holds the word.</param>
    /// <param name="word">First byte of the word.</param>
    public static bool IsAbove(ref Window window, Sentence sentence, int word)
    {
        if (IsGeneral(ref window, sentence) || IsFieldName(ref window, word)) return false;
        int start = LineStart(ref window, word);
        for (int i = 0; i < MaxLines && start > 0 && window[start - 1] == '\n'; i++)
        {
            int end = window[start - 2] == '\r' ? start - 2 : start - 1;
            start = LineStart(ref window, end);
            if (start == end) return false;
            if (IsAboutPerson(ref window, start, end)) return true;
        }

        return false;
    }

    /// <summary>"Cliënt: …", "Naam patiënt: …": a role and a colon, with a capital behind it.</summary>
    static bool IsAboutPerson(ref Window window, int start, int end)
    {
        bool hasRole = false;
        for (int at = start; at < end && end - start <= MaxLine;)
        {
            if (window[at] == ':') return hasRole && HasName(ref window, at + 1, end);
            var flags = (PersonWord)PersonWords.Flags.At(ref window, at, out int next);
            hasRole |= flags.HasFlag(PersonWord.Role);
            if (next == at && window[at] != ' ') return false;
            at = Math.Max(next, at + 1);
        }

        return false;
    }

    /// <summary>"Diagnose:" names a field; what is in it is looked at by itself.</summary>
    static bool IsFieldName(ref Window window, int word)
    {
        int end = window.WordEnd(word);
        return window[end] == ':';
    }

    static bool HasName(ref Window window, int at, int end)
    {
        for (; at < end; at++)
            if (Ascii.IsUpper(window[at])) return true;
        return false;
    }

    static bool IsGeneral(ref Window window, Sentence sentence)
    {
        for (int at = sentence.Start; at < sentence.End;)
        {
            var flags = (PersonWord)PersonWords.Flags.At(ref window, at, out int next);
            if ((flags & (PersonWord.Policy | PersonWord.Many | PersonWord.Condition)) != 0) return true;
            at = Math.Max(next, at + 1);
        }

        return false;
    }

    static int LineStart(ref Window window, int at)
    {
        while (at > 0 && window[at - 1] is not ((byte)'\n' or 0)) at--;
        return at;
    }
}
