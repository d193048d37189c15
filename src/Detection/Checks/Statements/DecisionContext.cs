namespace Gegevenshuis.AiGateway.Detection.Checks.Statements;

/// <summary>What stands before and after a cue in its sentence, and whether together they ask for a decision.</summary>
readonly ref struct DecisionContext
{
    /// <summary>More signs than this before a cue are left to the look at the whole sentence.</summary>
    const int MaxGap = 16;

    readonly DecisionWord _before, _within, _after;
    readonly DecisionWord _first;
    readonly bool _isCommand, _isQuestion, _textComesFirst;

    DecisionContext(DecisionWord before, DecisionWord within, DecisionWord after, DecisionWord first, bool isCommand, bool isQuestion, bool textComesFirst)
        => (_before, _within, _after, _first, _isCommand, _isQuestion, _textComesFirst) = (before, within, after, first, isCommand, isQuestion, textComesFirst);

    /// <summary>The first word behind the cue that has legal or financial effect; empty when there is none.</summary>
    public (int Start, int End) Subject { get; init; }

    public static DecisionContext Read(ref Window window, Sentence sentence, int cue, int cueEnd)
    {
        DecisionWord before = 0, within = 0, after = 0, first = 0, last = 0;
        bool textComesFirst = false;
        (int Start, int End) subject = default;
        for (int at = sentence.Start; at < sentence.End;)
        {
            var word = (DecisionWord)DecisionWords.Flags.At(ref window, at, out int end);
            if (end == at)
            {
                at++;
                continue;
            }

            if (at == sentence.Start) first = word;
            // "Stel een besluit op: …" asks for the text of one.
            if (at < cue && window.HasWord(at, "op"u8) && window.HasWord(sentence.Start, "stel"u8)) word |= DecisionWord.Wording;
            if (at < cue) (before, last) = (before | word, word);
            else if (at >= cueEnd)
            {
                textComesFirst |= word.HasFlag(DecisionWord.Prose) && !after.HasFlag(DecisionWord.Subject);
                if (word.HasFlag(DecisionWord.Subject) && subject.End == 0) subject = (at, end);
                after |= word;
            }
            else within |= word;

            at = end;
        }

        bool isCommand = sentence.Start >= cue || last.HasFlag(DecisionWord.Lead) || FollowsPause(ref window, cue);
        return new(before, within, after, first, isCommand, sentence.Mark == '?', textComesFirst) { Subject = subject };
    }

    /// <summary>False when the words just before the cue say that it is no request of this sort, without a look at the rest of the sentence.</summary>
    public static bool MayAsk(ref Window window, int cue, DecisionCue sort)
    {
        if (sort is DecisionCue.Favour or DecisionCue.Entitlement or DecisionCue.Told || FollowsPause(ref window, cue)) return true;
        int end = cue;
        while (end > 0 && !WordFlags.IsPart(ref window, end - 1) && !Sentence.EndsAt(ref window, end - 1)) end--;
        if (end == 0 || cue - end > MaxGap || !WordFlags.IsPart(ref window, end - 1)) return true;
        int start = end - 1;
        while (start > 0 && WordFlags.IsPart(ref window, start - 1)) start--;
        return start == 0 || ((DecisionWord)DecisionWords.Flags.At(ref window, start, out _)).HasFlag(DecisionWord.Lead);
    }

    /// <summary>True when the words around the cue make it a request for a decision.</summary>
    public bool Asks(DecisionCue cue)
    {
        if (_before.HasFlag(DecisionWord.Wording) || _textComesFirst) return false;
        DecisionWord all = _before | _after;
        bool hasSubject = _after.HasFlag(DecisionWord.Subject), hasOutcome = _after.HasFlag(DecisionWord.Outcome);
        bool isOneCase = all.HasFlag(DecisionWord.Specific), isGeneral = all.HasFlag(DecisionWord.General) && !isOneCase;
        return cue switch
        {
            DecisionCue.Command => _isCommand && (hasSubject || _within.HasFlag(DecisionWord.Subject) || _after.HasFlag(DecisionWord.Candidate)),
            DecisionCue.Favour => _before.HasFlag(DecisionWord.Asking) && _before.HasFlag(DecisionWord.Addressed) && all.HasFlag(DecisionWord.Subject) && !isGeneral,
            DecisionCue.Assess => _isCommand && (hasSubject && (hasOutcome || isOneCase) || isOneCase && _after.HasFlag(DecisionWord.Candidate)) && !isGeneral,
            DecisionCue.Question => _isCommand && _isQuestion && (hasSubject || all.HasFlag(DecisionWord.Candidate)) && hasOutcome && !isGeneral,
            DecisionCue.Entitlement => _isQuestion && isOneCase && _first.HasFlag(DecisionWord.Opening) && all.HasFlag(DecisionWord.Subject),
            DecisionCue.Execute => _isCommand && hasSubject && _after.HasFlag(DecisionWord.Particle) && !_after.HasFlag(DecisionWord.Explain),
            DecisionCue.Choose => _isCommand && ((all | _within).HasFlag(DecisionWord.Candidate) || hasSubject) && (_after.HasFlag(DecisionWord.Pending) || !_isQuestion),
            DecisionCue.Amount => _isCommand && (all | _within).HasFlag(DecisionWord.Subject) && (isOneCase || _within.HasFlag(DecisionWord.Pending) || !_isQuestion) && !isGeneral,
            DecisionCue.Told => hasSubject && !isGeneral,
            DecisionCue.Verdict => _isCommand && _after.HasFlag(DecisionWord.Verdict) && !_after.HasFlag(DecisionWord.Wording) && (hasSubject || hasOutcome),
            _ => false,
        };
    }

    /// <summary>True behind a comma, colon, bullet or number at the start of a list item.</summary>
    static bool FollowsPause(ref Window window, int cue)
    {
        int end = window.SkipSpacesBack(cue);
        return window[end - 1] is (byte)',' or (byte)':' or (byte)')' or (byte)'-' or (byte)'*' or (byte)'"' or (byte)'.';
    }
}
