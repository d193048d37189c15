using System.Text;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Looks for personal data of the model's own in one answer, before anything is restored in it.</summary>
/// <remarks>
/// What stands for a value of this exchange, or was in the question and left, does not count. One thread at a time. Holds text until the answer ends.
/// </remarks>
sealed class AnswerScan(AnswerContext context, AnswerReport report)
{
    readonly FindingList _findings = new();
    readonly AnswerTally _tally = report.Tally = new(context.Rules.Rules);

    public AnswerRules Rules => context.Rules;

    /// <summary>Edits of one text at a time.</summary>
    public TextMask Mask => field ??= new(this);

    /// <summary>Null when no rule looks at answers, or when there is no work of a model in them.</summary>
    public static AnswerScan? Of(AnswerContext context, AnswerReport report)
        => context.Rules.IsEmpty || !context.Shape.HasMark ? null : new(context, report);

    /// <summary>Text must wait until it is known that nothing in it is to be masked or to stop the answer.</summary>
    public bool Holds => Rules.Held is not null;

    /// <summary>Something was found that ends the answer. Nothing more of it may go out.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>For one scan at a time.</summary>
    public FindingList Findings
    {
        get
        {
            _findings.Clear();
            return _findings;
        }
    }

    /// <summary>Counts a finding of a rule that only observes.</summary>
    public void Observe(in Finding finding, ReadOnlySpan<byte> value)
    {
        if (Rules.Rules[finding.Rule].Answer == AnswerAction.Observe && IsOwn(value)) Count(finding.Rule, finding.Confidence, value);
    }

    /// <summary>Counts a finding of the rules that mask and stop.</summary>
    /// <returns>The rule whose mask must stand in its place, or -1 when it may stay.</returns>
    public int Judge(in Finding finding, ReadOnlySpan<byte> value)
    {
        int rule = Rules.IndexOf(finding.Rule);
        AnswerAction action = Rules.Rules[rule].Answer;
        if (action < AnswerAction.Mask || !IsOwn(value) || !Count(rule, finding.Confidence, value)) return -1;
        IsStopped |= action == AnswerAction.Stop;
        return rule;
    }

    /// <summary>Counts what only observing rules find in a text that is whole.</summary>
    public void Watch(ReadOnlySpan<byte> text)
    {
        if (Rules.Watched is not { } scanner) return;
        CountWatched(text.Length);
        FindingList findings = Findings;
        scanner.Scan(text, findings);
        foreach (Finding finding in findings.Span) Observe(finding, text.Slice((int)finding.Start, finding.Length));
    }

    /// <summary>Notes that rules which only observe have seen text. What other rules see counts when there are none of those.</summary>
    public void CountWatched(int bytes) => report.ScannedBytes += bytes;

    /// <summary>Notes that rules which mask or stop have seen text.</summary>
    public void CountHeld(int bytes) => report.ScannedBytes += Rules.Watched is null ? bytes : 0;

    bool Count(int rule, Confidence confidence, ReadOnlySpan<byte> value)
    {
        string kind = Rules.KindOf(rule), text = Readable(value);
        if (context.Typed.Has(kind, text)) return false;
        _tally.Add(rule, confidence, ValueIdentity.Of(kind, text));
        return true;
    }

    /// <summary>The value without the escapes that it has in JSON text.</summary>
    static string Readable(ReadOnlySpan<byte> value)
    {
        for (int at = value.IndexOf((byte)'\\'); at >= 0;)
        {
            int length = JsonText.ReadEscape(value[at..], out _);
            if (length == 0) return Encoding.UTF8.GetString(value);
            int next = value[(at + length)..].IndexOf((byte)'\\');
            at = next < 0 ? -1 : at + length + next;
        }

        byte[] plain = new byte[value.Length];
        return Encoding.UTF8.GetString(plain, 0, JsonText.Unescape(value, plain));
    }

    /// <summary>A finding around one of our placeholders is about a value of this exchange.</summary>
    bool IsOwn(ReadOnlySpan<byte> value)
    {
        if (context.Map.Count == 0 || !value.Contains((byte)'[')) return true;
        return !Holds(value, null) && !Holds(value, new JsonQuotes());

        bool Holds(ReadOnlySpan<byte> text, JsonQuotes? quotes) => new PlaceholderScan(text, context.Map, isFinal: true, quotes).MoveNext();
    }
}
