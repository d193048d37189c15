namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>Letters of other scripts that look like a Latin letter or a digit.</summary>
/// <remarks>
/// They stand for their look-alike only in a word that mixes scripts or holds a digit; see <see cref="ScriptWord"/>. Real Greek or
/// Cyrillic words therefore stay what they are. A small fixed map: what a reader takes for the Latin letter without a second look.
/// </remarks>
static class LookAlikes
{
    const string Foreign =
        "АВЕКМНОРСТУХЅІЈԚԜЗЬ" + "аеорсухѕіјкԁһԛԝѵьз" +
        "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϿ" + "ονραικυχϲϳ" +
        "օոսհ" +
        "ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ";

    const string Latin =
        "ABEKMHOPCTYXSIJQW3b" + "aeopcyxsijkdhqwvb3" +
        "ABEZHIKMNOPTYXCC" + "ovpaikuxcj" +
        "onuh" +
        "BPDTGKJCZFMNLSRVHWXYAEIOU";

    const int First = 0x370;

    static readonly byte[] s_low = BuildLow();

    /// <summary>The ASCII character it looks like, or 0.</summary>
    public static byte Of(int codePoint)
    {
        if ((uint)(codePoint - First) < (uint)s_low.Length) return s_low[codePoint - First];
        if (codePoint is < 0xA4D0 or > 0xA4FF) return 0;
        int at = Foreign.IndexOf((char)codePoint);
        return at < 0 ? (byte)0 : (byte)Latin[at];
    }

    /// <summary>The script of a letter, as far as telling look-alikes apart needs it.</summary>
    public static Script ScriptOf(int codePoint) => codePoint switch
    {
        < 0x80 => char.IsAsciiLetterOrDigit((char)codePoint) ? Script.Latin : Script.None,
        >= 0xC0 and <= 0x24F or >= 0x1E00 and <= 0x1EFF => Script.Latin,
        >= 0x370 and <= 0x3FF or >= 0x1F00 and <= 0x1FFF => Script.Greek,
        >= 0x400 and <= 0x52F => Script.Cyrillic,
        >= 0x531 and <= 0x58F => Script.Armenian,
        >= 0xA4D0 and <= 0xA4FF => Script.Lisu,
        _ => Script.None,
    };

    static byte[] BuildLow()
    {
        byte[] low = new byte[0x590 - First];
        for (int i = 0; i < Foreign.Length; i++)
            if (Foreign[i] - First < low.Length) low[Foreign[i] - First] = (byte)Latin[i];
        return low;
    }
}
