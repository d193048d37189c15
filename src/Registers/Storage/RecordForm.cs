using System.Buffers;
using Gegevenshuis.AiGateway.Registers.Decisions;
using Gegevenshuis.AiGateway.Registers.Incidents;
using Gegevenshuis.AiGateway.Registers.Usage;

namespace Gegevenshuis.AiGateway.Registers.Storage;

/// <summary>Checks that every string of a record is a code or id of bounded length, before it is stored.</summary>
/// <remarks>
/// This is what makes "no text at rest" a property of the register and not of its callers: a sentence has spaces,
/// an address has an at sign, a number has more than <see cref="LongestDigitRun"/> digits in a row.
/// </remarks>
static class RecordForm
{
    const int LongestCode = 100;

    /// <summary>Longest run of digits in a code: dates and versions fit, a citizen number or account does not.</summary>
    const int LongestDigitRun = 8;

    static readonly SearchValues<char> CodeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:/");

    static readonly SearchValues<char> HexCharacters = SearchValues.Create("0123456789abcdef");

    public static void Check(DecisionRecord record)
    {
        Hex(record.ExchangeId, 32, nameof(record.ExchangeId));
        Code(record.Application, nameof(record.Application));
        UserForm(record.User, nameof(record.User));
        Code(record.Endpoint, nameof(record.Endpoint));
        Code(record.Model, nameof(record.Model));
        Code(record.Protocol, nameof(record.Protocol));
        Code(record.Verdict, nameof(record.Verdict));
        Code(record.Reason, nameof(record.Reason));
        Hex(record.PolicyVersion, 64, nameof(record.PolicyVersion));
        foreach (string part in record.NotScanned) Code(part, nameof(record.NotScanned));
        foreach (FindingCount finding in record.Findings) Check(finding);
    }

    public static void Check(UsageRecord record)
    {
        Hex(record.ExchangeId, 32, nameof(record.ExchangeId));
        Code(record.Application, nameof(record.Application));
        UserForm(record.User, nameof(record.User));
        Code(record.Endpoint, nameof(record.Endpoint));
        Code(record.Model, nameof(record.Model));
        Code(record.Protocol, nameof(record.Protocol));
        Code(record.Outcome, nameof(record.Outcome));
    }

    public static void Check(IncidentReport report)
    {
        Hex(report.ExchangeId, 32, nameof(report.ExchangeId));
        Code(report.Application, nameof(report.Application));
        UserForm(report.User, nameof(report.User));
        Code(report.Endpoint, nameof(report.Endpoint));
        Code(report.Reason, nameof(report.Reason));
        foreach (string name in report.DataClasses) Code(name, nameof(report.DataClasses));
        foreach (string id in report.RuleIds) Code(id, nameof(report.RuleIds));
    }

    static void Check(FindingCount finding)
    {
        Code(finding.RuleId, nameof(finding.RuleId));
        Code(finding.DataClass, nameof(finding.DataClass));
        Code(finding.Action, nameof(finding.Action));
        Code(finding.Confidence, nameof(finding.Confidence));
        if (finding.Count < 1) throw new InvalidRecordException(nameof(finding.Count));
    }

    static void Code(string value, string member)
    {
        if (value.Length > LongestCode || value.AsSpan().ContainsAnyExcept(CodeCharacters) || HasLongDigitRun(value))
            throw new InvalidRecordException(member);
    }

    static void UserForm(string value, string member)
    {
        if (value != "-") Hex(value, 16, member);
    }

    static void Hex(string value, int length, string member)
    {
        if (value.Length != length || value.AsSpan().ContainsAnyExcept(HexCharacters)) throw new InvalidRecordException(member);
    }

    static bool HasLongDigitRun(string value)
    {
        int run = 0;
        foreach (char c in value)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            if (run > LongestDigitRun) return true;
        }

        return false;
    }
}
