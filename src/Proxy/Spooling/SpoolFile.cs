using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Gegevenshuis.AiGateway.Proxy.Spooling;

/// <summary>A file of which nobody but this process can read the content: in frames, each encrypted and sealed (AES-256-GCM).</summary>
/// <remarks>
/// The key is random, of this file only, and never leaves this object: after a crash nobody can read what is left of the file. The number of
/// a frame is its nonce, so frames cannot change places. Written by one thread from front to back; reading is thread-safe.
/// </remarks>
sealed class SpoolFile : IDisposable
{
    /// <summary>Bytes of content in a frame; the last one may have fewer.</summary>
    public const int FrameSize = 64 * 1024;

    const int NonceSize = 12;
    const int TagSize = 16;

    readonly FileStream _file;
    readonly string _path;
    readonly Lock _gate = new();
    readonly AesGcm _cipher;
    readonly byte[] _plain = new byte[FrameSize];
    readonly byte[] _sealed = new byte[FrameSize + TagSize];
    int _filled;
    int _frames;
    int _cached = -1;
    bool _isDisposed;

    /// <param name="path">A file that does not exist yet.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    public SpoolFile(string path)
    {
        _path = path;
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = OperatingSystem.IsWindows() ? FileShare.None : FileShare.ReadWrite, // Elsewhere nobody can find it: see below.
            BufferSize = 0,
            Options = FileOptions.Asynchronous | (OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None),
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _file = new FileStream(path, options);
        // Elsewhere than on Windows an open file needs no name, and without one it is gone with the process, however that ends.
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        Span<byte> key = stackalloc byte[32];
        RandomNumberGenerator.Fill(key);
        _cipher = new AesGcm(key, TagSize);
        CryptographicOperations.ZeroMemory(key);
    }

    /// <summary>Bytes of content so far.</summary>
    public int Length { get; private set; }

    /// <summary>Adds to the end.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (!bytes.IsEmpty)
        {
            int count = Math.Min(bytes.Length, FrameSize - _filled);
            bytes[..count].CopyTo(_plain.AsMemory(_filled));
            bytes = bytes[count..];
            (_filled, Length) = (_filled + count, Length + count);
            if (_filled == FrameSize) await FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Nothing more will be written. Reading may begin.</summary>
    public ValueTask FinishAsync(CancellationToken cancellationToken) => _filled > 0 ? FlushAsync(cancellationToken) : default;

    /// <summary>Reads exactly as many bytes as fit.</summary>
    /// <exception cref="CryptographicException">The file was changed behind our back.</exception>
    /// <exception cref="ObjectDisposedException">The exchange has ended.</exception>
    public void Read(int start, Span<byte> bytes)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, Length - start);
            while (!bytes.IsEmpty)
            {
                int length = Load(start / FrameSize), within = start % FrameSize;
                int count = Math.Min(bytes.Length, length - within);
                _plain.AsSpan(within, count).CopyTo(bytes);
                bytes = bytes[count..];
                start += count;
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed) return;
            _isDisposed = true;
            _file.Dispose();
            if (File.Exists(_path)) File.Delete(_path);
            _cipher.Dispose();
            CryptographicOperations.ZeroMemory(_plain);
        }
    }

    async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        Seal(_frames, _filled);
        long place = (long)_frames * (FrameSize + TagSize);
        await RandomAccess.WriteAsync(Handle, _sealed.AsMemory(0, _filled + TagSize), place, cancellationToken).ConfigureAwait(false);
        (_frames, _filled) = (_frames + 1, 0);
    }

    SafeFileHandle Handle => _file.SafeFileHandle;

    void Seal(int frame, int length)
    {
        Span<byte> nonce = stackalloc byte[NonceSize];
        Number(frame, nonce);
        _cipher.Encrypt(nonce, _plain.AsSpan(0, length), _sealed.AsSpan(0, length), _sealed.AsSpan(length, TagSize));
    }

    int Load(int frame)
    {
        int length = Math.Min(FrameSize, Length - (frame * FrameSize));
        if (frame == _cached) return length;
        _cached = -1;
        long place = (long)frame * (FrameSize + TagSize);
        int read = 0;
        while (read < length + TagSize)
        {
            int count = RandomAccess.Read(Handle, _sealed.AsSpan(read, length + TagSize - read), place + read);
            if (count == 0) throw new EndOfStreamException();
            read += count;
        }

        Span<byte> nonce = stackalloc byte[NonceSize];
        Number(frame, nonce);
        _cipher.Decrypt(nonce, _sealed.AsSpan(0, length), _sealed.AsSpan(length, TagSize), _plain.AsSpan(0, length));
        _cached = frame;
        return length;
    }

    static void Number(int frame, Span<byte> nonce)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt32LittleEndian(nonce, frame);
    }
}
