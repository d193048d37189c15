using System.IO.Compression;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The file of the model: the dictionary as two filters, the label transitions, the thresholds and the weights; compressed.</summary>
sealed record NameModelFile(WordFilter Dictionary, WordFilter Propers, NameModel Model)
{
    const uint Magic = 0x314D4E50; // "PNM1"

    public static NameModelFile Read(Stream stream)
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        if (reader.ReadUInt32() != Magic) throw new InvalidDataException("This is no name model.");
        var dictionary = new WordFilter(Words(reader));
        var propers = new WordFilter(Words(reader));
        var transitions = new int[NameModel.Labels * NameModel.Labels];
        for (int i = 0; i < transitions.Length; i++) transitions[i] = reader.ReadInt32();
        int likely = reader.ReadInt32(), certain = reader.ReadInt32();
        return new(dictionary, propers, new NameModel(Words(reader), transitions, likely, certain));
    }

    public static void Write(Stream stream, WordFilter dictionary, WordFilter propers, ulong[] slots, ReadOnlySpan<int> transitions, int likely, int certain)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize));
        writer.Write(Magic);
        Write(writer, dictionary.Cells);
        Write(writer, propers.Cells);
        foreach (int score in transitions) writer.Write(score);
        writer.Write(likely);
        writer.Write(certain);
        Write(writer, slots);
    }

    static ulong[] Words(BinaryReader reader)
    {
        var words = new ulong[reader.ReadInt32()];
        for (int i = 0; i < words.Length; i++) words[i] = reader.ReadUInt64();
        return words;
    }

    static void Write(BinaryWriter writer, ReadOnlySpan<ulong> words)
    {
        writer.Write(words.Length);
        foreach (ulong word in words) writer.Write(word);
    }
}
