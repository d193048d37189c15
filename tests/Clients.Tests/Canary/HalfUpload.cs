using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Gegevenshuis.AiGateway.Clients.Tests.Canary;

/// <summary>A large upload that stops in the middle, so that one can look at what the gateway has of it on the disk. On Linux only.</summary>
sealed class HalfUpload : IDisposable
{
    /// <summary>Bytes of the file that are sent.</summary>
    public const int Sent = 2 << 20;

    const string Boundary = "grens";

    readonly TcpClient _socket = new();

    public async Task SendAsync(string address, string word, CancellationToken cancellation)
    {
        Uri uri = new(address);
        await _socket.ConnectAsync(uri.Host, uri.Port, cancellation);
        string head = string.Create(CultureInfo.InvariantCulture, $"POST /v1/files HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {CanaryRules.Key}\r\n"
            + $"Content-Type: multipart/form-data; boundary={Boundary}\r\nContent-Length: {2 * Sent}\r\n\r\n"
            + $"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n");
        NetworkStream stream = _socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancellation);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(word + "\n", Sent / (word.Length + 1)))), cancellation);
    }

    /// <summary>All that a process has in its folder for large uploads. The files there have no name, only the number under which they are open.</summary>
    public static byte[] OnDisk(int processId)
    {
        List<byte> all = [];
        foreach (string fd in Directory.GetFiles(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/fd")))
        {
            try
            {
                if (File.ResolveLinkTarget(fd, returnFinalTarget: false)?.FullName.Contains("/aipoort-tussenopslag/", StringComparison.Ordinal) != true) continue;
                using FileStream open = new(fd, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using MemoryStream content = new();
                open.CopyTo(content);
                all.AddRange(content.ToArray());
            }
            catch (IOException)
            {
                // Closed since the list was made.
            }
        }

        return [.. all];
    }

    public void Dispose() => _socket.Dispose();
}
