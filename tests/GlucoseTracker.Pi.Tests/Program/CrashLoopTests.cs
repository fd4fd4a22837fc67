using System.Globalization;
using System.Text.RegularExpressions;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>
/// Starts that end because of the session file. The process is killed at the request that uses the session, because no content is known
/// that crashes the program. Each start is a minute after the previous one, as by systemd.
/// </summary>
public sealed partial class CrashLoopTests : IAsyncLifetime
{
    /// <summary>The number of failed starts after which the session file is renamed.</summary>
    private const int FailedStarts = 4;

    private DaemonProcess _live = null!;

    private string Session => Path.Combine(_live.State, "session.json");

    public async Task InitializeAsync() => _live = await DaemonProcess.PrepareAsync(Scenario.CalmNight);

    public async Task DisposeAsync() => await _live.DisposeAsync();

    [Fact]
    public async Task A_crash_loop_spends_no_login_and_after_the_session_was_renamed_the_next_login_waits_an_hour()
    {
        await SignInAsync();
        for (var start = 0; start < FailedStarts; start++)
        {
            await DieOfTheSessionAsync();
        }

        var session = await File.ReadAllTextAsync(Session);
        await DieWhileLoginWaitsAsync();
        await DieWhileLoginWaitsAsync();
        PutBackTheDecision(TimeSpan.FromMinutes(55));
        await DieWhileLoginWaitsAsync();

        Assert.Equal(session, await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_live.State, "session.json.unusable-*"))));
        Assert.Equal(1, _live.Service.LoginCount);

        PutBackTheDecision(TimeSpan.FromMinutes(6));
        using var daemon = _live.Start();
        await _live.StatusAsync(daemon, s => s.Reading is not null);
        await daemon.StopAsync();

        Assert.Equal(2, _live.Service.LoginCount);
    }

    private async Task SignInAsync()
    {
        using var daemon = _live.Start();
        await _live.StatusAsync(daemon, s => s.Reading is not null);
        await daemon.StopAsync();
        Assert.Equal(1, _live.Service.LoginCount);
    }

    private async Task DieOfTheSessionAsync()
    {
        var used = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _live.Service.RequestSeen = request =>
        {
            if (request.Kind == CallKinds.Connections)
            {
                used.TrySetResult();
            }
        };
        using var daemon = _live.Start();
        await used.Task;
        await KillAsync(daemon);
        _live.Service.RequestSeen = null;
    }

    /// <summary>A start after which the login must wait: no request is sent, and the daemon reports the wait until it is killed.</summary>
    private async Task DieWhileLoginWaitsAsync()
    {
        var sent = _live.Service.Requests.Count;
        using var daemon = _live.Start();
        var status = await _live.StatusAsync(daemon, s => s.Connection.Cause is not (null or "clockNotTrusted") || s.Reading is not null);

        Assert.Equal("tooManyRequests", status.Connection.Cause);
        Assert.Equal(sent, _live.Service.Requests.Count);
        await KillAsync(daemon);
    }

    private static async Task KillAsync(ProgramProcess daemon)
    {
        await daemon.SignalAsync("KILL");
        await daemon.EndAsync();
    }

    /// <summary>Replaces a wait: the session file records an earlier start of the wait.</summary>
    private void PutBackTheDecision(TimeSpan by)
    {
        var session = File.ReadAllText(Session);
        var moved = DecidedAt().Replace(session, match => string.Create(
            CultureInfo.InvariantCulture,
            $"{match.Groups[1].Value}{long.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) - (long)by.TotalSeconds}"));
        Assert.NotEqual(session, moved);
        File.WriteAllText(Session, moved);
    }

    [GeneratedRegex("(\"loginDecidedAt\": )([0-9]+)")]
    private static partial Regex DecidedAt();
}
