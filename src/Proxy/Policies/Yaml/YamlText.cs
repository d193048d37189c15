namespace Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

/// <summary>A text, number, date or yes/no: what it means is for the reader of the field to say, not for YAML.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Text">Without quotes and with escapes undone.</param>
/// <param name="IsQuoted">False for a bare word, which may be one of YAML's ways to write nothing.</param>
sealed record YamlText(int Line, int Column, string Text, bool IsQuoted) : YamlNode(Line, Column)
{
    /// <summary>Whether it says nothing: empty, or a bare <c>~</c> or <c>null</c>.</summary>
    public bool IsNothing => !IsQuoted && Text is "" or "~" or "null" or "Null" or "NULL";
}
