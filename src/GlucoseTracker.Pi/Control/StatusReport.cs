using GlucoseTracker.Domain;
using GlucoseTracker.Pi.Alarms;
using GlucoseTracker.Pi.Configuration;
using GlucoseTracker.Pi.State;
using GlucoseTracker.Pi.Workers;
using GlucoseTracker.Screens;

namespace GlucoseTracker.Pi.Control;

/// <summary>Makes the status document and the list of readings from a snapshot.</summary>
public sealed class StatusReport(TrackerState state, TrackerOptions options, IDeviceFacts facts, TimeProvider time)
{
    /// <summary>What is known at this moment.</summary>
    public StatusDocument Status()
    {
        var snapshot = state.Current;
        var now = time.GetUtcNow();
        var known = snapshot.Series.Newest;

        // Without a clock that is right no age is told, so no value either.
        var newest = facts.ClockTrusted && known?.IsFromFuture(now) != true ? known : null;
        return new StatusDocument(
            newest is null ? null : ReadingOf(newest, now),
            WireNames.Of(options.Freshness.Of(now - newest?.MeasuredAt)),
            WireNames.Of(newest is null ? null : options.Limits.LevelOf(newest.Value)),
            ConnectionOf(snapshot, now),
            new StatusPanel(snapshot.PanelShows, snapshot.PanelTrouble),
            new StatusHistory(snapshot.Series.Count, snapshot.Series.Count == 0 ? null : snapshot.Series[0].MeasuredAt, known?.MeasuredAt, snapshot.HistoryTrouble is null, snapshot.HistoryTrouble),
            snapshot.Sources.Speaker,
            new StatusAlarms(!options.Alarms.UrgentLowReplaced, AlarmWarning.Get(options.Alarms)));
    }

    /// <summary>The latest readings, newest first.</summary>
    public ReadingLine[] Readings(int last) =>
    [
        .. state.Current.Series.Reverse().Take(last).Select(r => new ReadingLine(
            r.MeasuredAt, GlucoseText.Of(r.Value, options.Unit), GlucoseText.Symbol(options.Unit), WireNames.Of(r.Trend))),
    ];

    private StatusReading ReadingOf(Reading reading, DateTimeOffset now) => new(
        reading.Value.TryGetGlucose(out var glucose) ? glucose.MilligramsPerDeciliter : null,
        GlucoseText.Of(reading.Value, options.Unit),
        GlucoseText.Symbol(options.Unit),
        WireNames.Of(reading.Value.Range),
        WireNames.Of(reading.Trend),
        reading.MeasuredAt,
        Math.Max(0, (long)(now - reading.MeasuredAt).TotalSeconds));

    private string WordsFor(CauseState cause, TrackerSnapshot snapshot, DateTimeOffset now) => CauseSentence.Of(
        CauseView.Of(cause.Cause, cause.LeftAt(time.Uptime()), TimeZoneInfo.ConvertTime(now, time.LocalTimeZone), snapshot.Poll.NextAt - time.Uptime(), facts.NetworkWorks));

    private StatusConnection ConnectionOf(TrackerSnapshot snapshot, DateTimeOffset now)
    {
        var next = snapshot.Poll.NextAt is { } at ? now + (at - time.Uptime()) : (DateTimeOffset?)null;
        var cause = snapshot.Cause;
        if (cause is null && !facts.ClockTrusted)
        {
            cause = new CauseState(ConnectionCause.ClockNotTrusted, CauseFacts.None, now, time.Uptime());
        }

        return cause is not null
            ? new StatusConnection(false, WireNames.Of(cause.Cause), WordsFor(cause, snapshot, now), cause.Since, next)
            : new StatusConnection(snapshot.Poll.Tried, null, null, null, next);
    }
}
