using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Registry.EndToEnd;

/// <summary>The line between a phone and the program: cut, nothing passes and every connection is gone; mended, new ones pass.</summary>
internal sealed class CutLine : IAsyncDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentDictionary<TcpClient, bool> open = [];
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly IPEndPoint program;
    private readonly Task listening;
    private volatile bool cut;

    public CutLine(string program)
    {
        this.program = IPEndPoint.Parse(new Uri(program).Authority);
        listener.Start();
        listening = ListenAsync();
    }

    public string Address => $"http://{listener.LocalEndpoint}";

    public void Cut()
    {
        cut = true;
        foreach (var connection in open.Keys)
            connection.Close();
    }

    public void Mend() => cut = false;

    private async Task ListenAsync()
    {
        var passing = new List<Task>();
        while (!ending.IsCancellationRequested)
        {
            try
            {
                passing.Add(PassAsync(await listener.AcceptTcpClientAsync(ending.Token)));
            }
            catch (OperationCanceledException)
            {
                // The test is over.
                break;
            }
        }
        await Task.WhenAll(passing);
    }

    private async Task PassAsync(TcpClient near)
    {
        using var far = new TcpClient();
        open[near] = open[far] = true;
        try
        {
            if (cut)
                return;
            await far.ConnectAsync(program, ending.Token);
            await Task.WhenAny(
                near.GetStream().CopyToAsync(far.GetStream(), ending.Token),
                far.GetStream().CopyToAsync(near.GetStream(), ending.Token)
            );
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Cut, or closed at one end: that is what it is for.
        }
        finally
        {
            open.TryRemove(near, out _);
            open.TryRemove(far, out _);
            near.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        Cut();
        await listening;
        listener.Dispose();
        ending.Dispose();
    }
}
