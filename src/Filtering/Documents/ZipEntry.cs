namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>One entry of a zip file, as its directory has it.</summary>
/// <param name="Name">Name with <c>/</c> between folders.</param>
/// <param name="Method">0 stored, 8 deflated.</param>
/// <param name="IsEncrypted">It needs a password.</param>
/// <param name="Packed">Range of its packed bytes in the file.</param>
/// <param name="Size">Bytes once unpacked.</param>
readonly record struct ZipEntry(string Name, int Method, bool IsEncrypted, Range Packed, long Size)
{
    public bool IsFolder => Name.EndsWith('/') && Size == 0;

    public int PackedSize(int length) => Packed.GetOffsetAndLength(length).Length;
}
