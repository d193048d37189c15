using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Proxy.Policies.Files;
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
    public void Schemas_for_editors_say_what_the_reader_checks()
    {
        string folder = Path.Combine(Repository.Rules, "schema");
        Assert.Equal(FileKind.All.Select(EditorSchema.FileName).Order(StringComparer.Ordinal), Directory.EnumerateFiles(folder, "*.json").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        Assert.All(FileKind.All, kind => Assert.Equal(EditorSchema.Of(kind), File.ReadAllText(Path.Combine(folder, EditorSchema.FileName(kind)))));
    }

    [Fact]
    public void Shipped_endpoints_are_closed_until_their_dossier_is_filled()
        => Assert.All(s_shipped.Policy!.Endpoints.Values, endpoint => Assert.False(DossierGate.Check(endpoint, RulesFolder.Today).IsOpen));

    [Fact]
    public void Shipped_application_has_no_key_that_somebody_could_know()
        => Assert.All(s_shipped.Policy!.Applications.Values, (Application application) => Assert.Empty(application.Keys));
}
