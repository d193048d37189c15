namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>Reads rules folders strictly: a policy, or all problems of all files at once.</summary>
public static class PolicyReader
{
    /// <param name="folders">Rules folders; a file in a later one replaces the file with the same path in an earlier one.</param>
    /// <param name="today">Day on which the policy is to hold; a tuning that has ended by then is left out.</param>
    public static PolicyReadResult Read(IReadOnlyList<string> folders, DateOnly today) => Read(RuleFiles.Read(folders), today);

    internal static PolicyReadResult Read(RuleFiles files, DateOnly today) => new PolicyDraft(files, today).Finish();
}
