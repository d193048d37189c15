namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>Reads the text in images.</summary>
/// <remarks>Thread-safe.</remarks>
public interface IImageText
{
    /// <param name="image">A whole image file: PNG, JPEG, TIFF, BMP, GIF or WebP.</param>
    /// <param name="time">It must be done by then.</param>
    ImageReading Read(ReadOnlyMemory<byte> image, TimeSpan time);
}
