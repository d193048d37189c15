using System.Globalization;

namespace Gegevenshuis.AiGateway.Proxy.Commands.Scan;

/// <summary>Counts lines on standard error, twice a second, when a person is watching.</summary>
sealed class ScanProgress(Terminal terminal)
{
    static readonly CultureInfo s_dutch = CultureInfo.GetCultureInfo("nl-NL");
    static readonly TimeSpan s_pause = TimeSpan.FromSeconds(0.5);

    readonly long _start = terminal.Clock.GetTimestamp();
    long _shown = terminal.Clock.GetTimestamp();
    long _lines;

    public void Add(int lines)
    {
        _lines += lines;
        if (!terminal.IsWatched || terminal.Clock.GetElapsedTime(_shown) < s_pause) return;
        _shown = terminal.Clock.GetTimestamp();
        terminal.Error.Write($"\r{Sentence()}");
    }

    public void End()
    {
        if (terminal.IsWatched) terminal.Error.WriteLine($"\r{Sentence()}");
    }

    string Sentence()
    {
        double seconds = Math.Max(1e-3, terminal.Clock.GetElapsedTime(_start).TotalSeconds);
        return string.Create(s_dutch, $"{_lines:N0} regels, {_lines / seconds:N0} per seconde ");
    }
}
