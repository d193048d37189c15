using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Registers.Applications;

namespace Gegevenshuis.AiGateway.Proxy.Demonstration;

/// <summary>A running demonstration: the endpoint, the rules that register it, and a key to try it with.</summary>
sealed class DemonstrationSetUp : IAsyncDisposable
{
    readonly DemonstrationEndpoint _endpoint;

    DemonstrationSetUp(DemonstrationEndpoint endpoint, string rulesFolder, string key) => (_endpoint, RulesFolder, Key) = (endpoint, rulesFolder, key);

    /// <summary>Rules folder to layer over the organisation's own.</summary>
    public string RulesFolder { get; }

    /// <summary>The application's key. To be shown once; it is kept nowhere.</summary>
    public string Key { get; }

    public static async Task<DemonstrationSetUp> StartAsync(string dataFolder, TimeProvider clock)
    {
        DemonstrationEndpoint endpoint = await DemonstrationEndpoint.StartAsync(clock).ConfigureAwait(false);
        string keyId = KeyHash.NewKeyId();
        string key = KeyHash.NewKey(keyId);
        string folder = Path.Combine(dataFolder, "voorbeeld");
        Environment.SetEnvironmentVariable(DemonstrationRules.CredentialVariable, endpoint.Credential);
        DemonstrationRules.Write(folder, endpoint.Address, keyId, key, PolicyStore.Today(clock));
        return new(endpoint, folder, key);
    }

    public ValueTask DisposeAsync() => _endpoint.DisposeAsync();
}
