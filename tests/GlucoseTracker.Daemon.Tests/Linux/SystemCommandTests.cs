using GlucoseTracker.Daemon.Linux;

namespace GlucoseTracker.Daemon.Tests.Linux;

/// <summary>The tests change the environment of this process, so no other tests run at the same time.</summary>
[CollectionDefinition(nameof(SystemCommandTests), DisableParallelization = true)]
[Collection(nameof(SystemCommandTests))]
public sealed class SystemCommandTests
{
    [Fact]
    public async Task A_child_process_gets_no_notification_socket_of_systemd()
    {
        const string Others = "GLUCOSE_TRACKER_TEST_OF_INHERITANCE";
        string[] names = ["NOTIFY_SOCKET", "WATCHDOG_PID", "WATCHDOG_USEC", Others];
        try
        {
            foreach (var name in names)
            {
                Environment.SetEnvironmentVariable(name, "1");
            }

            var seen = await SystemCommand.ReadOutputAsync("env", [], CancellationToken.None);

            Assert.Equal(
                [Others], names.Where(name => seen!.Split('\n').Any(line => line.StartsWith(name + "=", StringComparison.Ordinal))));
        }
        finally
        {
            foreach (var name in names)
            {
                Environment.SetEnvironmentVariable(name, null);
            }
        }
    }
}
