using Gegevenshuis.AiGateway.Proxy.Demonstration;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Proxy.Tests.Policies;
using Gegevenshuis.AiGateway.Registers.Applications;
using Gegevenshuis.AiGateway.Registers.Endpoints;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Demonstration;

public sealed class DemonstrationSetUpTests
{
    [Fact]
    public async Task The_demonstration_is_an_endpoint_like_any_other_beside_the_organisations_own_rules()
    {
        using RulesFolder rules = new();
        string folder = Directory.CreateTempSubdirectory("aipoort-demo-").FullName;
        try
        {
            await using DemonstrationSetUp demonstration = await DemonstrationSetUp.StartAsync(folder, TimeProvider.System);
            DateOnly today = PolicyStore.Today(TimeProvider.System);

            PolicyReadResult result = PolicyReader.Read([rules.Path, demonstration.RulesFolder], today);

            Assert.Empty(result.Problems);
            (Application application, ApplicationKey key) = result.Policy!.Keys[KeyHash.KeyIdOf(demonstration.Key)!];
            Assert.True(KeyHash.Matches(demonstration.Key, key.Hash));
            EndpointState[] states = [.. result.Policy.EndpointsFor(application, "demo").Select(endpoint => DossierGate.Check(endpoint, today))];
            Assert.Equal(3, states.Length);
            Assert.All(states, static state => Assert.True(state.IsOpen));
            Assert.All(states, static state => Assert.Empty(state.Reasons));
            Assert.DoesNotContain(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), path => File.ReadAllText(path).Contains(demonstration.Key, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
