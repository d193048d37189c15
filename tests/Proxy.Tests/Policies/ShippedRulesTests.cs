using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Registers.Applications;
using Gegevenshuis.AiGateway.Registers.Endpoints;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Policies;

public sealed class ShippedRulesTests
{
    static readonly PolicyReadResult s_shipped = PolicyReader.Read([Repository.Rules], RulesFolder.Today);

    [Fact]
    public void Shipped_rules_load_and_prove_all_their_examples()
        => Assert.Empty(s_shipped.Problems.Select(problem => problem.ToString()));

    [Fact]
    public void Shipped_endpoints_are_closed_until_their_dossier_is_filled()
        => Assert.All(s_shipped.Policy!.Endpoints.Values, endpoint => Assert.False(DossierGate.Check(endpoint, RulesFolder.Today).IsOpen));

    [Fact]
    public void Shipped_application_has_no_key_that_somebody_could_know()
        => Assert.All(s_shipped.Policy!.Applications.Values, (Application application) => Assert.Empty(application.Keys));
}
