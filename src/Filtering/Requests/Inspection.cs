using System.Text;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Filtering.Json;
using Gegevenshuis.AiGateway.Filtering.Multipart;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What is in one request: who it is for, what was found, and what could not be read.</summary>
/// <remarks>Refers to the body and so to text; dispose it when the request has left. Not thread-safe.</remarks>
public sealed class Inspection : IDisposable
{
    const int MaxModelLength = 128;

    readonly ReadOnlyMemory<byte> _body;
    readonly MessageBody? _form;
    readonly FormFields? _fields;
    readonly JsonTape? _tape;
    readonly Scanner? _scanner;
    readonly string _store = "";
    readonly IReadOnlyList<Hit> _hits = [];
    readonly IReadOnlyList<(string Kind, int Rule, string Value)> _inFiles = [];
    readonly HashSet<(int Label, int Number)> _lookalikes = [];

    Inspection(Unreadable unreadable) => Unreadable = unreadable;

    internal Inspection(ReadOnlyMemory<byte> body, JsonTape tape, Scanner scanner, RequestShape shape, TextScan scan, IReadOnlyList<string> notScanned)
    {
        (_body, _tape, _scanner, _hits, _lookalikes) = (body, tape, scanner, scan.Hits, scan.Lookalikes);
        _inFiles = scan.InFiles;
        _store = shape.Store;
        (Hits, BytesScanned, PartsScanned, InvisibleCharacters, NotScanned) = (scan.Tally.Hits, scan.Bytes, scan.Parts, scan.Invisible, notScanned);
        Model = ReadModel();
        NamesModel = Member(0, "model"u8) >= 0;
        IsStreaming = Kind(shape.Stream) is { } stream ? stream == JsonKind.True : shape.StreamsByDefault;
        AsksUsage = Kind(shape.Usage) == JsonKind.True;
        Choices = (int)Math.Clamp(AnswerFields.Number(body.Span, tape, Find(shape.Choices)) ?? 1, 1, 1024);
        AsksJson = ReadAsksJson(Find(shape.JsonAnswer));
        IsKept = Kind(shape.Store) != JsonKind.False;
    }

    /// <summary>Of a form: its files leave as they came.</summary>
    internal Inspection(MessageBody form, FormFields fields, Scanner scanner, TextScan scan, IReadOnlyList<string> notScanned, string? model, bool isStreaming)
    {
        (_form, _fields, _inFiles, _body) = (form, fields, scan.InFiles, fields.Text);
        (_scanner, _hits, _lookalikes) = (scanner, scan.Hits, scan.Lookalikes);
        (Hits, BytesScanned, PartsScanned, InvisibleCharacters, NotScanned) = (scan.Tally.Hits, scan.Bytes, scan.Parts, scan.Invisible, notScanned);
        (Model, NamesModel, IsStreaming, Choices) = (model, model is not null, isStreaming, 1);
    }

    /// <summary>Of a request without a body: there is nothing in it, but its answer may be about a conversation that was kept.</summary>
    internal Inspection(Scanner scanner) => (_scanner, Choices) = (scanner, 1);

    /// <summary>Why the body cannot be read in full; null when it can. When set, nothing else here has a meaning and nothing may be sent.</summary>
    public Unreadable? Unreadable { get; }

    /// <summary>Name of the model as the client wrote it; null when it is missing or longer than 128 bytes. Not to be logged before it is recognised.</summary>
    public string? Model { get; }

    /// <summary>Every model that the message names, as the client wrote it: also those to fall back on, those of tools and those of the lines of a batch. Not to be logged.</summary>
    public IReadOnlyList<string> Models { get; internal init; } = [];

    /// <summary>What the endpoint keeps and the message points at, for whoever set <see cref="FilterLimits.LooksUp"/>: nothing may be sent before all of it is known.</summary>
    public IReadOnlyCollection<StoredReference> References { get; internal init; } = [];

    /// <summary>The client leaves the endpoint free to keep the answer, so that a later message can point at it.</summary>
    public bool IsKept { get; } = true;

    /// <summary>What a file that is uploaded is for, as the client wrote it; empty when it does not say. Not to be logged.</summary>
    public string Purpose { get; internal init; } = "";

    /// <summary>Replaces in the lines of a batch file; null when there is none, or nothing was found in it.</summary>
    internal BatchEdit? Batch { get; init; }

    /// <summary>Something was found that can be replaced.</summary>
    internal bool HasHits => _hits.Count > 0;

    /// <summary>Placeholders that stand in the message itself.</summary>
    internal IReadOnlySet<(int Label, int Number)> Lookalikes => _lookalikes;

    /// <summary>The body has a model, be it one that cannot be read as a name.</summary>
    public bool NamesModel { get; }

    public bool IsStreaming { get; }

    /// <summary>The client itself asks for token counts in the stream.</summary>
    public bool AsksUsage { get; }

    /// <summary>Answers asked for; 1 when it does not say.</summary>
    public int Choices { get; }

    /// <summary>The answer text is to be JSON.</summary>
    public bool AsksJson { get; }

    /// <summary>Bytes of text shown to the scanner, after unescaping.</summary>
    public long BytesScanned { get; }

    /// <summary>Characters in those texts that nobody sees, such as zero-width ones. What they hide was looked for.</summary>
    public int InvisibleCharacters { get; }

    /// <summary>Texts shown to the scanner.</summary>
    public int PartsScanned { get; }

    /// <summary>Parts that were not scanned, and why, as codes: <c>image_url:allowed</c>, <c>file:encrypted</c>.</summary>
    public IReadOnlyList<string> NotScanned { get; private init; } = [];

