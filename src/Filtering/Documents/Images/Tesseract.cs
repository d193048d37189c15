using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Images;

/// <summary>Reads text in images with the program <c>tesseract</c> in Dutch, where it is installed.</summary>
/// <remarks>
/// The image goes in and the text comes out by pipes; nothing touches a disk. The program gets a limited time and one thread, and is
/// ended when the time is up. It sees letters as a machine does: what people can read with effort it may miss. Thread-safe.
/// </remarks>
public sealed partial class Tesseract : IImageText
{
    /// <summary>An image with fewer letters found than this is read once more as loose words on a picture.</summary>
    const int FewLetters = 12;

    const int MaxText = 1 << 20;

    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    readonly string _program;
    readonly string _languages;
    readonly SemaphoreSlim _places;

    Tesseract(string program, string languages)
        => (_program, _languages, _places) = (program, languages, new SemaphoreSlim(Math.Max(1, Environment.ProcessorCount)));

    /// <summary>The program of this machine, or null when it is not there or does not know Dutch.</summary>
    /// <param name="path">Folders to look in, as in the environment's PATH.</param>
    public static Tesseract? Find(string? path)
    {
        foreach (string folder in (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            string program = Path.Combine(folder, "tesseract");
            if (!File.Exists(program)) continue;
            string[] known = (Run(program, ["--list-langs"], default, s_patience) ?? "").Split('\n', StringSplitOptions.TrimEntries);
            if (known.Contains("nld")) return new Tesseract(program, known.Contains("eng") ? "nld+eng" : "nld");
        }

        return null;
    }

    public ImageReading Read(ReadOnlyMemory<byte> image, TimeSpan time)
    {
        if (ImageHeader.Fault(image.Span) is { } fault) return new(null, fault);
        long start = Stopwatch.GetTimestamp();
        if (!_places.Wait(time)) return new(null, UnreadReason.TooBusy);
        try
        {
            string? text = Recognise(image, "3", time - Stopwatch.GetElapsedTime(start));
            if (text is not null && text.Count(char.IsLetterOrDigit) < FewLetters)
                text = Recognise(image, "11", time - Stopwatch.GetElapsedTime(start)) is { } loose ? text + "\n" + loose : null;
            return text is null ? new(null, Stopwatch.GetElapsedTime(start) >= time ? UnreadReason.TooSlow : UnreadReason.Broken) : new(text, default);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>The text with the spaces taken out that recognition puts into numbers and addresses.</summary>
    public static string Joined(string text) => LooseSpace().Replace(text, "");

    string? Recognise(ReadOnlyMemory<byte> image, string layout, TimeSpan time)
        => time <= TimeSpan.Zero ? null : Run(_program, ["stdin", "stdout", "-l", _languages, "--psm", layout], image, time);

    static string? Run(string program, string[] arguments, ReadOnlyMemory<byte> input, TimeSpan time)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        try
        {
            using Process process = Process.Start(start)!;
            using CancellationTokenSource late = new(time);
            return Exchange(process, input, late.Token).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            return null;
        }
    }

    static async Task<string?> Exchange(Process process, ReadOnlyMemory<byte> input, CancellationToken late)
    {
        try
        {
            Task<string?> text = ReadAsync(process.StandardOutput, late);
            Task<string?> complaints = ReadAsync(process.StandardError, late); // Read so that the pipe stays empty; it may quote the image.
            await WriteAsync(process.StandardInput.BaseStream, input, late).ConfigureAwait(false);
            await process.WaitForExitAsync(late).ConfigureAwait(false);
            await complaints.ConfigureAwait(false);
            return process.ExitCode == 0 ? await text.ConfigureAwait(false) : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>A program that has seen enough closes its end; that is its exit code's to tell.</summary>
    static async Task WriteAsync(Stream pipe, ReadOnlyMemory<byte> input, CancellationToken late)
    {
        try
        {
            await pipe.WriteAsync(input, late).ConfigureAwait(false);
            pipe.Close();
        }
        catch (IOException)
        {
            return;
        }
    }

    static async Task<string?> ReadAsync(StreamReader pipe, CancellationToken late)
    {
        char[] buffer = new char[4096];
        StringBuilder text = new();
        while (await pipe.ReadAsync(buffer, late).ConfigureAwait(false) is > 0 and int count)
        {
            if (text.Length + count > MaxText) return null;
            text.Append(buffer, 0, count);
        }

        return text.ToString();
    }

    [GeneratedRegex(@"(?<=[0-9])[ ](?=[0-9])|[ ](?=@)|(?<=@)[ ]", RegexOptions.CultureInvariant)]
    private static partial Regex LooseSpace();
}
