namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>Holds the policy in force and replaces it when the rules folder changes.</summary>
/// <remarks>
/// Thread-safe. Replacing is one reference: an exchange that took <see cref="Current"/> keeps it. A set that does not
/// load or does not prove its examples is refused and the running one stays. Logs name files and lines, never content.
/// </remarks>
public sealed partial class PolicyStore : IDisposable
{
    readonly IReadOnlyList<string> _folders;
    readonly TimeProvider _clock;
    readonly ILogger _log;
    readonly Lock _reloading = new();
    volatile Policy _current;
    volatile IReadOnlyList<PolicyProblem> _lastProblems = [];
    (string Digest, DateOnly Day) _lastTried;
    FolderWatch? _watch;

    PolicyStore(IReadOnlyList<string> folders, TimeProvider clock, ILogger log, Policy policy, (string, DateOnly) tried)
        => (_folders, _clock, _log, _current, _lastTried) = (folders, clock, log, policy, tried);

    /// <summary>Raised after a swap, on the thread that reloads, with the new policy.</summary>
    public event Action<Policy>? Changed;

    /// <summary>The policy in force. Take it once per exchange.</summary>
    public Policy Current => _current;

    /// <summary>Why the last change was refused; empty when the folder and <see cref="Current"/> agree.</summary>
    public IReadOnlyList<PolicyProblem> LastProblems => _lastProblems;

    /// <summary>Loads the folders, or refuses to start.</summary>
    /// <exception cref="PolicyException">With every problem.</exception>
    public static PolicyStore Load(IReadOnlyList<string> folders, TimeProvider clock, ILogger log)
    {
        RuleFiles files = RuleFiles.Read(folders);
        DateOnly today = Today(clock);
        PolicyReadResult result = PolicyReader.Read(files, today);
        Policy policy = result.Policy ?? throw new PolicyException(result.Problems);
        LogLoaded(log, policy.Version, policy.Scanner.Rules.Count);
        Note(log, result.Notices);
        return new(folders, clock, log, policy, (files.Digest, today));
    }

    /// <summary>Starts watching the folders; stops with <see cref="Dispose"/>.</summary>
    public void Watch() => _watch ??= new FolderWatch(_folders, _clock, () => Reload());

    /// <summary>Reads the folders when they differ from what was last tried, and swaps when the result is good.</summary>
    /// <returns>Whether <see cref="Current"/> was replaced.</returns>
    public bool Reload()
    {
        Policy? next;
        lock (_reloading)
        {
            RuleFiles files = RuleFiles.Read(_folders);
            DateOnly today = Today(_clock);
            if (_lastTried == (files.Digest, today) && files.Problems.Count == 0) return false;
            _lastTried = (files.Digest, today);
            next = Try(files, today);
            if (next is null) return false;
            _current = next;
        }

        LogLoaded(_log, next.Version, next.Scanner.Rules.Count);
        Changed?.Invoke(next);
        return true;
    }

    public void Dispose() => _watch?.Dispose();

    /// <summary>The policy in the files when it is good and differs from the running one.</summary>
    Policy? Try(RuleFiles files, DateOnly today)
    {
        PolicyReadResult result = PolicyReader.Read(files, today);
        if (result.Policy is null) Refuse(result.Problems);
        else _lastProblems = [];
        Note(_log, result.Notices);
        return result.Policy is { } policy && policy.Version != _current.Version ? policy : null;
    }

    void Refuse(IReadOnlyList<PolicyProblem> problems)
    {
        if (problems.SequenceEqual(_lastProblems)) return;
        _lastProblems = problems;
        LogRefused(_log, problems.Count, _current.Version);
        foreach (PolicyProblem problem in problems) LogProblem(_log, problem.File, problem.Line, problem.Column);
    }

    static void Note(ILogger log, IReadOnlyList<PolicyProblem> notices)
    {
        foreach (PolicyProblem notice in notices) LogNotice(log, notice.File, notice.Line, notice.Column);
    }

    /// <summary>Dossiers and keys end at midnight in the Netherlands, whatever the zone of the machine.</summary>
    internal static DateOnly Today(TimeProvider clock)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), s_amsterdam).DateTime);

    static readonly TimeZoneInfo s_amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    [LoggerMessage(Level = LogLevel.Information, Message = "Policy {Version} is in force with {Rules} rules")]
    static partial void LogLoaded(ILogger log, string version, int rules);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} line {Line} column {Column} deserves attention; 'rules check' says why")]
    static partial void LogNotice(ILogger log, string file, int line, int column);

    [LoggerMessage(Level = LogLevel.Error, Message = "The changed rules have {Count} problems and are refused; policy {Version} stays in force")]
    static partial void LogRefused(ILogger log, int count, string version);

    [LoggerMessage(Level = LogLevel.Error, Message = "Problem in {File} line {Line} column {Column}; 'rules check' says what and how to mend it")]
    static partial void LogProblem(ILogger log, string file, int line, int column);
}
