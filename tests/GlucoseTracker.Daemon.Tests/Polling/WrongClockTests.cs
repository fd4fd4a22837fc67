using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Daemon.Tests.Clock;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.History;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Daemon.Tests.Polling;

/// <summary>A wrong time stamp of an entry, a phone, an import or this device hides no low and makes no old reading look new.</summary>
public sealed class WrongClockTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(24 * 60)]
    [InlineData(3)]
    [InlineData(365 * 24 * 60)]
    public async Task A_reading_dated_in_the_future_silences_no_low_beside_it(int minutesAhead)
    {
        await using var rig = new ClockRig(Now);
        var stray = ClockRig.ReadingAt(Now.AddMinutes(minutesAhead), 100);
        rig.Scripted.Current = () => ClockRig.Answer(null, ClockRig.ReadingAt(rig.Time.GetUtcNow().AddMinutes(-1), 45), stray);

        await rig.StartAsync();
        Assert.True(rig.Alarms.States[AlarmKind.UrgentLow].IsRinging);
        Assert.Equal((45, null), (rig.Status.Reading?.ValueMgPerDl, rig.Status.Connection.Cause));
        for (var poll = 0; poll < 10; poll++)
        {
            await rig.NextPollAsync();
            Assert.True(rig.Alarms.States[AlarmKind.UrgentLow].IsRinging);
            Assert.Equal(45, rig.Status.Reading?.ValueMgPerDl);
        }
    }

    [Fact]
    public async Task A_ringing_low_continues_when_a_reading_from_the_future_appears()
    {
        await using var rig = new ClockRig(Now);
        rig.Scripted.Current = () => ClockRig.Answer(null, ClockRig.ReadingAt(rig.Time.GetUtcNow().AddMinutes(-1), 45));
        await rig.StartAsync();
        rig.Scripted.Current = () =>
            ClockRig.Answer(null, ClockRig.ReadingAt(rig.Time.GetUtcNow().AddMinutes(-1), 45), ClockRig.ReadingAt(Now.AddDays(1), 100));

        await rig.NextPollAsync();

        Assert.True(rig.Alarms.States[AlarmKind.UrgentLow].IsRinging);
        Assert.Null(rig.State.Current.Cause);
    }

    [Fact]
    public async Task A_site_with_one_entry_from_the_future_does_not_hide_a_low_that_LibreLinkUp_reports()
    {
        ScriptedSource? cloud = null, site = null;
        await using var rig = new ClockRig(Now, source: time =>
        {
            (cloud, site) = (
                new ScriptedSource(time) { Label = SourceNames.LibreLinkUp }, new ScriptedSource(time) { Label = SourceNames.Nightscout });
            return new SourceChain(
                [.. new[] { cloud, site }.Select(
                    s => new ChainedSource(
                        s, new PollSchedule(PollOptions.Default, time.Uptime(), null, () => 0), time,
                        () => new ReferenceTime(time.GetUtcNow())))],
                TimeSpan.FromMinutes(10), time, NullLogger<SourceChain>.Instance);
        });
        cloud!.Current = () => ClockRig.Answer(null, ClockRig.ReadingAt(Now.AddMinutes(-12), 45));
        site!.Current = () => ClockRig.Answer(null, ClockRig.ReadingAt(Now.AddDays(1), 100));

        await rig.StartAsync();

        Assert.Equal((45, 12), (rig.Status.Reading?.ValueMgPerDl, rig.ShownMinutes));
        Assert.True(rig.Alarms.States[AlarmKind.UrgentLow].IsRinging);
    }

    [Fact]
    public async Task Imported_rows_that_are_ahead_hide_nothing_and_are_in_quarantine()
    {
        await using var rig = new ClockRig(Now);
        using (var store = HistoryStore.Open(Path.Combine(rig.Card, HistoryStore.FileName)))
        {
            var person = store.Follow(SettingsHash.Create(rig.Options), "somebody");
            store.Add(person, [.. Enumerable.Range(-60, 120).Select(
                m => new SourcedReading(SourceNames.LibreView, ClockRig.ReadingAt(Now.AddMinutes(m), 120)))]);
        }

        rig.Scripted.Current = () => ClockRig.Answer(null, ClockRig.ReadingAt(rig.Time.GetUtcNow().AddMinutes(-1), 45));
        await rig.StartAsync();

        Assert.Equal(45, rig.Status.Reading?.ValueMgPerDl);
        Assert.True(rig.Alarms.States[AlarmKind.UrgentLow].IsRinging);
        await Eventually(() => Quarantined(rig) == 57);
    }

    [Fact]
    public async Task An_imported_row_of_the_last_minute_is_not_the_current_reading_and_ends_no_alarm()
    {
        await using var rig = new ClockRig(Now);
        using (var store = HistoryStore.Open(Path.Combine(rig.Card, HistoryStore.FileName)))
        {
            store.Add(
                store.Follow(SettingsHash.Create(rig.Options), "somebody"),
                [new SourcedReading(SourceNames.LibreView, ClockRig.ReadingAt(Now.AddMinutes(-1), 120))]);
        }

        rig.Scripted.Current = () => throw new SourceException(ConnectionCause.Unreachable, "It does not answer.");
        await rig.StartAsync();

        Assert.Null(rig.Status.Reading);
        Assert.Null(rig.ShownMinutes);
    }

    [Fact]
    public async Task Imported_rows_clear_no_low_and_end_no_silence()
    {
        await using var rig = new ClockRig(Now);
        rig.Scripted.Current = () => ClockRig.Answer(null, ClockRig.ReadingAt(Now.AddMinutes(-1), 45));
        await rig.StartAsync();
        rig.Scripted.Current = () => throw new SourceException(ConnectionCause.Unreachable, "It does not answer.");
        while (!rig.Alarms.States[AlarmKind.NoData].IsRinging)
        {
            await rig.NextPollAsync();
        }

        var imported = ClockRig.ReadingAt(rig.Time.GetUtcNow().AddMinutes(-1), 120) with { IsHistoryOnly = true };
        rig.State.Update(s => s with { Sources = s.Sources.Merge(SourceNames.LibreView, [imported]) });
        rig.Alarms.Evaluate();

        Assert.True(rig.Alarms.States[AlarmKind.NoData].IsRinging);
        Assert.True(rig.Alarms.States[AlarmKind.UrgentLow].IsOn);
    }

    [Fact]
    public async Task A_future_reading_from_before_the_clock_was_trusted_is_not_stored_shown_or_loaded()
    {
        var folder = TemporaryFolder.CreateInMemory();
        var stray = ClockRig.ReadingAt(Now.AddDays(1), 100);
        await using (var rig = new ClockRig(Now.AddHours(-3), isSynchronized: false, card: folder.Path))
        {
            rig.Scripted.Current = () => ClockRig.Answer(null, stray);
            rig.Scripted.History = () => [stray];
            await rig.StartAsync();
            Assert.Null(rig.Status.Reading);

            rig.IsSynchronized = true;
            rig.Time.SetWallClock(Now);
            rig.Scripted.Current = () => ClockRig.Answer(null, ClockRig.ReadingAt(rig.Time.GetUtcNow().AddMinutes(-1), 45));
            rig.Scripted.History = () => [];
            await rig.NextPollAsync();

            Assert.Equal(45, rig.Status.Reading?.ValueMgPerDl);
            Assert.True(rig.Alarms.States[AlarmKind.UrgentLow].IsRinging);
        }

        // A day later, while the site is down, the time of its stamp has come.
        await using var later = new ClockRig(Now.AddDays(1), card: folder.Path);
        later.Scripted.Current = () => throw new SourceException(ConnectionCause.Unreachable, "It does not answer.");
        await later.StartAsync();

        Assert.DoesNotContain(later.State.Current.Series, r => r.MeasuredAt == stray.MeasuredAt);
        Assert.Null(later.ShownMinutes);
        folder.Dispose();
    }

    [Fact]
    public async Task Without_a_reference_time_nothing_is_written_and_waiting_readings_are_written_later()
    {
        await using var rig = new ClockRig(Now.AddHours(-3), isSynchronized: false);
        rig.Scripted.Current = () => ClockRig.Answer(null, ClockRig.ReadingAt(Now, 100));
        await rig.StartAsync();

        Assert.Empty(rig.State.Current.Series);
        rig.IsSynchronized = true;
        rig.Time.SetWallClock(Now + rig.Time.Uptime());
        await rig.NextPollAsync();

        Assert.Equal(Now, rig.State.Current.Series.Newest!.ReceivedAt);
    }

    [Theory]
    [InlineData(-90)]
    [InlineData(90)]
    public async Task The_mark_of_the_time_service_does_not_outweigh_the_services_own_date(int minutesWrong)
    {
        // The reading is 90 minutes old, and a clock that is 90 minutes behind takes it for a new one.
        await using var rig = new ClockRig(Now.AddMinutes(minutesWrong));
        DateTimeOffset True() => rig.Time.GetUtcNow().AddMinutes(-minutesWrong);
        rig.Scripted.Current = () => ClockRig.Answer(True(), ClockRig.ReadingAt(Now.AddMinutes(-90), 100));

        await rig.StartAsync();
        Assert.NotEqual("fresh", rig.Status.Freshness);
        await rig.NextPollAsync();

        Assert.Null(rig.Status.Reading);
        Assert.Equal("clocksDisagree", rig.Status.Connection.Cause);
        Assert.Contains("LibreLinkUp", rig.Status.Connection.Words, StringComparison.Ordinal);
        Assert.Null(rig.ShownMinutes);
    }

    [Fact]
    public async Task The_older_of_two_ages_is_shown_and_the_younger_one_starts_a_low()
    {
        await using var rig = new ClockRig(Now.AddMinutes(-10));
        rig.Scripted.Current = () => ClockRig.Answer(Now, ClockRig.ReadingAt(Now.AddMinutes(-11), 45));

        await rig.StartAsync();

        Assert.Equal(11, rig.ShownMinutes);
        Assert.Equal((1, 11), (
            (int)rig.Alarms.Evaluate().NewestAge!.Value.Youngest.TotalMinutes,
            (int)rig.Alarms.Evaluate().NewestAge!.Value.Oldest.TotalMinutes));
    }

    [Fact]
    public async Task A_verified_date_reports_the_age_while_this_clock_is_not_set()
    {
        await using var rig = new ClockRig(Now.AddDays(-200), isSynchronized: false);
        rig.Scripted.Current = () =>
            ClockRig.Answer(Now.AddSeconds(rig.Time.Uptime().TotalSeconds), ClockRig.ReadingAt(Now.AddMinutes(-4), 100));

        await rig.StartAsync();

        Assert.Equal(4, rig.ShownMinutes);
        Assert.Null(rig.State.Current.Cause);
        Assert.False(rig.Alarms.Evaluate().IsClockTrusted);
        Assert.Equal(Now, rig.Screen.Now, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_response_with_a_slow_body_has_the_age_of_its_headers()
    {
        await using var rig = new ClockRig(Now.AddDays(-200), isSynchronized: false);
        rig.Scripted.Current = () => ClockRig.Answer(Now, ClockRig.ReadingAt(Now.AddMinutes(-4.75), 100));
        rig.Scripted.Arriving += _ => rig.Time.Advance(TimeSpan.FromSeconds(25));

        await rig.StartAsync();

        Assert.Equal(5, rig.ShownMinutes);
    }

    [Fact]
    public async Task A_plain_http_date_never_reports_an_age()
    {
        await using var rig = new ClockRig(Now.AddDays(-200), isSynchronized: false);
        rig.Scripted.Current = () =>
            ClockRig.Answer(Now, ClockRig.ReadingAt(Now.AddMinutes(-4), 100)) with { IsServerTimeVerified = false };

        await rig.StartAsync();

        Assert.Null(rig.ShownMinutes);
        Assert.Equal(ConnectionCause.ClockNotTrusted, rig.State.Current.Cause?.Cause);
    }

    [Fact]
    public async Task A_phone_whose_clock_is_fast_gives_no_age_by_its_history_either_but_what_is_new_arrives()
    {
        await using var rig = new ClockRig(Now);
        Reading Stamped(double minutesAgo, int value) => ClockRig.ReadingAt(rig.Time.GetUtcNow().AddMinutes(20 - minutesAgo), value);
        rig.Scripted.Current = () => ClockRig.Answer(rig.Time.GetUtcNow(), Stamped(1, 45));
        rig.Scripted.History = () => [.. Enumerable.Range(23, 100).Select(m => Stamped(m, 100))];

        await rig.StartAsync();
        for (var poll = 0; poll < 6; poll++)
        {
            Assert.Null(rig.Status.Reading);
            Assert.Null(rig.ShownMinutes);
            Assert.Equal("readingAhead", rig.Status.Connection.Cause);
            Assert.Null(rig.Alarms.Evaluate().NewestAge);
            Assert.Equal(poll + 1, rig.State.Current.Intake.Arrivals.Count);
            await rig.NextPollAsync();
        }
    }

    [Fact]
    public async Task Panel_status_and_alarms_have_one_limit_for_ahead()
    {
        await using var rig = new ClockRig(Now);
        rig.Scripted.Current = () => ClockRig.Answer(null, ClockRig.ReadingAt(Now.AddMinutes(4), 45));

        await rig.StartAsync();

        Assert.Null(rig.ShownMinutes);
        Assert.Null(rig.Status.Reading);
        Assert.Null(rig.Alarms.Evaluate().Readings.Newest);
    }

    [Theory]
    [InlineData(9999, 12)]
    [InlineData(2100, 1)]
    [InlineData(2099, 12)]
    [InlineData(1, 1)]
    public async Task No_date_stops_polling(int year, int month)
    {
        await using var rig = new ClockRig(Now, isSynchronized: false);
        var odd = ClockRig.ReadingAt(new DateTimeOffset(year, month, month == 12 ? 31 : 1, 12, 0, 0, TimeSpan.Zero), 45);
        rig.Scripted.Current = () =>
            ClockRig.Answer(null, odd) with { Sensor = new SensorInfo(ForeignTime.Max.AddTicks(-1), TimeSpan.FromHours(24)) };
        rig.Scripted.History = () => [odd];
        await rig.StartAsync();
        rig.IsSynchronized = true;

        await rig.NextPollAsync();
        await rig.NextPollAsync();

        Assert.Null(rig.Status.Reading);
    }

    [Fact]
    public async Task A_history_request_that_fails_waits_ten_minutes_before_the_next()
    {
        await using var rig = new ClockRig(Now);
        rig.Scripted.Current = () => ClockRig.Answer(null, ClockRig.ReadingAt(rig.Time.GetUtcNow().AddMinutes(-1), 100));
        rig.Scripted.History = () => throw new SourceException(ConnectionCause.ServiceError, "It has trouble.");

        await rig.StartAsync();
        for (var poll = 0; poll < 9; poll++)
        {
            await rig.NextPollAsync();
        }

        Assert.Equal(10, rig.Scripted.AskedAt.Count);
        Assert.InRange(rig.Scripted.HistoryAsked, 2, 1 + (int)(rig.Time.Uptime() / HistoryPlan.RetryAfter));
    }

    private static long Quarantined(ClockRig rig)
    {
        using var store = HistoryStore.OpenToRead(Path.Combine(rig.Card, HistoryStore.FileName));
        return store.Quarantined();
    }

    private static async Task Eventually(Func<bool> condition)
    {
        for (var i = 0; i < 600 && !condition(); i++)
        {
            await Task.Delay(100);
        }

        Assert.True(condition());
    }
}
