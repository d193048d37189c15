using System.Text;
using Gegevenshuis.AiGateway.Registers.Maps;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Gegevenshuis.AiGateway.Registers.Tests.Maps;

public sealed class MapTests : IDisposable
{
    static readonly DateTimeOffset s_now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    static readonly byte[] s_map = Encoding.UTF8.GetBytes("""{"PERSOON_1":"Sanne de Vries"}""");

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_map_is_found_again_after_a_restart_until_it_expires_and_only_by_its_application()
    {
        await using (RegisterStore first = Open()) await Keep(first, s_map);
        await using RegisterStore store = Open();

        Assert.Equal(s_map, await store.FindMapAsync("brieven", "resp_1", s_now));
        Assert.Null(await store.FindMapAsync("brieven", "resp_1", s_now.AddHours(1)));
        Assert.Null(await store.FindMapAsync("anders", "resp_1", s_now));
        Assert.Null(await store.FindMapAsync("brieven", "resp_2", s_now));
    }

    [Fact]
    public async Task No_text_at_rest_and_nothing_left_after_expiry()
    {
        await using RegisterStore store = Open();
        await Keep(store, s_map);
        byte[] sealedMap = Column("sealed");

        Assert.False(InFiles("Sanne"u8), "plain text in the data folder");
        Assert.False(InFiles("resp_1"u8), "the conversation's id in the data folder");
        Assert.True(InFiles(sealedMap.AsSpan(0, 24)));

        Assert.Equal(1, await store.EraseExpiredMapsAsync(s_now.AddHours(1), TimeSpan.FromDays(30)));
        await store.DisposeAsync();
        Assert.False(InFiles(sealedMap.AsSpan(0, 24)), "the sealed map is still in a file");
    }

    [Fact]
    public async Task A_newer_map_of_the_conversation_replaces_the_older_and_a_deleted_one_is_gone()
    {
        await using RegisterStore store = Open();
        await Keep(store, s_map);
        await Keep(store, "{}"u8.ToArray());

        Assert.Equal("{}"u8.ToArray(), await store.FindMapAsync("brieven", "resp_1", s_now));
        Assert.Equal(1, await store.ForgetMapAsync("brieven", "resp_1"));
        Assert.Null(await store.FindMapAsync("brieven", "resp_1", s_now));
    }

    [Fact]
    public void A_sealed_map_opens_only_whole_with_its_key_and_for_its_conversation()
    {
        MapSeal seal = new(new byte[32]), other = new([.. Enumerable.Repeat((byte)1, 32)]);
        byte[] handle = seal.HandleOf("brieven", "resp_1"), sealedMap = seal.Seal(handle, s_map);

        Assert.Equal(s_map, seal.Open(handle, sealedMap));
        Assert.NotEqual(sealedMap, seal.Seal(handle, s_map));
        Assert.Null(seal.Open(seal.HandleOf("brieven", "resp_2"), sealedMap));
        Assert.Null(other.Open(handle, sealedMap));
        for (int i = 0; i < sealedMap.Length; i++)
        {
            byte[] changed = [.. sealedMap];
            changed[i] ^= 1;
            Assert.Null(seal.Open(handle, changed));
            Assert.Null(seal.Open(handle, sealedMap.AsSpan(0, i)));
        }
    }

    [Fact]
    public async Task All_of_several_maps_are_kept_or_none()
    {
        await using (RegisterStore first = Open())
            await Assert.ThrowsAnyAsync<Exception>(() => first.KeepMapsAsync([new("brieven", "resp_1", s_map, s_now.AddHours(1)), null!], s_now));

        await using RegisterStore store = Open();
        Assert.Null(await store.FindMapAsync("brieven", "resp_1", s_now));
    }

