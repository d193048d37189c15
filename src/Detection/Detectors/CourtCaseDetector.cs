using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds numbers of court cases: <c>C/03/123456 / HA ZA 24-123</c>, <c>ROE 24/1234</c>, <c>C-123/24</c>.</summary>
/// <remarks>Source: the courts' own numbering. The letters stand for the kind of procedure or the court's location.</remarks>
public sealed class CourtCaseDetector : WindowDetector
{
    static readonly string[] s_procedures = ["ha za", "ha rk", "ha ex", "kg za", "kg rk", "fa rk", "je rk", "hz ve", "cv expl", "ez verz"];

    static readonly string[] s_courts =
        ["roe", "awb", "sgr", "bre", "ams", "utr", "arn", "lee", "haa", "rot", "dor", "dha", "obr", "she", "zwb", "gld", "mid", "nho", "ove", "lim", "zut", "zwo", "grn"];

    static readonly byte[][] s_procedureBytes = [.. s_procedures.Select(System.Text.Encoding.UTF8.GetBytes)];

    public override string Kind => "case-number";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } = ["c/0", "c/1", "c-", "t-", .. s_procedures.Select(static p => p + " "), .. s_courts.Select(static c => c + " ")];

    public override int MaxBefore => 4;

    public override int MaxLead => 0;

    public override int MaxAfter => 48;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor, end;
        if (!Ascii.IsUpper(window[start])) return Confirmation.No;
        if (window[start + 1] == '/') end = CivilCase(ref window, start);
        else if (window[start + 1] == '-') end = Numbers(ref window, start + 2, 1, 4, (byte)'/', 2, 2);
        else if (ProcedureLength(ref window, start) is > 0 and var length) end = Numbers(ref window, start + length, 2, 2, (byte)'-', 1, 5);
        else end = Ascii.IsUpper(window[start + 1]) ? Numbers(ref window, start + 4, 2, 2, (byte)'/', 2, 5) : -1;
        if (end < 0 || window.TouchesAfter(end)) return Confirmation.No;
        ContextNeed need = window[start + 1] == '-' ? ContextNeed.Near : ContextNeed.None;
        return Confirmation.Yes(start, end - start, Confidence.Likely, need);
    }

    /// <summary>Reads C/03/123456 and the number of the cause list that may follow it.</summary>
    static int CivilCase(ref Window window, int start)
    {
        int end = Numbers(ref window, start + 2, 2, 2, (byte)'/', 5, 7);
        if (end < 0) return -1;
        int next = window.SkipSpaces(end, most: 1);
        if (window[next] != '/') return end;
        next = window.SkipSpaces(next + 1, most: 1);
        int length = ProcedureLength(ref window, next);
        int list = length == 0 ? -1 : Numbers(ref window, next + length, 2, 2, (byte)'-', 1, 5);
        return list < 0 ? end : list;
    }

    /// <summary>Length of a procedure's letters and the space behind them, or 0.</summary>
    static int ProcedureLength(ref Window window, int at)
    {
        foreach (byte[] procedure in s_procedureBytes)
            if (window.Has(at, procedure) && window[at + procedure.Length] == ' ') return procedure.Length + 1;
        return 0;
    }

    /// <summary>Index after two numbers with a separator, each of a length between bounds, or -1.</summary>
    static int Numbers(ref Window window, int at, int least1, int most1, byte separator, int least2, int most2)
    {
        if (!Runs.Skip(ref window, ref at, least1, most1, Ascii.IsDigit) || window[at] != separator) return -1;
        at++;
        return Runs.Skip(ref window, ref at, least2, most2, Ascii.IsDigit) ? at : -1;
    }
}
