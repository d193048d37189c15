using System.Text;
using Gegevenshuis.AiGateway.Filtering.Documents;
using Gegevenshuis.AiGateway.Filtering.Documents.Text;

namespace Gegevenshuis.AiGateway.Filtering.Large;

/// <summary>Reads a file that is too large to be opened at once: text, tables and JSON in pieces, by the same rules as a small one.</summary>
/// <remarks>What needs all of a file (an archive, a PDF, a web page, a saved mail) is left to <see cref="DocumentReader"/>, within its bounds.</remarks>
/// <param name="scan">Gets the text.</param>
/// <param name="files">Opens files in the text.</param>
/// <param name="limits">Bounds.</param>
sealed class LargeFile(TextScan scan, AttachedFiles files, FilterLimits limits)
{
    const int HeadLength = 4096;

    /// <summary>What kind of file it is, by its first and last bytes.</summary>
    /// <exception cref="UnreadException">It is not what it says, or two things at once.</exception>
    public static FileKind KindOf(in BodyStretch file, in FileContent description)
    {
        ReadOnlySpan<byte> head = file.Head(HeadLength);
        FileKind kind = FileSignature.KindOf(head);
        if (kind == FileKind.Unknown) throw new UnreadException(UnreadReason.UnknownType);
        if (FileSignature.IsAmbiguous(head, file.Tail(FileSignature.ZipSearch), kind)) throw new UnreadException(UnreadReason.Ambiguous);
        if (!DeclaredKind.Fits(description, kind)) throw new UnreadException(UnreadReason.TypeMismatch);
        return kind;
    }

    /// <summary>Whether a text can be read in pieces: plain, or JSON.</summary>
    public static bool IsPlain(in BodyStretch file, in FileContent description)
    {
        string head = TextEncoding.Start(file.Head(HeadLength));
        return !head.AsSpan().TrimStart().StartsWith("<") && !TextFile.IsMail(description, head);
    }

    /// <summary>Reads a text.</summary>
    /// <exception cref="UnreadException">It cannot be read in full.</exception>
    public void ReadText(in BodyStretch file, DocumentPlace place)
    {
        Encoding encoding = LargeTextEncoding.Of(file) ?? throw new UnreadException(UnreadReason.UnknownType);
        try
        {
            bool isJson = TextEncoding.Start(file.Head(HeadLength)).AsSpan().TrimStart() is ['{' or '[', ..];
            AsItStands(file, encoding, place);
            if (isJson) Values(file, encoding, place);
            Embedded(file, encoding);
        }
        catch (Exception e) when (e is DecoderFallbackException or EncoderFallbackException)
        {
            throw new UnreadException(UnreadReason.Broken);
        }
    }

    void AsItStands(in BodyStretch file, Encoding encoding, DocumentPlace place)
    {
        using Utf8Windows windows = new(file, encoding);
        using StreamedText text = scan.Open(place, isAgain: false);
        for (int line = 1; windows.Next();) line = text.Append(windows.Current, line);
        text.Complete();
        scan.Count(text.Length);
    }

    void Values(in BodyStretch file, Encoding encoding, DocumentPlace place)
    {
        using Utf8Windows windows = new(file, encoding);
        using StreamedText text = scan.Open(place, isAgain: true);
        using JsonValues values = new(limits.MaxBodyBytes, text.AppendAt);
        while (values.IsJson && windows.Next()) values.Append(windows.Current);
        values.Complete();
        text.Complete();
        scan.Count(text.Length);
    }

    void Embedded(in BodyStretch file, Encoding encoding)
    {
        using Utf8Windows windows = new(file, encoding);
        using EmbeddedWindows texts = new(files, limits.MaxBodyBytes);
        while (windows.Next()) texts.Append(windows.Current);
        texts.Complete();
    }
}
