using System.Buffers;
using System.Text;
using Gegevenshuis.AiGateway.Detection;

namespace Gegevenshuis.AiGateway.Proxy.Commands.Scan;

/// <summary>Scans the lines of one block after the other. One per worker, not thread-safe; its buffers are reused.</summary>
sealed class BlockScan(Scanner scanner, RuleWriter rules)
{
    readonly ScanLine _line = new();
    readonly FindingList _findings = new();
    readonly ArrayBufferWriter<byte> _output = new(64 * 1024);

    /// <summary>The answer to the last block.</summary>
    public ReadOnlyMemory<byte> Output => _output.WrittenMemory;

    /// <summary>Lines of the last block; blank ones are not counted.</summary>
    public int Lines { get; private set; }

    /// <summary>Lines of the last block that could not be read.</summary>
    public int BadLines { get; private set; }

    public void Run(LineBlock block)
    {
        _output.ResetWrittenCount();
        (Lines, BadLines) = (0, 0);
        ReadOnlySpan<byte> rest = block.Bytes;
        for (long number = block.FirstLine; !rest.IsEmpty; number++)
        {
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            line = line.TrimEnd((byte)'\r');
            if (number == 1 && line.StartsWith(Encoding.UTF8.Preamble)) line = line[3..];
            if (line.ContainsAnyExcept((byte)' ', (byte)'\t')) Answer(line, number);
        }
    }

    void Answer(ReadOnlySpan<byte> line, long number)
    {
        Lines++;
        string? fault = _line.Read(line);
        _output.Write("{\"id\":"u8);
        _output.Write(_line.Id);
        if (fault is null) WriteFindings();
        else WriteFault(fault, number);
        _output.Write("}\n"u8);
    }

    void WriteFindings()
    {
        _findings.Clear();
        scanner.Scan(_line.Text, _findings);
        _output.Write(",\"findings\":["u8);
        for (int i = 0; i < _findings.Count; i++)
        {
            if (i > 0) _output.Write(","u8);
            rules.Write(_findings[i], _output);
        }

        _output.Write("]"u8);
    }

    /// <summary>A line that cannot be read still gets its answer, so that answers and lines stay in step.</summary>
    void WriteFault(string fault, long number)
    {
        BadLines++;
        _output.Write(Encoding.UTF8.GetBytes($",\"error\":\"regel {number}: {fault}\""));
    }
}
