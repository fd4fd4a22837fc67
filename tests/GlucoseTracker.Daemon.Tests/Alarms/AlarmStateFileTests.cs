using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Memory;
using GlucoseTracker.Testing.Logging;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Alarms;

/// <summary>A write fails here because a directory has the name of the file, which also fails for root.</summary>
public sealed class AlarmStateFileTests : IDisposable
{
    private const string Name = "alarms";

    private readonly TemporaryFolder _memory = new();
    private readonly TemporaryFolder _card = new();
    private readonly LogList<AlarmStateFile> _log = new();

    public void Dispose()
    {
        _memory.Dispose();
        _card.Dispose();
    }

    [Fact]
    public void A_state_that_could_not_be_written_is_written_with_the_next_call()
    {
        var file = Create();
        file.Write(At(0, AlarmStage.Ringing));
        Break(_card);
        file.Write(At(1, AlarmStage.Cleared));
        Mend(_card);
        file.Write(At(2, AlarmStage.Cleared));

        Assert.Equal(AlarmStage.Cleared, AfterPowerCut()?.States[AlarmKind.UrgentLow].Stage);
    }

    [Fact]
    public void A_failing_card_is_logged_once_although_another_folder_accepts_the_file()
    {
        var file = Create();
        Break(_card);
        file.Write(At(0, AlarmStage.Ringing));
        file.Write(At(1, AlarmStage.Ringing));
        Assert.Single(_log.Lines);

        Mend(_card);
        file.Write(At(2, AlarmStage.Ringing));
        Break(_card);
        file.Write(At(3, AlarmStage.Cleared));
        Assert.Equal(2, _log.Lines.Count);
    }

    [Fact]
    public void The_card_is_written_only_when_an_alarm_has_changed()
    {
        var file = Create();
        file.Write(At(0, AlarmStage.Ringing));
        file.Write(At(1, AlarmStage.Ringing));

        Assert.Equal(TimeSpan.Zero, AfterPowerCut()?.Stamp.Uptime);
    }

    [Fact]
    public void The_later_of_two_copies_of_one_boot_is_read()
    {
        var file = Create();
        file.Write(At(0, AlarmStage.Ringing));
        Assert.Equal(AlarmStage.Ringing, Create().Read()?.States[AlarmKind.UrgentLow].Stage);

        var onlyCard = new AlarmStateFile("/nowhere/at/all", _card.Path, _log);
        onlyCard.Write(At(1, AlarmStage.Cleared));
        Assert.Equal(AlarmStage.Cleared, Create().Read()?.States[AlarmKind.UrgentLow].Stage);

        file.Write(At(2, AlarmStage.Ringing) with { Stamp = new ClockStamp("next-boot", TimeSpan.Zero, DateTimeOffset.UnixEpoch, false) });
        Assert.Equal(AlarmStage.Ringing, Create().Read()?.States[AlarmKind.UrgentLow].Stage);
    }

    private static PersistedAlarmState At(int minute, AlarmStage stage) => new(
        new ClockStamp("boot", TimeSpan.FromMinutes(minute), DateTimeOffset.UnixEpoch, false),
        AlarmStates.Start(TimeSpan.Zero).With(AlarmKind.UrgentLow, new AlarmState(stage)));

    private static void Break(TemporaryFolder folder)
    {
        File.Delete(Path.Combine(folder.Path, Name));
        Directory.CreateDirectory(Path.Combine(folder.Path, Name));
    }

    private static void Mend(TemporaryFolder folder) => Directory.Delete(Path.Combine(folder.Path, Name));

    private AlarmStateFile Create() => new(_memory.Path, _card.Path, _log);

    /// <summary>Memory is lost with the power.</summary>
    private PersistedAlarmState? AfterPowerCut() => new AlarmStateFile("/nowhere/at/all", _card.Path, _log).Read();
}
