using Gegevenshuis.AiGateway.Detection.Scanning;
using Gegevenshuis.AiGateway.Detection.Simd;

namespace Gegevenshuis.AiGateway.Detection.Text.Readings;

/// <summary>Looks in one text for stretches that say something else when read another way, and scans what they say.</summary>
/// <remarks>
/// Encoded text (base64, hexadecimal) and numbers written in words, in cells, with signs between all digits, in parts or in reverse. What is
/// found maps back to the stretch it came from. A reading may propose too much; the rules' own detectors confirm. Not thread-safe.
/// </remarks>
sealed class ReadingTrack
{
    /// <summary>Most bytes of the view that are held back: the longest run, which is one of digits in parts, and what must be seen behind it.</summary>
    public const int HoldBack = DigitRun.MaxSpan + Reversal.After + 8;

    /// <summary>Bytes before what is undecided that may still be read.</summary>
    public const int History = Reversal.Before + ReadingText.Before + 8;

    readonly RunTile _encodedRuns = new(EncodedRuns.MinRun);
    readonly RunTile _wordRuns = new(DigitRuns.MinWords);
    readonly RunTile _spacedRuns = new(SpacedRuns.MinRun);
    readonly DigitTile _digitTile = new();
    readonly EncodedRuns _encoded;
    readonly DigitRuns _digits;
    readonly DigitRuns _words;
    readonly SpacedRuns _spaced;

    public ReadingTrack(Scanner scanner, CompiledRules rules, ContextReader context, OverlapResolver hits)
    {
        var text = new ReadingText(scanner, rules, hits);
        _encoded = new EncodedRuns(text);
        _digits = new DigitRuns(text, context);
        _words = new DigitRuns(text, context);
        _spaced = new SpacedRuns(text);
    }

    /// <summary>Position before which no reading starts that is yet unknown.</summary>
    public long Decided { get; private set; }

    /// <summary>Reads what has been appended since the last call.</summary>
    /// <param name="text">The view.</param>
    /// <param name="isFinal">True when nothing follows.</param>
    /// <param name="depth">How many encodings this text was taken out of.</param>
    public void Advance(TextView text, bool isFinal, int depth)
    {
        long decided = text.Dropped + text.Length;
        if (depth < ReadingText.MaxDepth)
        {
            RunKernel.Fill(text.Padded, text.Length, (int)(Decided - text.Dropped), _encodedRuns, _wordRuns, _spacedRuns, _digitTile, DigitWords.NumberStarts);
            decided = Math.Min(decided, _encoded.Advance(text, _encodedRuns, isFinal, depth));
            decided = Math.Min(decided, _digits.Advance(text, _digitTile, isFinal));
            decided = Math.Min(decided, _words.Advance(text, _wordRuns, _digitTile, isFinal));
            decided = Math.Min(decided, _spaced.Advance(text, _spacedRuns, isFinal));
        }

        Decided = decided;
    }

    public void Clear()
    {
        _encoded.Clear();
        _digits.Clear();
        _words.Clear();
        _spaced.Clear();
        Decided = 0;
    }
}
