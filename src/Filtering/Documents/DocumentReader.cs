namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>Opens files that came with a message and gives their text, and the name of everything that it could not read.</summary>
/// <remarks>
/// Shared between threads. Never throws for what is in a file. Libraries that parse files of strangers can hang: each reading has a
/// thread of its own and a time, and a reading that does not stop in time keeps its place until it does, so that such files cannot
/// take all processors; while no place is free, files are refused.
/// </remarks>
public sealed class DocumentReader
{
    const int StackSize = 16 << 20;

    readonly DocumentLimits _limits;
    readonly IImageText? _images;
    readonly SemaphoreSlim _places;

    /// <param name="limits">Bounds on one file.</param>
    /// <param name="images">Reads text in images; null when this machine cannot.</param>
    /// <param name="places">Files that are read at the same time.</param>
    public DocumentReader(DocumentLimits limits, IImageText? images = null, int places = 8)
        => (_limits, _images, _places) = (limits, images, new SemaphoreSlim(places));

    /// <summary>Reads one file in full. When that is not possible, what could not be read is named in the result.</summary>
    /// <param name="file">The file.</param>
    /// <param name="place">Where it stands in the message.</param>
    public DocumentText Open(in FileContent file, DocumentPlace place) => Open(file, place, StartTime());

    /// <summary>The time for all files of one message, from now.</summary>
    internal ReadingTime StartTime() => new(_limits.MaxTime);

    internal DocumentText Open(in FileContent file, DocumentPlace place, ReadingTime time)
    {
        if (!_places.Wait(time.Left)) return Unread(place, UnreadReason.TooBusy);
        TaskCompletionSource<DocumentText> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        FileContent content = file;
        Thread thread = new(() => Read(content, place, new Reading(_limits, time, _images), done), StackSize) { IsBackground = true, Name = "Document" };
        thread.Start();
        return done.Task.Wait(time.Left) ? done.Task.Result : Unread(place, UnreadReason.TooSlow);
    }

    void Read(in FileContent file, DocumentPlace place, Reading reading, TaskCompletionSource<DocumentText> done)
    {
        try
        {
            reading.Open(file, place);
            done.SetResult(reading.Result);
        }
        catch (UnreadException e)
        {
            // What was read before the bound was reached is worth knowing: a finding in it is told before the bound.
            DocumentText text = reading.Result;
            done.SetResult(text with { Unread = [.. text.Unread, new UnreadPart(place, UnreadKind.File, e.Reason)] });
        }
#pragma warning disable CA1031 // An exception on this thread would end the process; whatever it was, the file was not read.
        catch (Exception)
#pragma warning restore CA1031
        {
            done.SetResult(Unread(place, UnreadReason.Broken));
        }
        finally
        {
            _places.Release();
        }
    }

    static DocumentText Unread(DocumentPlace place, UnreadReason reason) => new([], [new UnreadPart(place, UnreadKind.File, reason)]);
}
