using System.Security.Cryptography;

namespace Gegevenshuis.AiGateway.Registers.Storage;

/// <summary>A 256-bit key in a file that only its owner can read (mode 0600).</summary>
static class KeyFile
{
    const int KeyBytes = 32;

    /// <summary>Reads the key, or makes one when the file does not exist. Two processes that start together get the same key.</summary>
    public static byte[] ReadOrCreate(string path)
    {
        try
        {
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using FileStream file = new(path, options);
            file.Write(RandomNumberGenerator.GetBytes(KeyBytes));
            file.Flush(flushToDisk: true);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another start made it; reading below checks that it is whole.
        }

        return Read(path);
    }

    /// <summary>Reads the key.</summary>
    /// <exception cref="InvalidDataException">The file does not hold exactly 32 bytes.</exception>
    public static byte[] Read(string path)
    {
        byte[] key = File.ReadAllBytes(path);
        return key.Length == KeyBytes
            ? key
            : throw new InvalidDataException($"Het sleutelbestand {Path.GetFileName(path)} is beschadigd: verwacht {KeyBytes} bytes.");
    }
}
