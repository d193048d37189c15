using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Writes a JSON number as people would.</summary>
static class NumberText
{
    /// <summary>Whole numbers without point or exponent: <c>1.11222333e8</c> and <c>111222333.0</c> are <c>111222333</c>. Others stay as they are.</summary>
    public static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> number)
    {
        if (number.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0) return number;
        bool isRead = decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value);
        return isRead && value == decimal.Truncate(value) ? Encoding.ASCII.GetBytes(decimal.Truncate(value).ToString(CultureInfo.InvariantCulture)) : number;
    }
}
