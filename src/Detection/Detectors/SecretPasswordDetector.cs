using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.Secrets;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds a password that is given away: in a sentence, a settings file, a table or a command, in Dutch and English.</summary>
/// <remarks>
/// The finding is the password alone. The weaker the tie between the word and the value, the more the value must look like a password:
/// behind a colon a plain word will do, behind "is" it must be mixed or quoted, without any connector it must be mixed. What is said
/// about a password ("is verlopen", "minimaal 12 tekens", <c>${DB_PASSWORD}</c>) is no hit.
/// </remarks>
public sealed class SecretPasswordDetector : WindowDetector
{
    const int MinLength = 4;
    const int MaxWordLength = 32;

    /// <summary>Digits and hyphens of at least this length are a recovery key, such as the eight groups of six of BitLocker.</summary>
    const int MinRecoveryKey = 32;

    public override string Kind => "password";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals => PasswordWords.Passwords.Words;

    public override int MaxBefore => 24;

    public override int MaxAfter => LabelReader.MaxReach + ValueReader.MaxValue + 32;

    public override int MaxLead => 0;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor;
        if (window.TouchesBefore(start)) return Confirmation.No;
        int end = PasswordWords.Passwords.EndAt(ref window, start);
        if (end < 0) return Confirmation.No;

        LabelledValue value = LabelReader.Read(ref window, end);
        return value.Length >= MinLength && IsPassword(ref window, value)
            ? Confirmation.Yes(value.Start, value.Length, Judge(ref window, value))
            : Confirmation.No;
    }

    static bool IsPassword(ref Window window, LabelledValue found)
    {
        ReadOnlySpan<byte> bytes = window.Slice(found.Start, found.Length);
        var value = new SecretValue(bytes);
        if (Placeholder.IsOne(bytes) || PasswordWords.NotAPassword.Contains(bytes.TrimEnd("!?"u8)) || bytes.Contains((byte)' ')) return false;
        if (value.IsStrong) return true;
        if (value.IsDigits) return found.Connector != Connector.None && !IsMeasure(ref window, found.End);
        if (value.IsNumberLike && value.Length >= MinRecoveryKey) return true;
        if (found.Connector == Connector.None) return found.IsQuoted && IsSqlOrCommand(ref window) && !value.IsNumberLike;
        return value.IsWord && found.Length <= MaxWordLength && IsGivenWord(ref window, found);
    }

    /// <summary>A plain word counts when nothing follows it behind a sign, when it is quoted, or when it is a known weak password.</summary>
    static bool IsGivenWord(ref Window window, LabelledValue found)
    {
        if (PasswordWords.Common.Contains(window.Slice(found.Start, found.Length))) return true;
        return found.IsQuoted || (found.Connector == Connector.Sign && found.EndsClause && !found.IsDistant && found.Length >= 5);
    }

    static bool IsMeasure(ref Window window, int end)
    {
        int at = window.SkipSpaces(end);
        return PasswordWords.Units.Contains(window.Slice(at, window.WordEnd(at, 24) - at));
    }

    static bool IsSqlOrCommand(ref Window window)
        => window.HasBefore(window.Anchor, "--"u8) || window.HasBefore(window.Anchor, "with "u8) || window.Has(window.Anchor, "identified by"u8)
            || window.Has(window.Anchor, "convertto-securestring"u8);

    static Confidence Judge(ref Window window, LabelledValue found)
    {
        bool isStrong = new SecretValue(window.Slice(found.Start, found.Length)).IsStrong;
        return isStrong && found.Connector != Connector.None ? Confidence.Certain : Confidence.Likely;
    }
}