    public IReadOnlyList<RuleHits> Hits { get; } = [];

    /// <summary>Makes the body that may leave under this verdict.</summary>
    /// <exception cref="InvalidOperationException">The verdict is to block, or what the message refers to was not looked up: there is no such body.</exception>
    public Rewrite Rewrite(Verdict verdict, RewriteOptions options)
    {
        if (verdict.Kind == VerdictKind.Block || Unreadable is not null) throw new InvalidOperationException("A blocked message has no body to send.");
        if (References.Count > 0 && options.Earlier is null) throw new InvalidOperationException("What the message refers to is not known.");
        if (_fields is not null) return Form(verdict, options);
        if (_tape is null || _scanner is null) return Without(options);
        using Splice splice = new();
        Numbering? numbers = _hits.Count > 0 || options.Earlier is { IsEmpty: false } || options.KeepsNumbers ? Redactor.NumberingOf(_scanner, _lookalikes) : null;
        if (options.Earlier is { } earlier) numbers?.Continue(earlier);
        int replaced = numbers is null ? 0 : Redact(verdict, numbers, splice);
        Insertions.Add(_body.Span, _tape, options, IsStreaming, splice);
        if (replaced > 0 && !options.KeepsNumbers) Insertions.KeepNothing(_body.Span, _tape, _store, splice);
        return new Rewrite(new MemoryBody(splice.IsEmpty ? _body : Written(splice)), numbers?.Map ?? PseudonymMap.Empty, replaced)
        {
            Kept = options.KeepsNumbers ? numbers!.Keep() : KeptNumbers.None,
        };
    }

    Rewrite Form(Verdict verdict, RewriteOptions options)
    {
        using Splice splice = new();
        Numbering numbers = Redactor.NumberingOf(_scanner!, Batch is null ? _lookalikes : [.. _lookalikes, .. Batch.Lookalikes]);
        int replaced = Redact(verdict, numbers, splice);
        List<BodyEdit> edits = [.. _fields!.Edits(splice)];
        if (Batch is not null) replaced += Batch.Redact(verdict, numbers, edits);
        edits.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return new Rewrite(edits.Count == 0 ? _form! : new EditedBody(_form!, edits), numbers.Map, replaced)
        {
            Kept = options.KeepsNumbers ? numbers.Keep() : KeptNumbers.None,
        };
    }

    /// <summary>Notes every replacement in the splice and returns their number.</summary>
    internal int Redact(Verdict verdict, Numbering numbers, Splice splice) => new Redactor(_body, _scanner!, verdict, numbers).Redact(_hits, splice);

    // A message without text of its own, about a conversation that has it.
    Rewrite Without(RewriteOptions options)
    {
        if (options.Earlier is not { IsEmpty: false } earlier || _scanner is null) return new Rewrite(_form ?? MessageBody.Empty, PseudonymMap.Empty, 0);
        Numbering numbers = Redactor.NumberingOf(_scanner, _lookalikes);
        numbers.Continue(earlier);
        return new Rewrite(_form ?? MessageBody.Empty, numbers.Map, 0);
    }

    byte[] Written(Splice splice)
    {
        using ByteBuffer body = new(Math.Max(16, splice.ResultLength(_body.Length)));
        splice.Write(_body.Span, body);
        return body.Span.ToArray();
    }

    /// <summary>What was found and leaves all the same under this verdict; when the model repeats it, it did not make it up.</summary>
    public TypedValues Typed(Verdict verdict)
    {
        TypedValues typed = new();
        HitText text = new(_body, _hits);
        for (int i = 0; i < _hits.Count; i++)
        {
            if (!_hits[i].IsRest && Leaves(_hits[i].Rule)) typed.Add(_scanner!.KindOf(_hits[i].Rule), text.Of(i), text.CourtesyBefore(i));
        }

        foreach ((string kind, int rule, string value) in _inFiles)
        {
            if (Leaves(rule)) typed.Add(kind, value, Courtesy.None);
        }

        return typed.Count == 0 ? TypedValues.None : typed;

        bool Leaves(int rule) => verdict.ActionFor(rule) < Detection.Rules.RuleAction.Pseudonymise;
    }

    public void Dispose() => _tape?.Dispose();

    internal static Inspection Of(Unreadable unreadable, IReadOnlyList<string>? notScanned = null) => new(unreadable) { NotScanned = notScanned ?? [] };

    int Member(int node, ReadOnlySpan<byte> name) => _tape!.Member(_body.Span, node, name);

    int Find(string path) => new JsonPath(path).Find(_body.Span, _tape!);

    JsonKind? Kind(string path) => Find(path) is >= 0 and int node ? _tape![node].Kind : null;

    string? ReadModel()
    {
        int node = Member(0, "model"u8);
        if (node < 0 || _tape![node].Kind != JsonKind.String || _tape[node].Length is 0 or > MaxModelLength) return null;
        byte[] name = new byte[_tape[node].Length];
        return Encoding.UTF8.GetString(name, 0, JsonText.Unescape(_body.Span[_tape[node].Start.._tape[node].End], name));
    }

    bool ReadAsksJson(int format)
    {
        if (format < 0) return false;
        if (_tape![format].Kind != JsonKind.String) return _tape[format].Kind == JsonKind.Object;
        ReadOnlySpan<byte> word = _body.Span[_tape[format].Start.._tape[format].End];
        return word.StartsWith("json"u8) || word.EndsWith("json"u8);
    }
}
