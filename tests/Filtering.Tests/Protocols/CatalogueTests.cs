using System.Reflection;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

/// <summary>The catalogue, the code and the tests name the same protocols.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void Every_protocol_is_in_the_catalogue_once_and_has_a_suite_of_its_own()
    {
        Protocol[] declared =
        [
            .. typeof(Protocol).Assembly.GetTypes().SelectMany(static type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
                .Where(static property => property.PropertyType == typeof(Protocol)).Select(static property => (Protocol)property.GetValue(null)!).Distinct(),
        ];
        Protocol[] tested =
        [
            .. typeof(ProtocolTests).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(ProtocolTests)))
                .Select(static type => ((ProtocolTests)Activator.CreateInstance(type)!).Protocol).Distinct(),
        ];
        Assert.Equal(declared.Select(static protocol => protocol.Id).Order(), Filtering.Protocols.All.Select(static protocol => protocol.Id).Order());
        Assert.Equal(tested.Select(static protocol => protocol.Id).Order(), Filtering.Protocols.All.Select(static protocol => protocol.Id).Order());
    }
}
