using Gegevenshuis.AiGateway.Filtering.Documents;
using Xunit;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>What must hold for every file: reading ends in time, without a fault, and what was not read is named in words of our own.</summary>
sealed class DocumentCheck
{
    readonly DocumentReader _reader = new(new DocumentLimits { MaxTime = TimeSpan.FromSeconds(30), MaxUnpackedBytes = 16 << 20 });

    public void Run(byte[] file)
    {
        DocumentText document = _reader.Open(new FileContent(file), DocumentPlace.File);
        Assert.All(document.Unread, static part =>
        {
            Assert.NotEqual(UnreadReason.TooSlow, part.Reason);
            Assert.Matches("^[a-z]+:[a-z-]+$", part.Code);
        });
        foreach (DocumentPart part in document.Parts) Assert.NotNull(part.At(part.Text.AsSpan().Count('\n')).InDutch);
    }
}
