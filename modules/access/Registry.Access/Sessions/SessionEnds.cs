using System.Collections.Concurrent;

namespace Registry.Access.Sessions;

/// <summary>
/// Tells the open pages of this process that their session has ended, so that nobody goes on reading them. Pages of other processes
/// learn it at their next call.
/// </summary>
internal sealed class SessionEnds
{
    private readonly ConcurrentDictionary<object, (Guid Session, Action Ended)> pages = [];

    /// <summary>Calls <paramref name="ended"/> once the session ends, until what is returned is disposed.</summary>
    public IDisposable Watch(Guid session, Action ended)
    {
        var page = new Watched(this);
        pages[page] = (session, ended);
        return page;
    }

    public void Tell(IReadOnlyCollection<Guid> sessions)
    {
        foreach (var page in pages.Values.Where(p => sessions.Contains(p.Session)))
            page.Ended();
    }

    private sealed class Watched(SessionEnds ends) : IDisposable
    {
        public void Dispose() => ends.pages.TryRemove(this, out _);
    }
}
