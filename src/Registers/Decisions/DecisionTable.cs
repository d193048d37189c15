using System.Security.Cryptography;
using Gegevenshuis.AiGateway.Registers.Storage;
using Microsoft.Data.Sqlite;

namespace Gegevenshuis.AiGateway.Registers.Decisions;

/// <summary>Writes decisions and the signed head of their chain. Owned by the writer's thread.</summary>
sealed class DecisionTable : IDisposable
{
    readonly SqliteCommand _insert;
    readonly SqliteCommand _readHead;
    readonly SqliteCommand _writeHead;
    readonly SqliteCommand _readLast;
    readonly DecisionChain _chain;

    long _sequence;
    byte[] _hash = [.. DecisionChain.Genesis];
    long _keptSequence;
    byte[] _keptHash = [.. DecisionChain.Genesis];

    public DecisionTable(SqliteConnection connection, DecisionChain chain)
    {
        _chain = chain;
        _insert = WriteSession.Statement(connection,
            "INSERT INTO decision VALUES ($p0, $p1, $p2, $p3, $p4, $p5, $p6, $p7, $p8, $p9, $p10, $p11, $p12, $p13, $p14, $p15, $p16)",
            [.. Enumerable.Range(0, 17).Select(index => $"$p{index}")]);
        _readHead = WriteSession.Statement(connection, "SELECT sequence, hash, mac FROM chain_head WHERE id = 1");
        _writeHead = WriteSession.Statement(connection, "INSERT OR REPLACE INTO chain_head VALUES (1, $sequence, $hash, $mac)", "$sequence", "$hash", "$mac");
        _readLast = WriteSession.Statement(connection, "SELECT sequence, hash FROM decision ORDER BY sequence DESC LIMIT 1");
    }

    /// <summary>Continues the chain where it ended.</summary>
    /// <exception cref="InvalidDataException">The head is not signed with this key, or the last record is not the head.</exception>
    public void ReadHead()
    {
        using (SqliteDataReader head = _readHead.ExecuteReader())
        {
            if (head.Read()) Continue(head.GetInt64(0), (byte[])head.GetValue(1), (byte[])head.GetValue(2));
        }

        using SqliteDataReader last = _readLast.ExecuteReader();
        bool isWhole = last.Read()
            ? last.GetInt64(0) == _sequence && ((byte[])last.GetValue(1)).AsSpan().SequenceEqual(_hash)
            : _sequence == 0;
        if (!isWhole) throw new InvalidDataException("De keten van besluiten is aan het eind veranderd. Voer 'verify' uit.");
        Keep();
    }

    public DecisionReceipt Append(DecisionRecord record)
    {
        byte[] hash = _chain.HashOf(_sequence + 1, _hash, record);
        Bind(_sequence + 1, record, hash);
        _insert.ExecuteNonQuery();
        _sequence++;
        _hash = hash;
        return new DecisionReceipt(_sequence, Convert.ToHexStringLower(hash));
    }

    /// <summary>Signs the newest record as head; once per transaction.</summary>
    public void WriteHead()
    {
        if (_sequence == _keptSequence) return;
        _writeHead.Parameters[0].Value = _sequence;
        _writeHead.Parameters[1].Value = _hash;
        _writeHead.Parameters[2].Value = _chain.MacOfHead(_sequence, _hash);
        _writeHead.ExecuteNonQuery();
    }

    public void Keep() => (_keptSequence, _keptHash) = (_sequence, _hash);

    public void Forget() => (_sequence, _hash) = (_keptSequence, _keptHash);

    public void Dispose()
    {
        _insert.Dispose();
        _readHead.Dispose();
        _writeHead.Dispose();
        _readLast.Dispose();
    }

    void Continue(long sequence, byte[] hash, byte[] mac)
    {
        if (!CryptographicOperations.FixedTimeEquals(mac, _chain.MacOfHead(sequence, hash)))
            throw new InvalidDataException("Het einde van de keten is niet met deze sleutel getekend. Voer 'verify' uit.");
        (_sequence, _hash) = (sequence, hash);
    }

    void Bind(long sequence, DecisionRecord record, byte[] hash)
    {
        SqliteParameterCollection p = _insert.Parameters;
        p[0].Value = sequence;
        p[1].Value = record.ExchangeId;
        p[2].Value = record.At.ToUnixTimeMilliseconds();
        p[3].Value = record.Application;
        p[4].Value = record.User;
        p[5].Value = record.Endpoint;
        p[6].Value = record.Model;
        p[7].Value = record.Protocol;
        p[8].Value = record.Verdict;
        p[9].Value = record.Reason;
        p[10].Value = record.PolicyVersion;
        p[11].Value = record.BytesReceived;
        p[12].Value = record.BytesScanned;
        p[13].Value = record.PartsScanned;
        p[14].Value = DecisionColumns.Join(record.NotScanned);
        p[15].Value = DecisionColumns.Join(record.Findings);
        p[16].Value = hash;
    }
}
