using System.Diagnostics;

namespace Gegevenshuis.AiGateway.Registers.Tests.Mail;

/// <summary>The mail server's program, installed once from its lock file.</summary>
public sealed class MailProgram : IDisposable
{
    public MailProgram()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Mail")))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        ProcessStartInfo start = new("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = Folder,
            RedirectStandardError = true,
        };
        using Process install = Process.Start(start)!;
        string errors = install.StandardError.ReadToEnd();
        install.WaitForExit();
        if (install.ExitCode != 0) throw new InvalidOperationException($"npm ci failed:\n{errors}");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("aipoort-mail-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
