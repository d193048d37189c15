using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

/// <summary>Reads the plain part of YAML: maps, lists and texts in one document, with their places.</summary>
/// <remarks>
/// Anchors, aliases, tags, merge keys, directives and several documents are refused: a CISO must be able to read a rule from top to
/// bottom, and what one reader expands and another does not is no rule. YAML's guessing of types is not used.
/// </remarks>
sealed class YamlReader
{
    const int MaxDepth = 12;
    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    readonly Parser _parser;
    Mark _last = new(0, 1, 1);

    YamlReader(string text) => _parser = new Parser(new StringReader(text));

    /// <summary>The root of the one document.</summary>
    /// <exception cref="YamlFault">At the first place that is not plain YAML.</exception>
    public static YamlNode Read(ReadOnlySpan<byte> bytes)
    {
        string text = Decode(bytes);
        YamlReader reader = new(text);
        try
        {
            return reader.Document();
        }
        catch (YamlException e)
        {
            throw Translate(e.Start, text);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 18 answers an open bracket before an indented block this way, without a place.
            throw Translate(reader._last, text);
        }
    }

    /// <summary>The text without a byte order mark.</summary>
    /// <exception cref="YamlFault">The bytes are not UTF-8.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            return s_utf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            int line = 1 + bytes[..Math.Clamp(e.Index, 0, bytes.Length)].Count((byte)'\n');
            throw new YamlFault(line, 1, "Hier staat een teken dat geen UTF-8 is.", "Sla het bestand op als UTF-8.");
        }
    }

    YamlNode Document()
    {
        Next<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _)) throw Fault(new Mark(0, 1, 1), "Het bestand is leeg.", "Vul het in of haal het weg.");
        DocumentStart start = Next<DocumentStart>();
        if (start.Version is not null || start.Tags is { Count: > 0 } && !start.IsImplicit && HasDirectives(start))
            throw Fault(start.Start, "Een YAML-opdracht met % is niet toegestaan.", "Haal de regel weg.");
        YamlNode root = Node(0);
        Next<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out DocumentStart? second))
            throw Fault(second.Start, "Hier begint een tweede document.", "Zet het in een eigen bestand en haal '---' weg.");
        Next<StreamEnd>();
        return root;
    }

    static bool HasDirectives(DocumentStart start) => start.Tags!.Any(tag => tag.Handle is not ("!" or "!!"));

    YamlNode Node(int depth)
    {
        if (_parser.Accept<AnchorAlias>(out AnchorAlias? alias))
            throw Fault(alias.Start, "Een verwijzing met * is niet toegestaan.", "Schrijf de waarde hier voluit, of zet haar tussen aanhalingstekens.");
        if (!_parser.Accept<NodeEvent>(out NodeEvent? node)) throw Fault(_parser.Current!.Start, "Hier ontbreekt een waarde.", "Schrijf 'veld: waarde'.");
        if (!node.Anchor.IsEmpty) throw Fault(node.Start, "Een anker met & is niet toegestaan.", "Haal het weg, of zet de waarde tussen aanhalingstekens.");
        if (!node.Tag.IsEmpty) throw Fault(node.Start, "Een type met ! is niet toegestaan.", "Haal het weg, of zet de waarde tussen aanhalingstekens.");
        if (depth > MaxDepth) throw Fault(node.Start, "Dit is te diep genest.", "Een regelbestand heeft maar een paar niveaus. Controleer de inspringing.");
        return node switch
        {
            Scalar => Text(),
            SequenceStart => List(depth),
            _ => Map(depth),
        };
    }

    YamlText Text()
    {
        Scalar scalar = Next<Scalar>();
        return new(Line(scalar.Start), Column(scalar.Start), scalar.Value, scalar.Style != ScalarStyle.Plain);
    }

    YamlList List(int depth)
    {
        Mark at = Next<SequenceStart>().Start;
        var items = new List<YamlNode>();
        while (!_parser.Accept<SequenceEnd>(out _)) items.Add(Node(depth + 1));
        Next<SequenceEnd>();
        return new(Line(at), Column(at), items);
    }

    YamlMap Map(int depth)
    {
        Mark at = Next<MappingStart>().Start;
        var entries = new List<YamlEntry>();
        while (!_parser.Accept<MappingEnd>(out _)) entries.Add(Entry(depth));
        Next<MappingEnd>();
        return new(Line(at), Column(at), entries);
    }

    YamlEntry Entry(int depth)
    {
        Mark at = _parser.Current!.Start;
        if (Node(depth + 1) is not YamlText key) throw Fault(at, "De naam van een veld moet een woord zijn.", "Schrijf 'veld: waarde'.");
        if (key is { Text: "<<", IsQuoted: false }) throw Fault(at, "Samenvoegen met << is niet toegestaan.", "Schrijf de velden hier voluit.");
        return new(key, Node(depth + 1));
    }

    TEvent Next<TEvent>() where TEvent : ParsingEvent
    {
        if (_parser.Accept<TEvent>(out TEvent? next)) _last = next.Start;
        return _parser.Consume<TEvent>();
    }

    /// <summary>The library's sentence is English and may quote the file, so only its place is used. It notices a tab on the line before.</summary>
    static YamlFault Translate(in Mark at, string text)
    {
        string[] lines = text.Split('\n');
        for (int i = Line(at) - 1; i <= Line(at) && i < lines.Length; i++)
            if (StartsWithTab(lines[i])) return new YamlFault(i + 1, 1, "De regel begint met een tab.", "Spring in met spaties.");
        return Fault(at, "Dit is geen geldige YAML.", "Kijk naar de inspringing, de dubbele punt met een spatie erachter, en de aanhalingstekens, hier en op de regel erboven.");
    }

    static bool StartsWithTab(string line) => line.AsSpan(0, line.Length - line.AsSpan().TrimStart().Length).Contains('\t');

    static YamlFault Fault(in Mark at, string what, string fix) => new(Line(at), Column(at), what, fix);

    static int Line(in Mark mark) => (int)Math.Max(1, mark.Line);

    static int Column(in Mark mark) => (int)Math.Max(1, mark.Column);
}
