using System.Buffers;

namespace Gegevenshuis.AiGateway.Filtering.Large;

/// <summary>A part of a body: the content of a field or a file in a form.</summary>
/// <param name="Body">The body.</param>
/// <param name="Start">First byte.</param>
/// <param name="Length">Number of bytes.</param>
readonly record struct BodyStretch(MessageBody Body, int Start, int Length)
{
    /// <summary>What is read at once.</summary>
    public const int Window = 64 * 1024;

    public static BodyStretch Of(MessageBody body, Range range)
    {
        (int start, int length) = range.GetOffsetAndLength(body.Length);
        return new(body, start, length);
    }

    public ReadOnlyMemory<byte> ToMemory() => Body.Slice(Start, Length);

    /// <summary>The first bytes, at most so many.</summary>
    public ReadOnlySpan<byte> Head(int most) => Body.Slice(Start, Math.Min(most, Length)).Span;

    /// <summary>The last bytes, at most so many.</summary>
    public ReadOnlySpan<byte> Tail(int most)
    {
        int length = Math.Min(most, Length);
        return Body.Slice(Start + Length - length, length).Span;
    }

    /// <summary>Where the bytes of <paramref name="sought"/> first stand, counted from the start of the stretch; -1 when nowhere.</summary>
    /// <param name="sought">A few bytes.</param>
    /// <param name="from">Where to begin.</param>
    public int IndexOf(ReadOnlySpan<byte> sought, int from)
    {
        byte[] window = ArrayPool<byte>.Shared.Rent(Window);
        try
        {
            for (int at = from; at < Length; at += Window - sought.Length + 1)
            {
                Span<byte> bytes = window.AsSpan(0, Math.Min(Window, Length - at));
                Body.Read(Start + at, bytes);
                int found = bytes.IndexOf(sought);
                if (found >= 0) return at + found;
            }

            return -1;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(window, clearArray: true);
        }
    }
}
