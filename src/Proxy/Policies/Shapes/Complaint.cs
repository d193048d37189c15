namespace Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

/// <summary>What is wrong with a value and how to mend it, both as whole Dutch sentences.</summary>
readonly record struct Complaint(string What, string Fix);
