using System.Net.Sockets;
using System.Text;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Control;

public sealed class ControlServerTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private ControlServer _server = null!;

    private string State { get; set; } = null!;

    public async Task InitializeAsync() => await ServeAsync(Path.Combine(_folder.Path, "state"));

    public async Task DisposeAsync() => await _server.StopAsync(CancellationToken.None);

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_server_answers_status_and_readings()
    {
        Assert.Contains("\"connection\"", await AskAsync("status"), StringComparison.Ordinal);
        Assert.Equal("[]", await AskAsync("readings 5"));
    }

    [Fact]
    public async Task A_request_may_name_the_language_of_its_sentences()
    {
        Assert.Contains("\"connection\"", await AskAsync("status in de"), StringComparison.Ordinal);
        Assert.Equal("[]", await AskAsync("readings 5 in pl"));
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("status in xx")]
    [InlineData("status in")]
    [InlineData("readings -1")]
    [InlineData("readings 1 2")]
    [InlineData("")]
    public async Task Anything_else_gets_no_answer_and_does_no_harm(string request)
    {
        await Assert.ThrowsAsync<DaemonUnavailableException>(() => AskAsync(request));

        Assert.NotEmpty(await AskAsync("status"));
    }

    /// <summary>Another program on the socket could delay root's commands by sending one byte at a time.</summary>
    [Fact]
    public async Task A_response_that_arrives_slowly_is_abandoned_at_the_time_limit()
    {
        var directory = Directory.CreateDirectory(Path.Combine(_folder.Path, "dripping")).FullName;
        using var listener = Listen(directory);
        var dripping = Task.Run(async () =>
        {
            using var caller = await listener.AcceptAsync();
            try
            {
                while (true)
                {
                    await caller.SendAsync("x"u8.ToArray());
                    await Task.Delay(20);
                }
            }
            catch (SocketException)
            {
                // The client has disconnected.
            }
        });

        var asking = Task.Run(() => ControlClient.Send(directory, "status", TimeSpan.FromSeconds(0.5)));

        var problem = await Assert.ThrowsAsync<DaemonUnavailableException>(() => asking.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Contains("did not answer within", problem.Message, StringComparison.Ordinal);
        await dripping;
    }

    /// <summary>Another program can listen on the socket of the daemon.</summary>
    [Fact]
    public async Task An_endless_response_is_not_read_to_the_end()
    {
        var directory = Directory.CreateDirectory(Path.Combine(_folder.Path, "other")).FullName;
        using var listener = Listen(directory);
        var answering = Task.Run(() =>
        {
            using var caller = listener.Accept();
            var part = new byte[64 * 1024];
            var sent = 0L;
            try
            {
                while (true)
                {
                    sent += caller.Send(part);
                }
            }
            catch (SocketException)
            {
                return sent;
            }
        });

        var problem = await Task.Run(
            () => Assert.Throws<DaemonUnavailableException>(() => ControlClient.Send(directory, "status", TimeSpan.FromMinutes(1))));

        Assert.Contains("without an end", problem.Message, StringComparison.Ordinal);
        Assert.InRange(await answering, 1, 16 << 20);
    }

    [Fact]
    public async Task A_silent_client_is_disconnected_and_others_are_served()
    {
        using var silent = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        ControlSocket.WithEndPoint(ControlSocket.GetPath(State), silent.Connect);
        var sentAway = silent.ReceiveAsync(new byte[1]);

        while (!sentAway.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1);
        }

        Assert.Equal(0, await sentAway);
        Assert.NotEmpty(await AskAsync("status"));
    }

    [Fact]
    public async Task Status_is_answered_at_once_while_slow_callers_occupy_the_socket()
    {
        var slow = Enumerable.Range(0, 40).Select(
            _ => new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)).ToList();
        // A server that serves one client after the other leaves the last of them waiting for a connection for ever.
        await Task.Run(() => slow.ForEach(caller =>
        {
            ControlSocket.WithEndPoint(ControlSocket.GetPath(State), caller.Connect);
            caller.Send(Encoding.ASCII.GetBytes("sta"));
        })).WaitAsync(TimeSpan.FromMinutes(1));

        // The clock of the server does not advance, so no client exceeds its time limit.
        Assert.NotEmpty(await AskAsync("status"));
        slow.ForEach(caller => caller.Dispose());
    }

    [Fact]
    public async Task A_client_that_does_not_read_delays_no_other_client()
    {
        using var deaf = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        ControlSocket.WithEndPoint(ControlSocket.GetPath(State), deaf.Connect);
        await deaf.SendAsync(Encoding.ASCII.GetBytes("readings 99999\n"));

        Assert.NotEmpty(await AskAsync("status"));
    }

    [Fact]
    public async Task A_daemon_that_does_not_answer_is_not_reported_as_stopped()
    {
        var path = Path.Combine(_folder.Path, "mute");
        Directory.CreateDirectory(path);
        using var mute = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        ControlSocket.WithEndPoint(ControlSocket.GetPath(path), mute.Bind);
        mute.Listen(1);

        var refused = await Assert.ThrowsAsync<DaemonUnavailableException>(
            () => Task.Run(() => ControlClient.Send(path, "status", TimeSpan.FromMilliseconds(200))));

        Assert.Contains("did not answer within", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_an_end_is_read_no_further_than_a_line()
    {
        using var flood = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        ControlSocket.WithEndPoint(ControlSocket.GetPath(State), flood.Connect);
        flood.Send(Encoding.ASCII.GetBytes(new string('x', ControlSocket.MaxRequestLength)));

        // No time passes, so the length of the line has ended the connection.
        Assert.Equal(0, await flood.ReceiveAsync(new byte[1]).WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.NotEmpty(await AskAsync("status"));
    }

    [Fact]
    public void Only_owner_and_group_may_connect() =>
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite,
            File.GetUnixFileMode(ControlSocket.GetPath(State)));

    [Fact]
    public async Task After_a_stop_the_socket_is_deleted_and_a_caller_gets_the_failure_not_running()
    {
        await _server.StopAsync(CancellationToken.None);

        Assert.False(File.Exists(ControlSocket.GetPath(State)));
        var refused = await Assert.ThrowsAsync<DaemonUnavailableException>(() => AskAsync("status"));
        Assert.Equal((DaemonFailure.NotRunning, State), (refused.Failure, refused.Place));
    }

    [Fact]
    public async Task A_path_that_is_too_long_for_a_socket_works()
    {
        await _server.StopAsync(CancellationToken.None);
        await ServeAsync(Path.Combine(_folder.Path, new string('a', 90), new string('b', 90)));

        Assert.NotEmpty(await AskAsync("status"));
    }

    /// <summary>Another program that listens in the daemon's place.</summary>
    private static Socket Listen(string directory)
    {
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        ControlSocket.WithEndPoint(ControlSocket.GetPath(directory), listener.Bind);
        listener.Listen(1);
        return listener;
    }

    private async Task ServeAsync(string state)
    {
        State = state;
        var report = new StatusReport(new TrackerState(), TrackerConfiguration.Defaults, new FixedDeviceStatus(), _time);
        _server = new ControlServer(state, report, _time, NullLogger<ControlServer>.Instance);
        await _server.StartAsync(CancellationToken.None);
    }

    private Task<string> AskAsync(string request) => Task.Run(() => ControlClient.Send(State, request));
}
