using System.IO.Compression;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The file of the model: the dictionaries as filters, the label transitions, the thresholds and the weights; compressed.</summary>
sealed record NameModelFile(WordFilters Filters, NameModel Model)
{
    const uint Magic = 0x334D4E50; // "PNM3"

    public static NameModelFile Read(Stream stream)
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        if (reader.ReadUInt32() != Magic) throw new InvalidDataException("This is no name model.");
        var filters = new WordFilters(new(Words(reader)), new(Words(reader)), new(Words(reader)));
        var transitions = new int[NameModel.Labels * NameModel.Labels];
        for (int i = 0; i < transitions.Length; i++) transitions[i] = reader.ReadInt32();
        int likely = reader.ReadInt32(), certain = reader.ReadInt32();
        return new(filters, new NameModel(Buckets(reader), transitions, likely, certain));
    }

    public static void Write(Stream stream, WordFilters filters, uint[] buckets, ReadOnlySpan<int> transitions, int likely, int certain)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize));
        writer.Write(Magic);
        Write(writer, filters.Dictionary.Cells);
        Write(writer, filters.Propers.Cells);
        Write(writer, filters.English.Cells);
        foreach (int score in transitions) writer.Write(score);
        writer.Write(likely);
        writer.Write(certain);
        writer.Write(buckets.Length);
        foreach (uint word in buckets) writer.Write(word);
    }

    static ulong[] Words(BinaryReader reader)
    {
        var words = new ulong[reader.ReadInt32()];
        for (int i = 0; i < words.Length; i++) words[i] = reader.ReadUInt64();
        return words;
    }

    static uint[] Buckets(BinaryReader reader)
    {
        var buckets = new uint[reader.ReadInt32()];
        for (int i = 0; i < buckets.Length; i++) buckets[i] = reader.ReadUInt32();
        return buckets;
    }

    static void Write(BinaryWriter writer, ReadOnlySpan<ulong> words)
    {
        writer.Write(words.Length);
        foreach (ulong word in words) writer.Write(word);
    }
}
