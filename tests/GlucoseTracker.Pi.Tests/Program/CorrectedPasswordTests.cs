using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>
/// A password that the service refuses, and then the right one, with the daemon as a process. The interval between polls is 15 minutes, so
/// that only the correction explains a value.
/// </summary>
public sealed class CorrectedPasswordTests
{
    private const string SlowPolls = """, "PollInterval": "00:15:00" """;
    private const string NoDataLater = """, "Alarms": { "NoData": { "For": "01:00:00" } }""";
    private const string Refused = "wrongPassword";

    /// <summary>The cause before the first response, which has the date of the service.</summary>
    private const string Starting = "clockNotTrusted";

    [Theory]
    [InlineData("HUP")]
    [InlineData("reload")]
    [InlineData("file")]
    public async Task A_corrected_secret_file_is_tried_at_once_with_and_without_a_reload(string way)
    {
        await using var live = await DaemonProcess.PrepareAsync(Scenario.CalmNight, NoDataLater, SlowPolls);
        File.WriteAllText(live.File("password"), "wrong\n");
        using var daemon = live.Start();
        await AssertRefusedAsync(live, daemon);

        await ReloadAsync("reload"); // With the same content.
        await AssertRefusedAsync(live, daemon);
        File.WriteAllText(live.File("password"), live.Service.Account.Password + "\n");
        if (way != "file")
        {
            await ReloadAsync(way);
        }

        await AssertValueAsync(live, daemon, mayRefuseBefore: way != "reload");
        var end = await daemon.StopAsync();
        Assert.DoesNotContain(live.Service.Account.Password, end.Error, StringComparison.Ordinal);

        async Task ReloadAsync(string by)
        {
            if (by == "HUP")
            {
                await daemon.SignalAsync("HUP");
                return;
            }

            Assert.Equal(ExitCode.Ok, (await live.AskAsync("reload")).ExitCode);
        }
    }

    [Fact]
    public async Task A_corrected_secret_file_is_tried_at_once_after_a_restart_and_the_refused_one_never_again()
    {
        await using var live = await DaemonProcess.PrepareAsync(Scenario.CalmNight, NoDataLater, SlowPolls);
        File.WriteAllText(live.File("password"), "wrong\n");
        for (var start = 0; start < 3; start++)
        {
            using var refused = live.StartAgain();
            await AssertRefusedAsync(live, refused);
            await refused.StopAsync();
        }

        File.WriteAllText(live.File("password"), live.Service.Account.Password + "\n");
        using var daemon = live.StartAgain();

        await AssertValueAsync(live, daemon, mayRefuseBefore: false);
        await daemon.StopAsync();
    }

    /// <summary>The owner has changed the password at the service, and tells the device by <c>login</c>.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_login_with_the_new_password_is_the_only_one_and_the_running_daemon_uses_its_session(bool restarts)
    {
        await using var live = await DaemonProcess.PrepareUnsignedAsync(
            new SimulatorOptions { Scenario = Scenario.CalmNight }, SlowPolls, NoDataLater);
        Assert.Equal(ExitCode.Ok, (await live.LoginAsync()).ExitCode);
        live.Service.ChangePassword("new password");
        File.Delete(Path.Combine(live.State, "session.json")); // In place of the weeks after which nothing waits for that login.
        using var first = live.Start();
        await AssertRefusedAsync(live, first, loginsBefore: 1);
        await first.StopAsync();
        using var daemon = live.StartAgain();
        await AssertRefusedAsync(live, daemon, loginsBefore: 1);

        var login = await live.LoginAsync();
        Assert.True(login.ExitCode == ExitCode.Ok, login.Error);
        if (!restarts)
        {
            await AssertValueAsync(live, daemon, mayRefuseBefore: true, loginsBefore: 1);
            await daemon.StopAsync();
            return;
        }

        await daemon.StopAsync();
        using var last = live.StartAgain();
        await AssertValueAsync(live, last, mayRefuseBefore: false, loginsBefore: 1);
        await last.StopAsync();
    }

    /// <summary>The daemon says that the password was refused, and the service has seen it once.</summary>
    private static async Task AssertRefusedAsync(DaemonProcess live, ProgramProcess daemon, int loginsBefore = 0)
    {
        var status = await live.StatusAsync(daemon, s => s.Connection.Cause is not (null or Starting));

        Assert.Equal(Refused, status.Connection.Cause);
        Assert.Contains("password", status.Connection.Words, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((loginsBefore + 1, 1), (live.Service.LoginCount, live.Service.RefusedLoginCount));
    }

    /// <summary>
    /// The value, which no earlier session can have brought, comes by one login with the new password. On the way the connection has no
    /// problem, or still that of the old password, unchanged. After a reload the value may be in the history while the next poll waits.
    /// </summary>
    private static async Task AssertValueAsync(DaemonProcess live, ProgramProcess daemon, bool mayRefuseBefore, int loginsBefore = 0)
    {
        var seen = new List<StatusConnection>();
        await live.StatusAsync(daemon, s =>
        {
            seen.Add(s.Connection);
            return s.Reading is not null;
        });

        var problems = seen.Where(c => c.Cause is not (null or Starting)).ToList();
        Assert.All(problems, c => Assert.Equal(Refused, c.Cause));
        Assert.True(mayRefuseBefore || problems.Count == 0, "The new password was called wrong.");
        Assert.True(problems.Select(c => c.Since).Distinct().Count() <= 1, "The new password was called wrong.");
        Assert.Equal((loginsBefore + 2, 1), (live.Service.LoginCount, live.Service.RefusedLoginCount));
    }
}
