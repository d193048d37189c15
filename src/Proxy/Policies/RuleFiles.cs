using System.Security.Cryptography;
using System.Text;

namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>The files of one or more rules folders, read once, so that what is hashed is what is parsed.</summary>
/// <remarks>A later folder is layered over the earlier ones: a file with the same relative path replaces the earlier one.</remarks>
sealed class RuleFiles
{
    const int MaxFiles = 2_000;
    const int MaxFileBytes = 1024 * 1024;
    const int MaxLexiconBytes = 16 * 1024 * 1024;

    RuleFiles(IReadOnlyList<RuleFile> files, IReadOnlyList<PolicyProblem> problems)
        => (Files, Problems, Digest) = (files, problems, Hash(files));

    /// <summary>In ordinal order of path.</summary>
    public IReadOnlyList<RuleFile> Files { get; }

    public IReadOnlyList<PolicyProblem> Problems { get; }

    /// <summary>SHA-256 over paths and contents, lower-case hex.</summary>
    public string Digest { get; }

    /// <summary>Files that are in memory already, in ordinal order of path.</summary>
    public static RuleFiles Of(IReadOnlyList<RuleFile> files) => new(files, []);

    public static RuleFiles Read(IReadOnlyList<string> folders)
    {
        var problems = new List<PolicyProblem>();
        var files = new SortedDictionary<string, RuleFile>(StringComparer.Ordinal);
        foreach (string folder in folders)
        {
            foreach ((string relative, string full) in List(folder, problems)) files[relative] = ReadFile(relative, full);
            if (files.Count <= MaxFiles) continue;
            problems.Add(new("", 0, 0, $"Er staan meer dan {MaxFiles} regelbestanden.", "Haal weg wat geen regel, toepassing, eindpunt of woordenlijst is."));
            break;
        }

        foreach (RuleFile file in files.Values)
            if (file.Problem is not null) problems.Add(new(file.Path, 0, 0, file.Problem, "Herstel het bestand of haal het weg."));
        return new([.. files.Values.Where(file => file.Problem is null)], problems);
    }

    static IEnumerable<(string Relative, string Full)> List(string folder, List<PolicyProblem> problems)
    {
        if (!Directory.Exists(folder))
        {
            problems.Add(new("", 0, 0, "De regelmap bestaat niet.", "Geef met --rules de map op waarin policy.yaml staat."));
            return [];
        }

        try
        {
            return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(full => (Relative: Path.GetRelativePath(folder, full).Replace('\\', '/'), full))
                .Where(file => IsRead(file.Relative))
                .Take(MaxFiles + 1)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new("", 0, 0, "De regelmap kan niet worden gelezen.", "Geef het account van de gateway leesrecht."));
            return [];
        }
    }

    /// <summary>Everything but hidden files, editor left-overs, notes and the schemas for editors.</summary>
    static bool IsRead(string relative)
        => !relative.Split('/').Any(part => part.StartsWith('.'))
            && !relative.StartsWith("schema/", StringComparison.Ordinal)
            && !relative.EndsWith('~')
            && !relative.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    static RuleFile ReadFile(string relative, string full)
    {
        try
        {
            int limit = relative.StartsWith("lexicons/", StringComparison.Ordinal) ? MaxLexiconBytes : MaxFileBytes;
            using FileStream stream = new(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] bytes = new byte[Math.Min(limit, stream.Length) + 1];
            int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length > limit
                ? new(relative, [], $"Het bestand is groter dan {limit / 1024} KiB.")
                : new(relative, bytes[..length]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(relative, [], "Het bestand kan niet worden gelezen.");
        }
    }

    static string Hash(IReadOnlyList<RuleFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (RuleFile file in files)
        {
            // The lengths keep "a" + "bc" and "ab" + "c" apart.
            hash.AppendData(BitConverter.GetBytes(Encoding.UTF8.GetByteCount(file.Path)));
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path));
            hash.AppendData(BitConverter.GetBytes(file.Bytes.Length));
            hash.AppendData(file.Bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
