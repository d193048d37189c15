using Gegevenshuis.AiGateway.Registers.Storage;
using Microsoft.Data.Sqlite;

namespace Gegevenshuis.AiGateway.Registers.Maps;

/// <summary>The sealed maps with their expiry. Owned by the writer's thread.</summary>
sealed class MapTable : IDisposable
{
    const int MostOnShelf = 10_000;

    readonly MapSeal _seal;
    readonly SqliteCommand _keep;
    readonly SqliteCommand _find;
    readonly SqliteCommand _list;
    readonly SqliteCommand _forget;
    readonly SqliteCommand _expire;

    public MapTable(SqliteConnection connection, MapSeal seal)
    {
        _seal = seal;
        // One that is kept again stays where it was on its shelf.
        _keep = WriteSession.Statement(
            connection,
            """
            INSERT INTO pseudonym_map (handle, sealed, expires_at, shelf, kept_at, renewed_at) VALUES ($handle, $sealed, $expires, $shelf, $now, $now)
            ON CONFLICT (handle) DO UPDATE SET sealed = excluded.sealed, expires_at = excluded.expires_at, shelf = coalesce(excluded.shelf, shelf), renewed_at = excluded.renewed_at
            """,
            "$handle", "$sealed", "$expires", "$shelf", "$now");
        _find = WriteSession.Statement(connection, "SELECT sealed FROM pseudonym_map WHERE handle = $handle AND expires_at > $now", "$handle", "$now");
        _list = WriteSession.Statement(connection, $"SELECT handle, sealed FROM pseudonym_map WHERE shelf = $shelf AND expires_at > $now ORDER BY kept_at DESC LIMIT {MostOnShelf}", "$shelf", "$now");
        _forget = WriteSession.Statement(connection, "DELETE FROM pseudonym_map WHERE handle = $handle", "$handle");
        _expire = WriteSession.Statement(connection, "DELETE FROM pseudonym_map WHERE expires_at <= $now OR renewed_at <= $oldest", "$now", "$oldest");
    }

    public void Keep(KeptMap map, DateTimeOffset now)
    {
        byte[] handle = _seal.HandleOf(map.Owner, map.Name);
        _keep.Parameters[0].Value = handle;
        _keep.Parameters[1].Value = _seal.Seal(handle, map.Content.Span);
        _keep.Parameters[2].Value = map.Expires.ToUnixTimeMilliseconds();
        _keep.Parameters[3].Value = map.Shelf is { } shelf ? _seal.ShelfOf(map.Owner, shelf) : DBNull.Value;
        _keep.Parameters[4].Value = now.ToUnixTimeMilliseconds();
        _keep.ExecuteNonQuery();
    }

    /// <returns>False when what is kept now is not what it was, so that nothing was replaced.</returns>
    public bool Replace(KeptMap map, ReadOnlySpan<byte> before, DateTimeOffset now)
    {
        if (Find(map.Owner, map.Name, now) is not { } found || !before.SequenceEqual(found)) return false;
        Keep(map, now);
        return true;
    }

    public byte[]? Find(string owner, string name, DateTimeOffset now)
    {
        byte[] handle = _seal.HandleOf(owner, name);
        _find.Parameters[0].Value = handle;
        _find.Parameters[1].Value = now.ToUnixTimeMilliseconds();
        return _find.ExecuteScalar() is byte[] sealedMap ? _seal.Open(handle, sealedMap) : null;
    }

    /// <summary>What stands on a shelf, the latest first.</summary>
    public IReadOnlyList<byte[]> List(string owner, string shelf, DateTimeOffset now)
    {
        _list.Parameters[0].Value = _seal.ShelfOf(owner, shelf);
        _list.Parameters[1].Value = now.ToUnixTimeMilliseconds();
        List<byte[]> found = [];
        using SqliteDataReader reader = _list.ExecuteReader();
        while (reader.Read())
        {
            if (_seal.Open((byte[])reader[0], (byte[])reader[1]) is { } content) found.Add(content);
        }

        return found;
    }

    public int Forget(string owner, string name)
    {
        _forget.Parameters[0].Value = _seal.HandleOf(owner, name);
        return _forget.ExecuteNonQuery();
    }

    public int Expire(DateTimeOffset now, TimeSpan longest)
    {
        _expire.Parameters[0].Value = now.ToUnixTimeMilliseconds();
        _expire.Parameters[1].Value = (now - longest).ToUnixTimeMilliseconds();
        return _expire.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _keep.Dispose();
        _find.Dispose();
        _list.Dispose();
        _forget.Dispose();
        _expire.Dispose();
    }
}
