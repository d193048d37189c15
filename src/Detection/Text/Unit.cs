namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>The smallest piece of text that is read at once: one character, written plainly or as an escape, with the marks that compose with it.</summary>
/// <param name="CodePoint">The character; -1 for bytes that are no UTF-8.</param>
/// <param name="Length">Original bytes it takes; 0 when it rests on bytes that have not arrived.</param>
/// <param name="IsPlain">True when the original bytes are its UTF-8 form, or no UTF-8 at all.</param>
/// <param name="IsQuoted">True when it was an escape of mail.</param>
readonly record struct Unit(int CodePoint, int Length, bool IsPlain, bool IsQuoted = false)
{
    /// <summary>Answer when the text ends too early to tell.</summary>
    public static Unit NeedsMore => default;

    public bool IsNeedsMore => Length == 0;
}
