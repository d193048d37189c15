namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Which positions are worth showing to a detector. The prefilter may propose too much, never too little.</summary>
[Flags]
public enum AnchorSet
{
    None = 0,

    /// <summary>First digit of a run: an ASCII digit whose previous byte is not an ASCII digit.</summary>
    DigitRun = 1,

    /// <summary>An at sign.</summary>
    AtSign = 2,

    /// <summary>An ASCII capital, or the first byte of a letter beyond ASCII, that no letter of any script stands directly before.</summary>
    CapitalWord = 4,

    /// <summary>First byte of one of the detector's own <see cref="Detector.Literals"/>, ASCII case ignored. When that byte belongs to a letter or
    /// digit, only where no letter or digit of any script stands directly before.</summary>
    Literal = 8,
}
