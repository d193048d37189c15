namespace Gegevenshuis.AiGateway.Proxy.Commands;

/// <summary>What the process says to the one that started it. Stable: scripts depend on it.</summary>
static class ExitCode
{
    /// <summary>Done, and nothing is wrong.</summary>
    public const int Good = 0;

    /// <summary>Done, and something is wrong: a rule, a record, a line, an answer.</summary>
    public const int Found = 1;

    /// <summary>The command line itself is wrong; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>It could not be done: a file, folder, register or gateway is not there or not usable.</summary>
    public const int Failed = 3;
}
