using Gegevenshuis.AiGateway.Registers.Storage;
using Microsoft.Data.Sqlite;

namespace Gegevenshuis.AiGateway.Registers.Maps;

/// <summary>The sealed maps with their expiry. Owned by the writer's thread.</summary>
sealed class MapTable : IDisposable
{
    readonly MapSeal _seal;
    readonly SqliteCommand _keep;
    readonly SqliteCommand _find;
    readonly SqliteCommand _forget;
    readonly SqliteCommand _expire;

    public MapTable(SqliteConnection connection, MapSeal seal)
    {
        _seal = seal;
        _keep = WriteSession.Statement(connection, "INSERT OR REPLACE INTO pseudonym_map VALUES ($handle, $sealed, $expires)", "$handle", "$sealed", "$expires");
        _find = WriteSession.Statement(connection, "SELECT sealed FROM pseudonym_map WHERE handle = $handle AND expires_at > $now", "$handle", "$now");
        _forget = WriteSession.Statement(connection, "DELETE FROM pseudonym_map WHERE handle = $handle", "$handle");
        _expire = WriteSession.Statement(connection, "DELETE FROM pseudonym_map WHERE expires_at <= $now", "$now");
    }

    public void Keep(string application, string conversation, ReadOnlyMemory<byte> content, DateTimeOffset expires)
    {
        byte[] handle = _seal.HandleOf(application, conversation);
        _keep.Parameters[0].Value = handle;
        _keep.Parameters[1].Value = _seal.Seal(handle, content.Span);
        _keep.Parameters[2].Value = expires.ToUnixTimeMilliseconds();
        _keep.ExecuteNonQuery();
    }

    public byte[]? Find(string application, string conversation, DateTimeOffset now)
    {
        byte[] handle = _seal.HandleOf(application, conversation);
        _find.Parameters[0].Value = handle;
        _find.Parameters[1].Value = now.ToUnixTimeMilliseconds();
        return _find.ExecuteScalar() is byte[] sealedMap ? _seal.Open(handle, sealedMap) : null;
    }

    public int Forget(string application, string conversation)
    {
        _forget.Parameters[0].Value = _seal.HandleOf(application, conversation);
        return _forget.ExecuteNonQuery();
    }

    public int Expire(DateTimeOffset now)
    {
        _expire.Parameters[0].Value = now.ToUnixTimeMilliseconds();
        return _expire.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _keep.Dispose();
        _find.Dispose();
        _forget.Dispose();
        _expire.Dispose();
    }
}
