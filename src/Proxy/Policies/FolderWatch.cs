namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>Calls back after files in the folders changed, and now and then in any case.</summary>
/// <remarks>
/// A save is often several events and half a file for a moment, so the call waits until it is quiet. Notifications are lost on network
/// shares and behind the links of a mounted config map, so there is a periodic call too.
/// </remarks>
sealed class FolderWatch : IDisposable
{
    static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(400);
    static readonly TimeSpan s_period = TimeSpan.FromSeconds(30);

    readonly FileSystemWatcher[] _watchers;
    readonly ITimer _afterChange;
    readonly ITimer _periodic;

    public FolderWatch(IReadOnlyList<string> folders, TimeProvider clock, Action changed)
    {
        _afterChange = clock.CreateTimer(_ => changed(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _periodic = clock.CreateTimer(_ => changed(), null, s_period, s_period);
        _watchers = [.. folders.Where(Directory.Exists).Select(Start)];
    }

    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in _watchers) watcher.Dispose();
        _afterChange.Dispose();
        _periodic.Dispose();
    }

    FileSystemWatcher Start(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => Note();
        watcher.Created += (_, _) => Note();
        watcher.Deleted += (_, _) => Note();
        watcher.Renamed += (_, _) => Note();
        watcher.Error += (_, _) => Note();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    void Note() => _afterChange.Change(s_quiet, Timeout.InfiniteTimeSpan);
}
