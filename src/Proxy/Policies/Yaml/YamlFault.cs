namespace Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

/// <summary>A file is not the plain YAML that rule files use.</summary>
/// <param name="line">From 1.</param>
/// <param name="column">From 1.</param>
/// <param name="what">What is wrong, in Dutch; quotes nothing of the file.</param>
/// <param name="fix">How to mend it, in Dutch.</param>
sealed class YamlFault(int line, int column, string what, string fix) : Exception(what)
{
    public int Line { get; } = line;

    public int Column { get; } = column;

    public string Fix { get; } = fix;
}
