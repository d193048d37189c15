using Gegevenshuis.AiGateway.Filtering.Documents;
using static Gegevenshuis.AiGateway.Filtering.Tests.Documents.Opening;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Documents;

public class ArchiveTests
{
    [Fact]
    public void Files_in_an_archive_are_opened_by_their_kind()
    {
        DocumentText document = Open(Zip(("leesmij.txt", Bytes("niets")), ("map/brief.docx", OfficeMaker.Docx("BSN 111222333"))), "dossier.zip");
        Assert.Equal("het bestand, bijlage 2, alinea 1", document.PlaceOf("111222333"));
        Assert.Empty(document.Unread);
    }

    [Fact]
    public void Archives_in_each_other_are_opened_so_deep_and_no_deeper()
    {
        byte[] file = Bytes("BSN 111222333");
        for (int i = 0; i < 3; i++) file = Zip(($"laag{i}.zip", file));
        Assert.Contains("111222333", Open(Zip(("binnen.zip", Zip(("a.txt", Bytes("BSN 111222333")))))).AllText(), StringComparison.Ordinal);
        byte[] deep = Bytes("diep");
        for (int i = 0; i < 8; i++) deep = Zip((i == 0 ? "a.txt" : "a.zip", deep));
        Assert.Equal(["file:too-deep"], Open(deep).Codes());
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        byte[] bomb = Zip(("a.txt", new byte[64 << 20]));
        Assert.True(bomb.Length < 200_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(["file:too-large"], Open(bomb).Codes());
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8 << 20);
        Assert.Equal(["file:too-large"], Open(Zip([.. Enumerable.Range(0, 40).Select(static i => ($"{i}.txt", Bytes(new string('a', 900_000))))]), limits: new DocumentLimits { MaxUnpackedBytes = 10 << 20 }).Codes());
    }

    [Fact]
    public void Too_many_entries_are_refused()
        => Assert.Contains("file:too-many-parts", Open(Zip([.. Enumerable.Range(0, 60).Select(static i => ($"{i}.txt", Bytes("x")))]), limits: new DocumentLimits { MaxEntries = 50 }).Codes());

    [Fact]
    public void What_programs_may_write_behind_a_name_is_text()
    {
        byte[] zip = Zip(("a.txt", Bytes("niets")));
        byte[] field = [0x75, 0x70, 13, 0, .. Bytes("bsn 111222333")];
        // A local header of 30 bytes, its length of extra fields in bytes 28 and 29, and then the name.
        int name = zip[26] | (zip[27] << 8), known = zip[28] | (zip[29] << 8);
        byte[] changed = [.. zip[..28], (byte)(known + field.Length), 0, .. zip[30..(30 + name + known)], .. field, .. zip[(30 + name + known)..]];
        int end = changed.Length - 22;
        BitConverter.TryWriteBytes(changed.AsSpan(end + 16), BitConverter.ToInt32(changed, end + 16) + field.Length);

        Assert.Contains("111222333", Open(changed).AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_comments_are_text()
    {
        using MemoryStream stream = new();
        using (System.IO.Compression.ZipArchive zip = new(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Comment = "bsn 123456782";
            zip.CreateEntry("bsn 111222333/leeg.txt").Comment = "sofinummer 111222333 van de klant";
        }

        DocumentText document = Open(stream.ToArray());
        Assert.Contains("111222333", document.AllText(), StringComparison.Ordinal);
        Assert.Contains("123456782", document.AllText(), StringComparison.Ordinal);
        Assert.Contains("van de klant", document.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_with_a_password_is_named_so()
    {
        byte[] zip = Zip(("a.txt", Bytes("hallo hallo")));
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        Assert.Equal(["file:encrypted"], Open(zip).Codes());
    }

    public static TheoryData<string, Func<byte[], byte[]>> Tricks => new()
    {
        { "bytes before", static zip => [.. "xx"u8, .. zip] },
        { "bytes behind", static zip => [.. zip, .. "xx"u8] },
        { "a second archive behind", static zip => [.. zip, .. zip] },
        { "cut off", static zip => zip[..^9] },
        { "a pdf header inside", static zip => Zip(("%PDF-1.7", zip)) },
        { "another name in the header along the way", static zip => Replace(zip, 30, "b.txt"u8) },
        { "an entry that the directory does not know", static zip => Forget(zip) },
    };

    [Theory]
    [MemberData(nameof(Tricks))]
    public void What_two_readers_could_read_in_two_ways_is_refused(string trick, Func<byte[], byte[]> play)
    {
        byte[] zip = Zip(("a.txt", Bytes("hallo")), ("c.txt", Bytes("hallo")));
        Assert.Empty(Open(zip).Unread);
        string code = Assert.Single(Open(play(zip)).Codes());
        Assert.True(code is "file:ambiguous" or "file:broken" or "file:unknown-type", trick);
    }

    [Fact]
    public void A_name_that_comes_twice_is_refused()
        => Assert.Equal(["file:ambiguous"], Open(Zip(("a.txt", Bytes("hallo")), ("A.txt", Bytes("hallo")))).Codes());

    static byte[] Replace(byte[] bytes, int at, ReadOnlySpan<byte> by)
    {
        byte[] copy = [.. bytes];
        by.CopyTo(copy.AsSpan(at));
        return copy;
    }

    /// <summary>Takes the first entry out of the directory and leaves its bytes.</summary>
    static byte[] Forget(byte[] zip)
    {
        int first = zip.AsSpan().IndexOf("PK\x01\x02"u8);
        int second = first + 4 + zip.AsSpan(first + 4).IndexOf("PK\x01\x02"u8);
        byte[] shorter = [.. zip[..first], .. zip[second..]];
        int end = shorter.Length - 22;
        shorter[end + 8] = shorter[end + 10] = 1;
        BitConverter.TryWriteBytes(shorter.AsSpan(end + 12), end - first);
        return shorter;
    }
}
