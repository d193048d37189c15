namespace Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

/// <summary>A field with its value. The place of a field is that of its name.</summary>
sealed record YamlEntry(YamlText Key, YamlNode Value)
{
    public string Name => Key.Text;
}
