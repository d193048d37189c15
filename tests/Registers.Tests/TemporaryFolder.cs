namespace Gegevenshuis.AiGateway.Registers.Tests;

/// <summary>A folder that disappears with the test.</summary>
sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("registers-").FullName;

    public RegisterOptions Options => new() { DataFolder = Path, RetryFrom = TimeSpan.FromMilliseconds(5), RetryTo = TimeSpan.FromMilliseconds(20) };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
