using System.Security.Cryptography;
using Gegevenshuis.AiGateway.Registers.Storage;
using Microsoft.Data.Sqlite;

namespace Gegevenshuis.AiGateway.Registers.Decisions;

/// <summary>Walks the chain of decisions and names the first place where it was changed.</summary>
/// <remarks>Reads one consistent snapshot; may run while the gateway writes.</remarks>
public static class ChainVerifier
{
    /// <summary>Verifies the registers in <paramref name="options"/>.</summary>
    /// <param name="options">Where the registers are.</param>
    /// <param name="expectedHead">A head that was kept outside, as <c>sequence:hash</c>; the chain must contain it. Null when there is none.</param>
    /// <param name="progress">Told the number of records walked, every thousand.</param>
    /// <exception cref="FileNotFoundException">There is no database or no key.</exception>
    public static ChainVerification Verify(RegisterOptions options, string? expectedHead = null, IProgress<long>? progress = null)
    {
        if (!File.Exists(options.DatabasePath) || !File.Exists(options.ChainKeyPath))
            throw new FileNotFoundException("De registers of hun sleutel zijn niet gevonden.");

        DecisionChain chain = new(KeyFile.Read(options.ChainKeyPath));
        using SqliteConnection connection = Database.OpenForReading(options);
        using SqliteTransaction snapshot = connection.BeginTransaction(deferred: true);
        return Walk(connection, chain, expectedHead, progress);
    }

    static ChainVerification Walk(SqliteConnection connection, DecisionChain chain, string? expectedHead, IProgress<long>? progress)
    {
        byte[] previous = [.. DecisionChain.Genesis];
        long sequence = 0;
        bool isExpectedSeen = expectedHead is null;
        using SqliteCommand select = WriteSession.Statement(connection, DecisionColumns.Select + " ORDER BY sequence");
        using SqliteDataReader row = select.ExecuteReader();
        while (row.Read())
        {
            if (row.GetInt64(0) != sequence + 1)
                return Broken(sequence, previous, sequence + 1, "Hier ontbreekt een besluit, of de volgorde is veranderd.");

            byte[] hash = chain.HashOf(sequence + 1, previous, DecisionColumns.Read(row));
            if (!CryptographicOperations.FixedTimeEquals(hash, (byte[])row.GetValue(16)))
                return Broken(sequence, previous, sequence + 1, "Dit besluit is veranderd, vervangen of ingevoegd.");

            (sequence, previous) = (sequence + 1, hash);
            isExpectedSeen |= expectedHead == Head(sequence, hash);
            if (sequence % 1000 == 0) progress?.Report(sequence);
        }

        if (!HeadFits(connection, chain, sequence, previous))
            return Broken(sequence, previous, sequence + 1, "Aan het einde ontbreken besluiten, of het einde is veranderd.");
        return isExpectedSeen
            ? new ChainVerification(true, sequence, null, "", Head(sequence, previous))
            : Broken(sequence, previous, sequence + 1, "Het opgegeven einde komt niet in de keten voor: de registers zijn vervangen of ingekort.");
    }

    static bool HeadFits(SqliteConnection connection, DecisionChain chain, long sequence, byte[] hash)
    {
        using SqliteCommand select = WriteSession.Statement(connection, "SELECT sequence, hash, mac FROM chain_head WHERE id = 1");
        using SqliteDataReader head = select.ExecuteReader();
        if (!head.Read()) return sequence == 0;
        return head.GetInt64(0) == sequence
            && CryptographicOperations.FixedTimeEquals((byte[])head.GetValue(1), hash)
            && CryptographicOperations.FixedTimeEquals((byte[])head.GetValue(2), chain.MacOfHead(sequence, hash));
    }

    static ChainVerification Broken(long walked, byte[] hash, long at, string fault) => new(false, walked, at, fault, Head(walked, hash));

    static string Head(long sequence, byte[] hash) => $"{sequence}:{Convert.ToHexStringLower(hash)}";
}
