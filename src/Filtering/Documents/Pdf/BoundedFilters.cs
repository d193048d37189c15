using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Pdf;

/// <summary>The library's own filters, each asked only after what it will unpack was counted.</summary>
sealed class BoundedFilters(Reading reading) : IFilterProvider
{
    readonly IFilterProvider _inner = DefaultFilterProvider.Instance;
    readonly Dictionary<IFilter, IFilter> _bounded = [];
    UnreadException? _fault;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(_inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(_inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(_inner.GetAllFilters());

    /// <exception cref="UnreadException">A filter reached a bound, also when the library went on without what it would have given.</exception>
    public void ThrowIfBounded()
    {
        if (_fault is not null) throw new UnreadException(_fault.Reason);
    }

    IFilter[] Bounded(IReadOnlyList<IFilter> filters)
        => [.. filters.Select(filter => _bounded.TryGetValue(filter, out IFilter? bounded) ? bounded : _bounded[filter] = new BoundedFilter(filter, this))];

    void Count(IFilter filter, Memory<byte> input)
    {
        try
        {
            reading.Unpack(Size(filter, input));
        }
        catch (UnreadException e)
        {
            _fault = e;
            throw;
        }
    }

    /// <summary>Bytes that will come out, or at least the most that can.</summary>
    long Size(IFilter filter, Memory<byte> input) => filter switch
    {
        FlateFilter => Inflated(input),
        RunLengthFilter => input.Length * 64L,
        LzwFilter => input.Length * 256L,
        _ => input.Length * 4L,
    };

    long Inflated(Memory<byte> input)
    {
        byte[] buffer = new byte[32 * 1024];
        long size = 0;
        try
        {
            using ZLibStream stream = new(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
            while (stream.Read(buffer) is > 0 and int read)
            {
                size += read;
                if (size > reading.Limits.MaxUnpackedBytes) return size;
                reading.CheckTime();
            }
        }
        catch (InvalidDataException)
        {
            // Cut off or damaged: the library unpacks no more than we did.
        }

        return size;
    }

    sealed class BoundedFilter(IFilter filter, BoundedFilters owner) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            owner.Count(filter, input);
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
