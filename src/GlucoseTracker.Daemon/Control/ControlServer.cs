using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Files;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Control;

/// <summary>
/// Answers <c>status</c>, <c>readings N</c> and <c>reload</c> on a Unix socket in the state directory or, when that is not writable, in the
/// runtime directory. Only owner and group have access. Without a socket the daemon keeps running.
/// </summary>
internal sealed class ControlServer(
    string stateDirectory, StatusReport report, TimeProvider time, ILogger<ControlServer> log, AlarmReport? alarms = null,
    ReloadCoordinator? reload = null,
    HistoryFlush? history = null, ReadingWebhookWorker? webhook = null) : BackgroundService
{
    /// <summary>The time limit for a client to send its request and read the response.</summary>
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The maximum number of connections. A further connection closes the oldest, so that slow clients do not block others.
    /// </summary>
    private const int MaxSessions = 16;

    private const UnixFileMode OwnerAndGroup =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;

    private string _path = ControlSocket.GetPath(stateDirectory);
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly List<ControlSession> _sessions = [];
    private bool _isListening;

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // After a failure the worker restarts, and the socket already exists.
        if (!_isListening && TryListen(_path) is { } trouble)
        {
            log.SocketUnavailable(_path, trouble);
            var inMemory = ControlSocket.GetRuntimePath(stateDirectory);
            if (TryListen(inMemory) is null)
            {
                _path = inMemory;
            }
        }

        return base.StartAsync(cancellationToken);
    }

    /// <summary>Why the server does not listen; null when it listens.</summary>
    private string? TryListen(string path)
    {
        try
        {
            if (path == ControlSocket.GetPath(stateDirectory))
            {
                Directory.CreateDirectory(stateDirectory);
            }

            File.Delete(path);
            ControlSocket.WithEndPoint(path, _listener.Bind);
            File.SetUnixFileMode(path, OwnerAndGroup);
            _listener.Listen(MaxSessions);
            _isListening = true;
            return null;
        }
        catch (Exception e) when (e is SocketException or IOException or UnauthorizedAccessException)
        {
            return FailureReason.From(e);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        if (_isListening)
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
        while (_isListening && !stoppingToken.IsCancellationRequested)
        {
            var caller = await _listener.AcceptAsync(stoppingToken).ConfigureAwait(false);
            var session = new ControlSession(caller, RequestTimeout, time, stoppingToken);
            lock (_sessions)
            {
                if (_sessions.Count == MaxSessions)
                {
                    // The entry is removed first, because the cancellation can run callbacks that change the list.
                    var oldest = _sessions[0];
                    _sessions.RemoveAt(0);
                    oldest.Cancel();
                }

                _sessions.Add(session);
            }

            _ = ServeAsync(session);
        }
    }

    /// <summary>Handles a client without throwing, so that one client does not affect the others.</summary>
    private async Task ServeAsync(ControlSession session)
    {
        var isKept = false;
        try
        {
            isKept = await AnswerAsync(session.Caller, session.Timeout).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            log.CallerDisconnected(e.Message);
        }
        catch (Exception e)
        {
            log.RequestFailed(FailureTrace.GetName(e), FailureTrace.Format(e));
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

    /// <summary>True when the client waits for the result of a reload.</summary>
    private async Task<bool> AnswerAsync(Socket caller, CancellationToken cancellationToken)
    {
        var buffer = new byte[ControlSocket.MaxRequestLength];
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
            await history.RequestAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        var (words, language) = ParseRequest(request);
        var reply = words is ["reload"] && reload is not null
            ? ReplyToReload(caller, reload, ProgramTexts.Get(language)) : GetReply(words, language) ?? [];
        for (var sent = 0; sent < reply?.Length;)
        {
            sent += await caller.SendAsync(reply.AsMemory(sent), cancellationToken).ConfigureAwait(false);
        }

        return reply is null;
    }

    /// <summary>Handles a reload; null when the configuration was accepted, because the next host responds.</summary>
    private byte[]? ReplyToReload(Socket caller, ReloadCoordinator coordinator, ProgramTexts texts)
    {
        var problems = coordinator.Request(caller);
        if (problems.Count == 0)
        {
            log.ConfigurationReloaded();
            return null;
        }

        log.ReloadRefused(string.Join(' ', ConfigurationException.Describe(problems, ProgramTexts.English)));
        return JsonSerializer.SerializeToUtf8Bytes(
            new ReloadDocument(false, ConfigurationException.Describe(problems, texts)), ControlJson.Indented.ReloadDocument);
    }

    private WebhookTestDocument TestWebhook(bool isStart, ProgramTexts texts)
    {
        if (isStart)
        {
            webhook?.StartTest();
        }

        return webhook?.GetTest(texts) ?? new WebhookTestDocument(true, null, texts.Get("webhook-test.none"));
    }

    /// <summary>A request that ends with "in CODE", such as "status in de", has its sentences in that language.</summary>
    private static (string[] Words, Language Language) ParseRequest(string request)
    {
        var words = request.Split(' ');
        return words is [.. var rest, "in", var code] && LanguageNames.All.TryGetValue(code, out var language)
            ? (rest, language) : (words, Language.English);
    }

    private byte[]? GetReply(string[] words, Language language)
    {
        return words switch
        {
            ["flush"] => "flushed\n"u8.ToArray(),
            ["status"] => JsonSerializer.SerializeToUtf8Bytes(report.GetStatus(language), ControlJson.Indented.StatusDocument),
            ["webhook-test", ..] when words.Length <= 2 => JsonSerializer.SerializeToUtf8Bytes(
                TestWebhook(isStart: words is [_, "start"], ProgramTexts.Get(language)), ControlJson.Indented.WebhookTestDocument),
            ["readings", var count] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var last) =>
                JsonSerializer.SerializeToUtf8Bytes(report.GetReadings(last), ControlJson.Indented.ReadingLineArray),
            [var word, ..] when word.StartsWith("alarm", StringComparison.Ordinal) && alarms is not null =>
                AlarmRequests.GetReply(words, alarms, ProgramTexts.Get(language)),
            _ => null,
        };
    }
}
