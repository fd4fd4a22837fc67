using System.Text;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Memory;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Testing.Fuzz;

namespace GlucoseTracker.Domain.Tests.Fuzz;

/// <summary>
/// Malformed state files and limits: the result is the written state or none, and a snooze is never longer than its maximum.
/// </summary>
public sealed class StateTextFuzzTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly ClockStamp[] Present =
    [
        new("boot-a", TimeSpan.FromHours(9), Now, true), new("boot-b", TimeSpan.FromSeconds(40), Now, true),
        new("boot-b", TimeSpan.FromSeconds(40), DateTimeOffset.UnixEpoch, false),
        new("", TimeSpan.Zero, DateTimeOffset.MinValue, true), new("boot-a", TimeSpan.FromDays(4000), DateTimeOffset.MaxValue, true),
    ];

    [Fact]
    public void A_malformed_alarm_state_is_one_or_none_and_never_snoozes_longer() => FuzzRun.Run(new FuzzTarget("alarms", bytes =>
    {
        if (AlarmStateText.TryParse(Encoding.UTF8.GetString(bytes)) is not { } memory)
        {
            return "none";
        }

        foreach (var now in Present)
        {
            var states = memory.At(now);
            _ = memory.Merge(states, now, TimeSpan.Zero);
            FuzzAssert.Check(
                AlarmKinds.All.All(kind => states[kind].QuietUntil is not { } until || until <= now.Uptime + kind.GetMaxSnooze()),
                "A snooze longer than its cap.");
            FuzzAssert.Check(states.DataSince <= now.Uptime, "Silence that begins in the future.");
            _ = AlarmMachine.Evaluate(
                AlarmRules.Default, states, new AlarmInput { Uptime = now.Uptime, Now = now.Utc, IsClockTrusted = now.ClockTrusted });
        }

        var again = AlarmStateText.TryParse(AlarmStateText.Write(memory));
        FuzzAssert.Check(
            again is not null && AlarmKinds.All.All(kind => again.States[kind] == memory.States[kind]), "What was read is not read again.");
        return string.Join(' ', AlarmKinds.All.Select(kind => memory.States[kind].Stage));
    })
    {
        Tokens =
        [
            "glucose-tracker alarms 1", "clock", "data", "UrgentLow", "Low", "NoData", "Snoozed", "Ringing", "Idle", "yes", "no", "-",
            "00:15:00", "1999999.00:00:00", "-1999999.00:00:00", "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00.0000000Z",
        ],
        ShortCount = 600,
    });

    [Fact]
    public void A_malformed_last_request_is_one_or_none_and_never_in_the_future() => FuzzRun.Run(new FuzzTarget("last-request", bytes =>
    {
        if (LastRequestRecord.TryParse(Encoding.UTF8.GetString(bytes)) is not { } record)
        {
            return "none";
        }

        foreach (var now in Present)
        {
            FuzzAssert.Check(!(record.GetElapsed(now.BootId, now.Uptime, now.Utc) < TimeSpan.Zero), "A request in the future.");
        }

        FuzzAssert.Check(LastRequestRecord.TryParse(record.ToText()) == record, "What was read is not read again.");
        return $"{record.BootId.Length == 0} {record.Uptime > TimeSpan.FromDays(1)}";
    })
    {
        Tokens = ["-", "boot-a", "00:00:01", "10675199.02:48:05.4775807", "0001-01-01T00:00:00.0000000Z", "9999-12-31T23:59:59.9999999Z"],
        ShortCount = 600,
    });

    [Fact]
    public void A_malformed_glucose_is_read_only_with_its_unit_and_in_its_range() => FuzzRun.Run(new FuzzTarget("glucose-text", bytes =>
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (!GlucoseText.TryParse(text, out var glucose))
        {
            return "none";
        }

        FuzzAssert.Check(text.Contains("mmol/L", StringComparison.OrdinalIgnoreCase)
            || text.Contains("mg/dL", StringComparison.OrdinalIgnoreCase), "A number without a unit.");
        FuzzAssert.Check(glucose.MilligramsPerDeciliter is >= 1 and <= 1000, "A number outside the range.");
        return text.Contains("mmol", StringComparison.OrdinalIgnoreCase) ? "mmol/L" : "mg/dL";
    })
    {
        Tokens = ["mmol/L", "mg/dL", "5.5 mmol/L", "99 mg/dL", "HI", "LO"],
        ShortCount = 800,
    });
}
