using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Telemetry;

/// <summary>Tests of what the whole process shares.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public sealed class AloneInTheProcess;
