using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Gegevenshuis.AiGateway.Proxy.Exchanges;
using Gegevenshuis.AiGateway.Proxy.Spooling;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Spooling;

public sealed class SpoolFileTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("aipoort-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_written_is_read_at_any_place_and_in_any_pieces()
        => Gen.Select(Gen.Int[0, 200_000].Array[0, 5], Gen.Int[0, 1_000_000], Gen.Int[0, 150_000]).SampleAsync(async (pieces, at, count) =>
        {
            using SpoolFile file = new(Path.Combine(_folder, Guid.NewGuid().ToString("N")));
            byte[] all = new byte[pieces.Sum()];
            new Random(all.Length).NextBytes(all);
            int written = 0;
            foreach (int length in pieces)
            {
                await file.WriteAsync(all.AsMemory(written, length), TestContext.Current.CancellationToken);
                written += length;
            }

            await file.FinishAsync(TestContext.Current.CancellationToken);
            Assert.Equal(all.Length, file.Length);
            int start = all.Length == 0 ? 0 : at % all.Length;
            byte[] read = new byte[Math.Min(count, all.Length - start)];
            file.Read(start, read);
            Assert.True(all.AsSpan(start, read.Length).SequenceEqual(read));
        }, iter: 60);

    [Fact]
    public async Task Nothing_of_it_is_to_be_found_by_name_or_by_content()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("There the file has a name until it is closed.");
        SpoolFolder spool = new(_folder);
        using BodyRoom memory = new BodyMemory().Open(1 << 20);
        using SpooledBody body = spool.Open(1 << 30, memory, TestContext.Current.CancellationToken);
        await body.TryWriteAsync(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("zeer geheim ", 20_000))));
        await body.FinishAsync();

        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
        // What the kernel still has of it, under the number of the open file.
        string open = OpenFileIn(_folder);
        string content = Encoding.Latin1.GetString(await ReadAsync(open));
        Assert.True(content.Length > 240_000);
        Assert.DoesNotContain("geheim", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_that_changed_on_the_disk_is_noticed()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("There nobody else can open the file.");
        using SpoolFile file = new(Path.Combine(_folder, "a"));
        await file.WriteAsync(new byte[100_000], TestContext.Current.CancellationToken);
        await file.FinishAsync(TestContext.Current.CancellationToken);
        string open = OpenFileIn(_folder);
        await using (FileStream raw = new(open, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            raw.Position = 70_000;
            raw.WriteByte(1);
        }

        file.Read(0, new byte[SpoolFile.FrameSize]);
        Assert.ThrowsAny<CryptographicException>(() => file.Read(SpoolFile.FrameSize, new byte[1]));
    }

    [Fact]
    public void The_folder_is_its_owners_only_and_what_a_crash_left_is_removed_at_the_start()
    {
        SpoolFolder first = new(_folder);
        string inside = Directory.GetDirectories(_folder).Single();
        string left = Path.Combine(inside, "0123456789abcdef.spool");
        File.WriteAllText(left, "versleuteld");
        Assert.Equal(0, first.OpenFiles);

        _ = new SpoolFolder(_folder);

        Assert.False(File.Exists(left));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(inside));
    }

    [Fact]
    public async Task A_body_that_has_ended_cannot_be_read_and_takes_no_room()
    {
        SpoolFolder spool = new(_folder);
        using BodyRoom memory = new BodyMemory().Open(1 << 20);
        SpooledBody body = spool.Open(100, memory, TestContext.Current.CancellationToken);
        Assert.True(await body.TryWriteAsync(new byte[100]));
        Assert.False(await body.TryWriteAsync(new byte[1]));
        await body.FinishAsync();
        Assert.Equal((1, 100L), (spool.OpenFiles, spool.Taken));

        body.Dispose();

        Assert.Equal((0, 0L), (spool.OpenFiles, spool.Taken));
        Assert.Throws<ObjectDisposedException>(() => body.Read(0, new byte[1]));
    }

    /// <summary>The one open file of this process that was made in the folder, by its number: it has no name.</summary>
    static string OpenFileIn(string folder)
        => Directory.GetFiles("/proc/self/fd").Single(fd => Target(fd)?.StartsWith(folder + "/", StringComparison.Ordinal) == true);

    /// <summary>What an open file's number stands for; null when another test closed that file since the list was made.</summary>
    static string? Target(string fd)
    {
        try
        {
            return File.ResolveLinkTarget(fd, returnFinalTarget: false)?.FullName;
        }
        catch (IOException)
        {
            return null;
        }
    }

    static async Task<byte[]> ReadAsync(string path)
    {
        await using FileStream raw = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using MemoryStream all = new();
        await raw.CopyToAsync(all, TestContext.Current.CancellationToken);
        return all.ToArray();
    }
}
