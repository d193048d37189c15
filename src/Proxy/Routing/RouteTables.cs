using Gegevenshuis.AiGateway.Filtering.Documents;
using Gegevenshuis.AiGateway.Proxy.Policies;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>Hands out the route table of the policy in force today.</summary>
/// <remarks>Thread-safe. Two threads may both make a table just after a change; either one is right.</remarks>
sealed class RouteTables(Func<Policy> policy, DocumentReader documents, TimeProvider clock)
{
    volatile RouteTable? _last;

    /// <summary>Take it once per exchange: it is the exchange's snapshot of the policy.</summary>
    public RouteTable Current
    {
        get
        {
            Policy inForce = policy();
            DateOnly today = PolicyStore.Today(clock);
            RouteTable? last = _last;
            return last is not null && ReferenceEquals(last.Policy, inForce) && last.Today == today ? last : _last = new(inForce, today, documents);
        }
    }
}
