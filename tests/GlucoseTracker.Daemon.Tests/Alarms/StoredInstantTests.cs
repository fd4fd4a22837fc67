using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Alarms;

/// <summary>An impossible instant in a state file counts as missing, so that no arithmetic with it fails.</summary>
public sealed class StoredInstantTests
{
    [Theory]
    [InlineData("0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("2009-12-31T23:59:59.0000000+00:00")]
    [InlineData("2100-01-01T00:00:00.0000000+00:00")]
    public void An_impossible_instant_in_a_state_file_is_ignored(string instant)
    {
        using var folder = new TemporaryFolder();
        folder.File("alive-sent", instant);
        folder.File(SentReadingFile.FileName, instant);
        folder.File(AlarmTestFile.FileName, "tested " + instant);

        var last = new HeartbeatFile(folder.Path).LastSentAt;
        Assert.Null(last);
        Assert.Null(new SentReadingFile(folder.Path).Read());
        Assert.Null(new AlarmTestFile(folder.Path).CountsFrom);
        Assert.True(HeartbeatSchedule.IsDue(
            new TimeOnly(8, 0), new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.FromHours(-5)), last));
    }
}
