using System.Globalization;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Daemon.Systemd;

/// <summary>
/// The line for <c>systemctl status</c>: what the panel shows, the source, and the time of the next poll. It contains no name and no value.
/// </summary>
/// <param name="options">The configuration, for the limits of freshness.</param>
/// <param name="device">The status of the device: clock and network.</param>
/// <param name="time">The clocks.</param>
public sealed class SystemdStatusText(TrackerOptions options, IDeviceStatus device, TimeProvider time)
{
    private (TimeSpan Next, bool ClockTrusted, string Words) _next;

    /// <summary>Describes a state, such as "Shows a fresh value; LibreLinkUp responds; next poll at 14:32:10".</summary>
    public string Describe(TrackerSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var (clock, at) = (device.Clock, time.ReadClocks());
        var current = snapshot.GetCurrent(clock, at);
        var now = clock.Now(at)?.Instant;
        return $"{DescribePanel(snapshot, current)}; {DescribeSource(snapshot, current, now ?? at.Wall)}; " +
            $"{DescribeNextPoll(snapshot, now)}";
    }

    private string DescribePanel(TrackerSnapshot snapshot, CurrentReadings current) => snapshot switch
    {
        { IsSwitchingOff: true } => "Shutting down",
        { PanelProblem: { } trouble } => $"The panel shows nothing: {trouble.Words.TrimEnd('.')}",
        { IsPanelShowing: false } => "The panel has no picture yet",
        { Alarm.Phase: AlarmPhase.Ringing } => $"Shows {DescribeValue(current)}, and an alarm rings",
        { Alarm.Phase: AlarmPhase.Acknowledged } => $"Shows {DescribeValue(current)}, and an alarm is acknowledged",
        { Alarm.Phase: AlarmPhase.Snoozed } => $"Shows {DescribeValue(current)}, and an alarm is snoozed",
        _ => $"Shows {DescribeValue(current)}",
    };

    private string DescribeValue(CurrentReadings current) => current switch
    {
        { Doubt: not AgeDoubt.None } => "no value, because no age is certain",
        { Age: null } => "no value: there is no reading yet",
        { Age: { } age } => options.Freshness.GetFreshness(age.Oldest) switch
        {
            Freshness.Fresh => options.Frozen.IsFrozen(current.Series) ? "a fresh value that does not change" : "a fresh value",
            Freshness.Ageing => "a value that is late",
            Freshness.Stale => "an old value, marked as old",
            Freshness.None => "no value: the last one is too old",
        },
    };

    private string DescribeSource(TrackerSnapshot snapshot, CurrentReadings current, DateTimeOffset now) => snapshot switch
    {
        { Cause: { } cause } => DescribeCause(cause, now),
        { Poll.HasPolled: true } => $"{current.Source ?? "the source"} responds",
        _ => "the source has not been polled yet",
    };

    /// <summary>Omits the times that change by the minute, because each change is sent to systemd.</summary>
    private string DescribeCause(CauseState cause, DateTimeOffset now) => CauseSentence.Describe(
        CauseView.From(
            cause.Cause, cause.Details with { Wait = null, SensorReadyAt = null },
            TimeZoneInfo.ConvertTime(now, time.LocalTimeZone), null, device.HasNetwork)).TrimEnd('.');

    /// <summary>
    /// The time by the wall clock, which the reader of systemctl uses too. It is computed once for each poll, so that rounding does not
    /// change the line.
    /// </summary>
    private string DescribeNextPoll(TrackerSnapshot snapshot, DateTimeOffset? now)
    {
        if (snapshot.Poll.NextAt is not { } next || next <= time.Uptime())
        {
            return snapshot.Cause?.Cause == ConnectionCause.NotSetUp ? "the first poll follows the sign-in" : "polls now";
        }

        if (_next.Words is null || (_next.Next, _next.ClockTrusted) != (next, now is not null))
        {
            var words = now is { } present
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"next poll at {TimeZoneInfo.ConvertTime(present + (next - time.Uptime()), time.LocalTimeZone):HH:mm:ss}")
                : "next poll within minutes";
            _next = (next, now is not null, words);
        }

        return _next.Words;
    }
}
