using System.Globalization;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

/// <summary>Fields with their values, in file order; a name may stand twice until a shape has refused that.</summary>
/// <remarks>The typed readers are for a map that its shape has approved.</remarks>
sealed record YamlMap(int Line, int Column, IReadOnlyList<YamlEntry> Entries) : YamlNode(Line, Column)
{
    public const string DateFormat = "yyyy-MM-dd";

    /// <summary>The value of a field, or null when it is absent or says nothing.</summary>
    public YamlNode? this[string name]
        => Entries.FirstOrDefault(entry => entry.Name == name)?.Value is { } value and not YamlText { IsNothing: true } ? value : null;

    public bool Has(string name) => this[name] is not null;

    public YamlMap? Map(string name) => this[name] as YamlMap;

    public YamlText? TextNode(string name) => this[name] as YamlText;

    public string Text(string name) => OptionalText(name) ?? throw new InvalidOperationException($"The shape did not demand '{name}'.");

    public string? OptionalText(string name) => TextNode(name)?.Text;

    public IReadOnlyList<YamlNode> Items(string name) => this[name] is YamlList list ? list.Items : [];

    public IReadOnlyList<string> Texts(string name) => [.. Items(name).OfType<YamlText>().Select(item => item.Text)];

    public DateOnly? Date(string name)
        => DateOnly.TryParseExact(OptionalText(name), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    public int? Number(string name)
        => int.TryParse(OptionalText(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}
