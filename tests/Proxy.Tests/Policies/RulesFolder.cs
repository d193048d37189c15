using System.Text;
using Gegevenshuis.AiGateway.Proxy.Policies;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Policies;

/// <summary>A small rules folder in a temporary place, good until a test breaks it.</summary>
sealed class RulesFolder : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 25);

    public RulesFolder()
    {
        Path = Directory.CreateTempSubdirectory("aipoort-rules-").FullName;
        foreach ((string file, string content) in Files) Write(file, content);
    }

    public string Path { get; }

    public void Write(string file, string content) => Write(file, Encoding.UTF8.GetBytes(content));

    public void Write(string file, byte[] content)
    {
        string full = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }

    public PolicyReadResult Read() => PolicyReader.Read([Path], Today);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>The good files by their path.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["policy.yaml"] = Settings,
        ["detection/bsn.yaml"] = Rule,
        ["endpoints/model.yaml"] = Endpoint,
        ["applications/chat.yaml"] = Application,
    };

    public const string Settings =
        """
        organisation: Het Gegevenshuis
        contacts:
          - role: Privacy officer
            address: privacy@example.nl
        objection: bezwaar@example.nl
        alerts:
          fg: fg@example.nl
          ciso: ciso@example.nl
        """;

    public const string Rule =
        """
        id: nl-bsn
        title: Burgerservicenummer (BSN)
        why: Een BSN verwerken mag alleen met een wettelijke grondslag (UAVG art. 46).
        class: citizen-number
        detector: bsn
        context: [bsn]
        suppress: [ordernummer]
        action: block
        from: likely
        label: BSN
        examples:
          find:
            - "Mijn BSN is 111222333."
            - "bsn 123456782"
          ignore:
            - "Ordernummer 111222334."
            - "Er zijn 12 stoelen."
        misses: Een nummer met een typefout zonder woord erbij.
        """;

    public const string Endpoint =
        """
        id: model
        name: Model
        provider: Leverancier
        protocol: openai
        address: https://ai.example.nl
        models: [klein]
        region: EER
        offer: zakelijkContract
        accepts: [reference]
        credential:
          environment: MODEL_KEY
        dossier:
          checklist:
            doelMeerwaarde: {status: open}
            risicoanalyse: {status: open}
            privacy: {status: open}
            maatregelen: {status: open}
            leverancier: {status: open}
            transparantieBurgers: {status: open}
            uitlegbaarheid: {status: open}
            verantwoordelijken: {status: open}
            algoritmeregister: {status: open}
            scholing: {status: open}
        """;

    public const string Application =
        """
        id: chat
        name: Chat
        owner:
          role: Teamleider Beleid
          mailbox: beleid@example.nl
        purpose: schrijven
        endpoints: [model]
        keys:
          - id: 7f3a09c1
            hash: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
            created: 2026-11-01
        """;
}
