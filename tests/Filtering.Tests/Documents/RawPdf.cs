using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Documents;

/// <summary>Writes a PDF object by object, for what no library makes. Object 1 is the catalogue, 2 the pages, 3 the page, 4 its content, 5 its font.</summary>
sealed class RawPdf
{
    readonly List<byte[]> _objects = [];
    string _trailer = "";

    public RawPdf(string content, string catalogue = "", string page = "")
    {
        Add($"<< /Type /Catalog /Pages 2 0 R {catalogue} >>");
        Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> {page} >>");
        AddStream("", Encoding.Latin1.GetBytes(content));
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    }

    /// <summary>Adds an object.</summary>
    /// <returns>Its number.</returns>
    public int Add(string text)
    {
        _objects.Add(Encoding.Latin1.GetBytes(text));
        return _objects.Count;
    }

    public RawPdf With(string text)
    {
        Add(text);
        return this;
    }

    public RawPdf WithStream(string dictionary, byte[] content)
    {
        AddStream(dictionary, content);
        return this;
    }

    public RawPdf Replace(int number, string text)
    {
        _objects[number - 1] = Encoding.Latin1.GetBytes(text);
        return this;
    }

    public RawPdf WithTrailer(string trailer)
    {
        _trailer = trailer;
        return this;
    }

    public static byte[] Deflate(byte[] content)
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(content);
        return packed.ToArray();
    }

    public byte[] Make()
    {
        using MemoryStream file = new();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        List<long> offsets = [];
        Write("%PDF-1.7\n");
        foreach ((int index, byte[] content) in _objects.Index())
        {
            offsets.Add(file.Position);
            Write(string.Create(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n"));
            file.Write(content);
            Write("\nendobj\n");
        }

        long start = file.Position;
        Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n"));
        foreach (long offset in offsets) Write(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        Write(string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R {_trailer} >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    void AddStream(string dictionary, byte[] content)
    {
        byte[] head = Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<< {dictionary} /Length {content.Length} >>\nstream\n"));
        _objects.Add([.. head, .. content, .. "\nendstream"u8]);
    }
}