    [Fact]
    public async Task Only_one_of_two_that_read_the_same_goes_on_from_it()
    {
        await using RegisterStore store = Open();
        await Keep(store, s_map);
        byte[][] newer = [.. Enumerable.Range(0, 20).Select(static i => Encoding.UTF8.GetBytes($"versie {i}"))];

        bool[] replaced = await Task.WhenAll(newer.Select(content => store.ReplaceMapAsync(new("brieven", "resp_1", content, s_now.AddHours(1)), s_map, s_now)));

        int winner = Array.IndexOf(replaced, true);
        Assert.Single(replaced, static won => won);
        Assert.Equal(newer[winner], await store.FindMapAsync("brieven", "resp_1", s_now));
        Assert.False(await store.ReplaceMapAsync(new("brieven", "resp_9", s_map, s_now.AddHours(1)), s_map, s_now), "what is not there cannot be replaced");
        Assert.False(await store.ReplaceMapAsync(new("brieven", "resp_1", s_map, s_now.AddHours(1)), newer[winner], s_now.AddHours(1)), "nor what expired");
    }

    [Fact]
    public async Task What_was_kept_longer_than_the_policy_of_today_allows_goes_too()
    {
        await using RegisterStore store = Open();
        await store.KeepMapsAsync([new("brieven", "resp_1", s_map, s_now.AddDays(30))], s_now);
        await store.KeepMapsAsync([new("brieven", "resp_2", s_map, s_now.AddDays(30)), new("brieven", "resp_3", s_map, s_now.AddDays(30))], s_now);
        await store.KeepMapsAsync([new("brieven", "resp_3", s_map, s_now.AddDays(31))], s_now.AddDays(1));

        Assert.Equal(0, await store.EraseExpiredMapsAsync(s_now.AddDays(2), TimeSpan.FromDays(3)));
        Assert.Equal(2, await store.EraseExpiredMapsAsync(s_now.AddDays(2), TimeSpan.FromDays(2)));
        Assert.NotNull(await store.FindMapAsync("brieven", "resp_3", s_now.AddDays(2)));
    }

    [Fact]
    public async Task A_shelf_shows_what_its_owner_kept_there_the_latest_first_and_until_it_expires()
    {
        await using RegisterStore store = Open();
        for (int i = 1; i <= 3; i++)
            await store.KeepMapsAsync([new("brieven", $"file-{i}", new byte[] { (byte)i }, s_now.AddHours(i)) { Shelf = "files" }], s_now.AddSeconds(i));
        await store.KeepMapsAsync([new("anders", "file-4", new byte[] { 4 }, s_now.AddHours(9)) { Shelf = "files" }, new("brieven", "batch-5", new byte[] { 5 }, s_now.AddHours(9)) { Shelf = "batches" }], s_now);
        await store.KeepMapsAsync([new("brieven", "file-1", new byte[] { 11 }, s_now.AddHours(1))], s_now.AddSeconds(9));

        Assert.Equal([3, 2, 11], (await store.ListMapsAsync("brieven", "files", s_now)).Select(static content => content[0]));
        Assert.Equal([3, 2], (await store.ListMapsAsync("brieven", "files", s_now.AddHours(1))).Select(static content => content[0]));
        Assert.Equal([5], (await store.ListMapsAsync("brieven", "batches", s_now)).Select(static content => content[0]));
        Assert.Empty(await store.ListMapsAsync("derde", "files", s_now));
        Assert.False(InFiles("files"u8), "the name of a shelf in the data folder");
    }

    static Task Keep(RegisterStore store, byte[] content) => store.KeepMapsAsync([new("brieven", "resp_1", content, s_now.AddHours(1))], s_now);

    RegisterStore Open() => RegisterStore.Open(_folder.Options, TimeProvider.System);

    byte[] Column(string name)
    {
        using SqliteConnection connection = new($"Data Source={_folder.Options.DatabasePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own constant.
        command.CommandText = $"SELECT {name} FROM pseudonym_map";
#pragma warning restore CA2100
        return (byte[])command.ExecuteScalar()!;
    }

    bool InFiles(ReadOnlySpan<byte> needle)
    {
        foreach (string file in Directory.GetFiles(_folder.Path))
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            byte[] content = new byte[stream.Length];
            stream.ReadExactly(content);
            if (content.AsSpan().IndexOf(needle) >= 0) return true;
        }

        return false;
    }
}
