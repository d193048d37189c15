using System.Collections.Frozen;

namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>Joins a Latin letter and a combining mark behind it to one letter, so that names match however they were typed.</summary>
/// <remarks>The canonical compositions of Latin letters in Unicode; the table is fixed, so that it needs no library of the operating system.</remarks>
static class Composition
{
    static readonly FrozenDictionary<int, int> s_composed = Build();

    /// <summary>True for characters that decorate the one before them. Those that compose with nothing are not part of the view.</summary>
    public static bool IsMark(int codePoint)
        => codePoint is (>= 0x300 and <= 0x36F) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE20 and <= 0xFE2F);

    /// <summary>The letter with the mark, or 0 when there is no such letter.</summary>
    public static int Of(int letter, int mark) => s_composed.GetValueOrDefault(letter << 16 | mark);

    static FrozenDictionary<int, int> Build()
    {
        var composed = new Dictionary<int, int>();
        Add(composed, 0x300, "AEIOUaeiouÜüNnĒēŌōWwÂâĂăÊêÔôƠơƯưYy", "ÀÈÌÒÙàèìòùǛǜǸǹḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳ");
        Add(composed, 0x301, "AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØøÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯư", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứ");
        Add(composed, 0x302, "AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ");
        Add(composed, 0x303, "ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy", "ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ");
        Add(composed, 0x304, "AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyGgḶḷṚṛ", "ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳḠḡḸḹṜṝ");
        Add(composed, 0x306, "AaEeGgIiOoUuȨȩẠạ", "ĂăĔĕĞğĬĭŎŏŬŭḜḝẶặ");
        Add(composed, 0x307, "CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ", "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ");
        Add(composed, 0x308, "AEIOUaeiouyYHhÕõŪūWwXxt", "ÄËÏÖÜäëïöüÿŸḦḧṎṏṺṻẄẅẌẍẗ");
        Add(composed, 0x309, "AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy", "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ");
        Add(composed, 0x30A, "AaUuwy", "ÅåŮůẘẙ");
        Add(composed, 0x30B, "OoUu", "ŐőŰű");
        Add(composed, 0x30C, "CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ");
        Add(composed, 0x31B, "OoUu", "ƠơƯư");
        Add(composed, 0x323, "BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy", "ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ");
        Add(composed, 0x326, "SsTt", "ȘșȚț");
        Add(composed, 0x327, "CcGgKkLlNnRrSsTtEeDdHh", "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ");
        Add(composed, 0x328, "AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ");
        return composed.ToFrozenDictionary();
    }

    static void Add(Dictionary<int, int> composed, int mark, string letters, string with)
    {
        for (int i = 0; i < letters.Length; i++) composed.Add(letters[i] << 16 | mark, with[i]);
    }
}
