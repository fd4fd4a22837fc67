using System.Globalization;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Testing.Oracle;

namespace GlucoseTracker.Daemon.Tests.Proof.HostileNights;

/// <summary>Checks the clock page, which hides a value: there must be no message, and the time must be right.</summary>
internal sealed partial class HostileNight
{
    /// <summary>The target of the default limits, in mg/dL.</summary>
    private const int TargetLow = 70;
    private const int TargetHigh = 157;

    /// <summary>The number of checked clock pages.</summary>
    public int ClockPages { get; private set; }

    /// <summary>Promise (b), the clock page.</summary>
    private void JudgeClockPage(RecognizedScreen seen)
    {
        if (seen.Clock is not { } clock)
        {
            return;
        }

        ClockPages++;
        var device = _device!;
        var (knowledge, states, clocks) = (device.Clock, device.Alarms.States, _time.ReadClocks());
        var on = AlarmKinds.All.Where(kind => states[kind].IsOn).ToList();
        Check(on.Count == 0, $"the panel shows the clock while {string.Join(", ", on)} is on");
        Check(knowledge.Now(clocks) is not null, "the panel shows a time that no clock vouches for");

        // With a wrong clock that the system reports as synchronized, the error of the time cannot be detected.
        var now = IsMarkLying ? knowledge.Now(clocks)!.Value.Instant : _true.GetUtcNow();
        Check(
            Enumerable.Range(-AgeTolerance, (2 * AgeTolerance) + 1).Any(minutes => TimeZoneInfo.ConvertTime(now.AddMinutes(minutes), _zone)
                .ToString("HH:mm", CultureInfo.InvariantCulture) == clock),
            $"the panel shows {clock} at {TimeZoneInfo.ConvertTime(_true.GetUtcNow(), _zone):HH:mm}");

        var current = device.State.Current.GetCurrent(knowledge, clocks);
        if (current.Newest is not { } newest)
        {
            Check(false, "the panel shows the clock without a reading");
            return;
        }

        var text = GlucoseText.Format(newest.Value, GlucoseUnit.MillimolesPerLiter);
        Check(
            !IsBelow(newest.Value, TargetLow) && IsBelow(newest.Value, TargetHigh + 1), $"the panel shows the clock in place of {text}");
        Check(
            GetAge(text, (int?)current.Age?.Oldest.TotalMinutes) is { } age && age < 7 + AgeTolerance,
            $"the panel shows the clock in place of {text}, which was not served so lately");
    }
}
