using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Login;
using GlucoseTracker.Pi.Tests.Doctor;

namespace GlucoseTracker.Pi.Tests.Login;

/// <summary>The next step when no daemon runs.</summary>
public sealed class DaemonStartTests : IDisposable
{
    private const string State = "/var/lib/glucose-tracker";
    private const string Unit = "/usr/lib/systemd/system/glucose-tracker.service";

    private readonly SystemTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData(State, null, true, "sudo systemctl start glucose-tracker")]
    [InlineData(State, TrackerConfiguration.DefaultFile, true, "sudo systemctl start glucose-tracker")]
    [InlineData(State, null, false, "glucose-tracker run")]
    [InlineData(State, "/home/you/c.json", true, "glucose-tracker run --config /home/you/c.json")]
    [InlineData("/home/you/state", null, true, "glucose-tracker run --config FILE")]
    public void The_unit_is_started_only_where_there_is_one_and_it_runs_this_daemon(
        string stateDirectory, string? config, bool hasUnit, string expected)
    {
        if (hasUnit)
        {
            _tree.With(Unit);
        }

        Assert.Equal(expected, DaemonStart.GetCommand(stateDirectory, config, _tree.Files));
    }

    [Theory]
    [InlineData(TrackerConfiguration.DefaultFile, "sudo glucose-tracker login")]
    [InlineData("/home/you/my c.json", "glucose-tracker login --config /home/you/my\\ c.json")]
    public void The_login_is_for_the_configuration_that_was_set_up(string config, string expected) =>
        Assert.Equal(expected, DaemonStart.GetLoginCommand(config));

    [Fact]
    public void Before_the_device_is_set_up_the_next_step_is_to_set_it_up()
    {
        var before = Describe();
        _tree.With(TrackerConfiguration.DefaultFile).With(Unit);

        Assert.Contains("First: sudo glucose-tracker setup", before, StringComparison.Ordinal);
        Assert.DoesNotContain("systemctl", before, StringComparison.Ordinal);
        Assert.EndsWith("start it with 'sudo systemctl start glucose-tracker'.", Describe(), StringComparison.Ordinal);
    }

    private string Describe() => DaemonWords.Describe(
        new DaemonUnavailableException("None.") { Failure = DaemonFailure.NotRunning, Place = State }, _tree.Files);
}
