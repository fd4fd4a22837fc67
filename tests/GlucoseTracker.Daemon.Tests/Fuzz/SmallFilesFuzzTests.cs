using System.Globalization;
using System.Text;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Testing.Fuzz;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Daemon.Tests.Fuzz;

/// <summary>Malformed small files of the state directory.</summary>
public sealed class SmallFilesFuzzTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.CreateInMemory();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_malformed_heartbeat_file_is_its_instant_or_none() => FuzzRun.Run(new FuzzTarget("alive-sent", bytes =>
    {
        File.WriteAllBytes(_folder.File("alive-sent"), bytes);
        var last = new HeartbeatFile(_folder.Path).LastSentAt;
        FuzzAssert.Check(last is null || Encoding.UTF8.GetString(bytes).Contains(
            last.Value.Year.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal), "An instant that stands nowhere.");
        return $"{last is null}";
    })
    {
        ShortCount = 200,
        Tokens = ["2026-11-21T08:00:00.0000000+01:00", "0001-01-01T00:00:00.0000000+14:00", "Z"],
    });

    [Fact]
    public void Malformed_records_of_sensors_are_ignored_and_every_start_is_possible() => FuzzRun.Run(new FuzzTarget("sensors", bytes =>
    {
        File.WriteAllBytes(_folder.File("sensors"), bytes);
        var state = new TrackerState();
        var starts = new SensorRecords(_folder.Path, state, NullLogger<SensorRecords>.Instance).GetStarts(null);
        FuzzAssert.Check(starts.All(start => start.Year is >= 2010 and < 2100), "A start that cannot be.");
        FuzzAssert.Check(state.Current.SensorDays is null or 14 or 15, "A life that no sensor has.");
        return $"{starts.Count > 0} {state.Current.SensorDays} {state.Current.SensorNoticeFor is null}";
    })
    {
        ShortCount = 200,
        Tokens =
        [
            "glucose-tracker sensors 1\n", "- 2026-11-21T08:00:00Z -\n", "- 9999-12-31T23:59:59Z notice-given\n", "- lasts 14\n",
            "- lasts 15\n", " ",
        ],
    });
}
