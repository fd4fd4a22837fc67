using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.Supervision;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Control;

/// <summary>
/// Answers <c>status</c>, <c>readings N</c> and <c>reload</c> on a Unix socket in the state directory or, where that takes none, in memory; owner
/// and group only. When the socket cannot be made the daemon goes on without it.
/// </summary>
internal sealed class ControlServer(
    string stateDirectory, StatusReport report, TimeProvider time, ILogger<ControlServer> log, AlarmReport? alarms = null, ReloadDesk? reload = null,
    HistoryFlush? history = null) : BackgroundService
{
    /// <summary>So long a caller may take for its request and for reading the answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>So many callers are served at a time; for one more the oldest is sent away, so that slow ones keep nobody waiting.</summary>
    private const int MaxSessions = 16;

    private const UnixFileMode OwnerAndGroup =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;

    private string _path = ControlSocket.PathIn(stateDirectory);
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly List<ControlSession> _sessions = [];
    private bool _listens;

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // A restart after a failure: the socket is there already.
        if (!_listens && TryListen(_path) is { } trouble)
        {
            log.NoControlSocket(_path, trouble);
            var inMemory = ControlSocket.PathInMemory(stateDirectory);
            if (TryListen(inMemory) is null)
            {
                _path = inMemory;
            }
        }

        return base.StartAsync(cancellationToken);
    }

    /// <summary>Null when it listens, else why not.</summary>
    private string? TryListen(string path)
    {
        try
        {
            if (path == ControlSocket.PathIn(stateDirectory))
            {
                Directory.CreateDirectory(stateDirectory);
            }

            File.Delete(path);
            ControlSocket.WithEndPoint(path, _listener.Bind);
            File.SetUnixFileMode(path, OwnerAndGroup);
            _listener.Listen(MaxSessions);
            _listens = true;
            return null;
        }
        catch (Exception e) when (e is SocketException or IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        if (_listens)
        {
            File.Delete(_path);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _listener.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (_listens && !stoppingToken.IsCancellationRequested)
        {
            var caller = await _listener.AcceptAsync(stoppingToken).ConfigureAwait(false);
            var session = new ControlSession(caller, Patience, time, stoppingToken);
            lock (_sessions)
            {
                if (_sessions.Count == MaxSessions)
                {
                    // Taken out first: what the cancellation runs at once may change the list.
                    var oldest = _sessions[0];
                    _sessions.RemoveAt(0);
                    oldest.Drop();
                }

                _sessions.Add(session);
            }

            _ = ServeAsync(session);
        }
    }

    /// <summary>Never fails: one caller must not cost the others their answers.</summary>
    private async Task ServeAsync(ControlSession session)
    {
        var isKept = false;
        try
        {
            isKept = await AnswerAsync(session.Caller, session.Patience).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            log.CallerLeft(e.Message);
        }
        catch (Exception e)
        {
            log.RequestFailed(FailureTrace.NameOf(e), FailureTrace.Of(e));
        }

        lock (_sessions)
        {
            _sessions.Remove(session);
        }

        session.Dispose();
        if (!isKept)
        {
            session.Caller.Dispose();
        }
    }

    /// <summary>True when the caller waits at the reload desk for its answer.</summary>
    private async Task<bool> AnswerAsync(Socket caller, CancellationToken cancellationToken)
    {
        var buffer = new byte[ControlSocket.LongestRequest];
        var length = 0;
        while (length < buffer.Length && !buffer.AsSpan(0, length).Contains((byte)'\n'))
        {
            var read = await caller.ReceiveAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        var request = Encoding.UTF8.GetString(buffer, 0, length).Trim();
        if (request == "flush" && history is not null)
        {
            await history.AskAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        var reply = request == "reload" && reload is not null ? ReplyToReload(caller, reload) : ReplyTo(request) ?? [];
        for (var sent = 0; sent < reply?.Length;)
        {
            sent += await caller.SendAsync(reply.AsMemory(sent), cancellationToken).ConfigureAwait(false);
        }

        return reply is null;
    }

    /// <summary>Null when the new configuration is taken, and the next host answers.</summary>
    private byte[]? ReplyToReload(Socket caller, ReloadDesk desk)
    {
        var problems = desk.Take(caller);
        if (problems.Count == 0)
        {
            log.ReloadTaken();
            return null;
        }

        log.ReloadRefused(string.Join(' ', problems));
        return JsonSerializer.SerializeToUtf8Bytes(new ReloadDocument(false, [.. problems]), ControlJson.Readable.ReloadDocument);
    }

    private byte[]? ReplyTo(string request)
    {
        var words = request.Split(' ');
        return words switch
        {
            ["flush"] => "flushed\n"u8.ToArray(),
            ["status"] => JsonSerializer.SerializeToUtf8Bytes(report.Status(), ControlJson.Readable.StatusDocument),
            ["readings", var count] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var last) =>
                JsonSerializer.SerializeToUtf8Bytes(report.Readings(last), ControlJson.Readable.ReadingLineArray),
            [var word, ..] when word.StartsWith("alarm", StringComparison.Ordinal) && alarms is not null => AlarmRequests.ReplyTo(words, alarms),
            _ => null,
        };
    }
}
