using System.Text;

namespace Gegevenshuis.AiGateway.Load.Uploads;

/// <summary>A form with one large file, made while it is sent, so that the client needs no memory for it either.</summary>
/// <param name="purpose">What the file is for.</param>
/// <param name="name">Name of the file.</param>
/// <param name="line">A line that is repeated.</param>
/// <param name="last">The last line.</param>
/// <param name="bytes">About how long the file is.</param>
sealed class UploadBody(string purpose, string name, string line, string last, long bytes) : HttpContent
{
    public const string Boundary = "grens-van-de-meting";

    /// <summary>Content type of the form.</summary>
    public static string Type => $"multipart/form-data; boundary={Boundary}";

    protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(
            $"--{Boundary}\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\n{purpose}\r\n--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"));
        byte[] block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line, (64 * 1024 / line.Length) + 1)));
        for (long written = 0; written < bytes; written += block.Length) await stream.WriteAsync(block);
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{last}\r\n--{Boundary}--\r\n"));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
