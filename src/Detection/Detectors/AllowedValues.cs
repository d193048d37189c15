using System.Text;
using Ascii = Gegevenshuis.AiGateway.Detection.Checks.Ascii;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>The values a rule does not report by decision of the CISO, such as the organisation's own public mailbox.</summary>
/// <remarks>A value counts when the whole finding equals it; spaces and the case of ASCII letters do not matter. Immutable.</remarks>
sealed class AllowedValues
{
    readonly byte[][] _values;

    AllowedValues(IReadOnlyList<string> values) => _values = [.. values.Select(value => Encoding.UTF8.GetBytes(value))];

    /// <summary>The detector that keeps silent about these values.</summary>
    public static Detector Spare(Detector detector, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return detector;
        AllowedValues allowed = new(values);
        return detector is SequenceDetector sequence ? new SparingSequenceDetector(sequence, allowed) : new SparingDetector(detector, allowed);
    }

    public bool Contains(ReadOnlySpan<byte> found)
    {
        foreach (byte[] value in _values)
            if (IsSame(value, found)) return true;
        return false;
    }

    static bool IsSame(ReadOnlySpan<byte> value, ReadOnlySpan<byte> found)
    {
        value = value.TrimStart((byte)' ');
        found = found.TrimStart((byte)' ');
        while (!value.IsEmpty && !found.IsEmpty)
        {
            if (Ascii.ToLower(value[0]) != Ascii.ToLower(found[0])) return false;
            value = value[1..].TrimStart((byte)' ');
            found = found[1..].TrimStart((byte)' ');
        }

        return value.IsEmpty && found.IsEmpty;
    }
}
