using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace GlucoseTracker.Testing.Net;

/// <summary>
/// A server on loopback with the interface of ntfy: publish as JSON, publish to a topic, and subscribe to a topic as a stream of JSON
/// lines, with "since" by the server's own clock.
/// </summary>
public sealed class NtfyServer : IAsyncDisposable
{
    private readonly HttpListener _listener;
    private readonly Lock _gate = new();
    private readonly List<(string Topic, string Line, long Time)> _lines = [];
    private readonly List<(string Topic, Channel<string?> Lines)> _subscribers = [];
    private readonly ConcurrentQueue<JsonElement> _published = new();
    private readonly SemaphoreSlim _news = new(0);
    private readonly Task _loop;
    private long _time = 1_600_000_000;

    private NtfyServer(HttpListener listener, Uri address)
    {
        (_listener, Address) = (listener, address);
        _loop = Task.Run(AcceptAsync);
    }

    /// <summary>The address, with http.</summary>
    public Uri Address { get; }

    /// <summary>The required token of subscribers; null: none.</summary>
    public string? ReadToken { get; set; }

    /// <summary>The number of subscriptions.</summary>
    public int Subscriptions { get; private set; }

    /// <summary>The number of rejected subscriptions.</summary>
    public int Refused { get; private set; }

    /// <summary>The queries of the subscriptions, in order.</summary>
    public List<string> Queries { get; } = [];

    /// <summary>Starts on a free port.</summary>
    public static NtfyServer Start()
    {
        for (var attempt = 0; ; attempt++)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
            probe.Stop();
            var listener = new HttpListener();
            listener.Prefixes.Add(address.AbsoluteUri);
            try
            {
                listener.Start();
                return new NtfyServer(listener, address);
            }
            catch (HttpListenerException) when (attempt < 10)
            {
                // Another process has taken the port meanwhile.
            }
        }
    }

    /// <summary>Waits for the next message that is published as JSON.</summary>
    public async Task<JsonElement> NextAsync()
    {
        var hasCome = await _news.WaitAsync(TimeSpan.FromSeconds(30));
        return hasCome && _published.TryDequeue(out var message) ? message : throw new TimeoutException("No message was published.");
    }

    /// <summary>Publishes a text to a topic like a phone.</summary>
    public void Publish(string topic, string text) => Send(topic, "message", text);

    /// <summary>Sends any line to all subscribers of a topic.</summary>
    public void SendLine(string topic, string line)
    {
        lock (_gate)
        {
            _subscribers.Where(s => s.Topic == topic).ToList().ForEach(s => s.Lines.Writer.TryWrite(line));
        }
    }

    /// <summary>Ends all subscriptions.</summary>
    public void Drop()
    {
        lock (_gate)
        {
            _subscribers.ForEach(s => s.Lines.Writer.TryWrite(null));
            _subscribers.Clear();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Drop();
        _listener.Close();
        await _loop;
        _news.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = AnswerAsync(context);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            var path = context.Request.Url!.AbsolutePath.Trim('/');
            if (context.Request.HttpMethod == "POST")
            {
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                Accept(path, await reader.ReadToEndAsync());
                context.Response.Close();
                return;
            }

            await StreamAsync(context, path.Split('/')[0]);
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The subscriber has disconnected.
        }
    }

    private void Accept(string path, string body)
    {
        if (path.Length > 0)
        {
            Send(path, "message", body);
            return;
        }

        using var document = JsonDocument.Parse(body);
        _published.Enqueue(document.RootElement.Clone());
        _news.Release();
    }

    private void Send(string topic, string what, string text)
    {
        lock (_gate)
        {
            var time = ++_time;
            var line = JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["id"] = $"m{time}",
                ["time"] = time,
                ["event"] = what,
                ["topic"] = topic,
                ["message"] = text,
            });
            _lines.Add((topic, line, time));
            _subscribers.Where(s => s.Topic == topic).ToList().ForEach(s => s.Lines.Writer.TryWrite(line));
        }
    }

    private async Task StreamAsync(HttpListenerContext context, string topic)
    {
        if (ReadToken is { } token && context.Request.Headers["Authorization"] != $"Bearer {token}")
        {
            Refused++;
            context.Response.StatusCode = 403;
            context.Response.Close();
            return;
        }

        var lines = Channel.CreateUnbounded<string?>();
        lock (_gate)
        {
            Subscriptions++;
            Queries.Add(context.Request.Url!.Query);
            lines.Writer.TryWrite($"{{\"id\":\"o{Subscriptions}\",\"time\":{_time},\"event\":\"open\",\"topic\":\"{topic}\"}}");
            var since = long.TryParse(context.Request.QueryString["since"], NumberStyles.None, CultureInfo.InvariantCulture, out var time)
                ? time : 0;
            _lines.Where(l => l.Topic == topic && l.Time >= since).ToList().ForEach(l => lines.Writer.TryWrite(l.Line));
            _subscribers.Add((topic, lines));
        }

        context.Response.SendChunked = true;
        await foreach (var line in lines.Reader.ReadAllAsync())
        {
            if (line is null)
            {
                context.Response.Abort();
                return;
            }

            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"));
            await context.Response.OutputStream.FlushAsync();
        }
    }
}
