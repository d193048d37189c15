namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>One thing that is wrong in the rules folder.</summary>
/// <param name="File">Path relative to its rules folder, with forward slashes; empty when the folder as a whole is meant.</param>
/// <param name="Line">Line, from 1; 0 when the file as a whole is meant.</param>
/// <param name="Column">Column, from 1; 0 when the line as a whole is meant.</param>
/// <param name="What">What is wrong, in Dutch.</param>
/// <param name="Fix">How to mend it, in Dutch.</param>
public sealed record PolicyProblem(string File, int Line, int Column, string What, string Fix)
{
    /// <summary>One line for a screen: <c>file:line:column: what Fix</c>.</summary>
    public override string ToString() => (File, Line) switch
    {
        ("", _) => $"{What} {Fix}",
        (_, 0) => $"{File}: {What} {Fix}",
        _ => $"{File}:{Line}:{Column}: {What} {Fix}",
    };
}
