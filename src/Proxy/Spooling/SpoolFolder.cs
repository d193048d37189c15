using System.Security.Cryptography;
using Gegevenshuis.AiGateway.Proxy.Exchanges;

namespace Gegevenshuis.AiGateway.Proxy.Spooling;

/// <summary>Where large bodies are kept while they are inspected and sent on: encrypted, readable by the owner only, and never longer than their exchange.</summary>
/// <remarks>Thread-safe. Several gateways may share the folder around it, on one machine.</remarks>
sealed class SpoolFolder
{
    /// <summary>Larger forms are kept on the disk, smaller ones in memory.</summary>
    public const int MaxInMemory = 1 << 20;

    const string Name = "aipoort-tussenopslag";
    const string Extension = ".spool";

    readonly string _path;
    readonly BodyMemory _onDisk = new();
    long _written;
    long _read;
    int _open;

    /// <summary>Opens the folder and removes what an earlier process left.</summary>
    /// <param name="around">Folder to put it in; made when it does not exist.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    public SpoolFolder(string around)
    {
        _path = Path.Combine(Path.GetFullPath(around), Name);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(_path);
        }
        else
        {
            const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Directory.CreateDirectory(_path, Owner);
            File.SetUnixFileMode(_path, Owner);
        }

        Sweep();
    }

    /// <summary>Files that are open now.</summary>
    public int OpenFiles => Volatile.Read(ref _open);

    /// <summary>Bytes on the disk now.</summary>
    public long Taken => _onDisk.Taken;

    /// <summary>Bytes written since the start.</summary>
    public long Written => Interlocked.Read(ref _written);

    /// <summary>Bytes read back since the start: inspected, or sent on.</summary>
    public long BytesRead => Interlocked.Read(ref _read);

    /// <param name="limit">Most bytes of all files together.</param>
    /// <param name="memory">Where room is asked for parts that must be in memory.</param>
    /// <param name="cancellationToken">Cancelled when the client is gone.</param>
    /// <exception cref="IOException">No file can be made.</exception>
    public SpooledBody Open(long limit, BodyRoom memory, CancellationToken cancellationToken)
    {
        string name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) + Extension;
        SpoolFile file = new(Path.Combine(_path, name));
        Interlocked.Increment(ref _open);
        return new SpooledBody(file, _onDisk.Open(limit), memory, this, cancellationToken);
    }

    internal void CountWritten(int bytes) => Interlocked.Add(ref _written, bytes);

    internal void CountRead(int bytes) => Interlocked.Add(ref _read, bytes);

    internal void Closed() => Interlocked.Decrement(ref _open);

    /// <summary>Removes files without an owner. Their key is gone, so they are only in the way.</summary>
    void Sweep()
    {
        foreach (string file in Directory.EnumerateFiles(_path, "*" + Extension))
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another gateway on this machine has it open, or it is not ours; it cannot be read either way.
            }
        }
    }
}
