using System.Collections;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Which national numbers of nine digits (written with a leading 0) exist in the Netherlands, and how long their area code is.</summary>
/// <remarks>Source: the Dutch numbering plan (Nummerplan telefoon- en ISDN-diensten) as published in public numbering metadata.</remarks>
static class DutchNumberPlan
{
    /// <summary>What a national number is for.</summary>
    public enum Use : byte { None, Geographic, Mobile, Company, Service }

    static readonly BitArray s_twoDigit = Set("10 13 15 20 23 24 26 30 33 35 36 38 40 43 45 46 50 53 55 58 70-79");

    static readonly BitArray s_threeDigit = Set("""
        111 113-115 117 118 161 162 164-168 172 174 180-184 186 187 222-224 226-229 251 252 255 294 297 299 313-318 320 321 341-348
        411-413 416 418 475 478 481 485-488 492 493 495 497 499 511-519 521-525 527-529 541 543-548 561 562 566 570-573 575 577 578 591-599
        """);

    /// <summary>Use of a national number without its leading 0, and the number of digits of its area code.</summary>
    /// <param name="digits">Digit values without the leading 0; nine, or less or more for service numbers.</param>
    /// <param name="areaLength">1 for mobile, 2 or 3 for areas, 3 for service numbers.</param>
    public static Use Of(ReadOnlySpan<byte> digits, out int areaLength)
    {
        areaLength = 0;
        if (digits.Length < 7) return Use.None;
        int two = digits[0] * 10 + digits[1], three = two * 10 + digits[2];
        if (three is 800 or 900 or 906 or 909)
        {
            areaLength = 3;
            return digits.Length is 7 or 10 ? Use.Service : Use.None;
        }

        if (digits.Length != 9) return Use.None;
        if (digits[0] == 6)
        {
            areaLength = 1;
            return digits[1] is (>= 1 and <= 5) or 8 ? Use.Mobile : Use.None;
        }

        areaLength = 2;
        if (two is 84 or 85 or 87 or 88 or 91) return Use.Company;
        if (s_twoDigit[two]) return Use.Geographic;
        areaLength = 3;
        return s_threeDigit[three] ? Use.Geographic : Use.None;
    }

    static BitArray Set(string ranges)
    {
        var set = new BitArray(1000);
        foreach (string range in ranges.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string[] ends = range.Split('-');
            int last = int.Parse(ends[^1], System.Globalization.CultureInfo.InvariantCulture);
            for (int i = int.Parse(ends[0], System.Globalization.CultureInfo.InvariantCulture); i <= last; i++) set[i] = true;
        }

        return set;
    }
}
