using GlucoseTracker.Domain.Alarms.Memory;
using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Time;

/// <summary>Over the full range of every foreign time nothing overflows, and an impossible time counts as missing.</summary>
public sealed class ForeignTimeProperties
{
    private static readonly long[] Whole =
    [
        long.MinValue, long.MinValue + 1, int.MinValue, -62_135_596_800, -1, 0, 1, 1_262_303_999, 1_262_304_000, 1_764_000_000,
        4_102_444_799, 4_102_444_800,
        253_402_300_799, 253_402_300_800, int.MaxValue, uint.MaxValue, 1_764_000_000_000, 253_402_300_799_999, long.MaxValue - 1,
        long.MaxValue,
    ];

    private static readonly DateTimeOffset[] Instants =
    [
        DateTimeOffset.MinValue, DateTimeOffset.UnixEpoch, ForeignTime.Min.AddTicks(-1), ForeignTime.Min, Sample.Noon,
        ForeignTime.Max.AddTicks(-1), ForeignTime.Max,
        DateTimeOffset.MaxValue,
    ];

    private static readonly TimeSpan[] Spans =
    [
        TimeSpan.MinValue, -TimeSpan.FromTicks(1), TimeSpan.Zero, TimeSpan.FromDays(1), TimeSpan.FromDays(40_000), TimeSpan.MaxValue,
    ];

    /// <summary>The possible times of this device's clock, which begins in 1970.</summary>
    private static readonly DateTimeOffset[] Boards = [DateTimeOffset.UnixEpoch, Sample.Noon, new(
        2106, 2, 7, 0, 0, 0, TimeSpan.Zero), new(9999, 12, 30, 0, 0, 0, TimeSpan.Zero)];

    [Fact]
    public void Every_number_is_a_time_from_2010_to_2099_or_none()
    {
        foreach (var number in Whole)
        {
            Assert.True(ForeignTime.FromUnixSeconds(number) is not { } seconds || ForeignTime.IsPossible(seconds));
            Assert.True(ForeignTime.FromUnixMilliseconds(number) is not { } milliseconds || ForeignTime.IsPossible(milliseconds));
        }

        foreach (var number in new[] { double.NaN, double.NegativeInfinity, double.PositiveInfinity, double.MinValue, double.MaxValue,
                double.Epsilon, 4_102_444_799_999.6 })
        {
            Assert.Null(ForeignTime.FromUnixMilliseconds(number));
        }

        Assert.Equal(ForeignTime.Min, ForeignTime.FromUnixSeconds(1_262_304_000));
        Assert.Equal(ForeignTime.Max.AddSeconds(-1), ForeignTime.FromUnixSeconds(4_102_444_799));
    }

    [Fact]
    public void Every_possible_reading_is_placed_shown_and_explained_without_an_overflow_with_every_clock()
    {
        foreach (var (board, synchronized) in from board in Boards from synchronized in new[] { true, false } select (board, synchronized))
        {
            var at = new ClockReading(board, TimeSpan.FromHours(1));
            foreach (var (date, stamp) in from date in Instants
                                          from stamp in Instants
                                          where ForeignTime.IsPossible(stamp)
                                          select (date, stamp))
            {
                var reading = new Reading(Sample.Measured(45), stamp, Trend.Stable);
                var clock = ClockKnowledge.None.ObserveAnswer(SourceNames.LibreLinkUp, at, synchronized, date, isVerified: true)
                    .ObservePage(SourceNames.LibreLinkUp, at, [reading], _ => true);
                var (_, known) = ReadingIntake.Empty.WithPage(
                    SourceNames.LibreLinkUp, [reading], at.Uptime).Admit(SourceSeries.Empty, clock, at);
                var answer = new FetchResult(reading, new SensorInfo(stamp, TimeSpan.FromHours(24)), date);
                _ = CurrentReadings.From(known, clock, at);
                _ = AnswerCause.From(
                    [new SourcedResult(SourceNames.LibreLinkUp, answer)], known,
                    SensorLife.Create(answer.Sensor, null, reading), clock, at);
                foreach (var fetch in Instants)
                {
                    _ = HistoryPlan.IsDue(Sample.Series(reading, Sample.At(0, 100)), board, fetch);
                }
            }
        }
    }

    [Fact]
    public void The_files_of_the_last_request_and_of_the_alarms_may_hold_any_time()
    {
        var texts = from utc in Instants
                    from span in new[] { TimeSpan.Zero, TimeSpan.FromDays(1_999_999), -TimeSpan.FromDays(1_999_999), TimeSpan.MaxValue }
                    select (utc.UtcDateTime.ToString(
                        "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", System.Globalization.CultureInfo.InvariantCulture), span.ToString("c"));
        var now = new ClockStamp("now", TimeSpan.FromMinutes(3), Sample.Noon, true);
        foreach (var (utc, span) in texts)
        {
            _ = LastRequestRecord.TryParse($"boot {span} {utc}")?.GetElapsed("now", TimeSpan.FromMinutes(3), Sample.Noon);
            _ = LastRequestRecord.TryParse($"now {span} {utc}")?.GetElapsed("now", TimeSpan.FromMinutes(3), Sample.Noon);
            foreach (var boot in new[] { "now", "boot" })
            {
                var text = $"glucose-tracker alarms 1\nclock {boot} {span} {utc} yes\ndata {span} {utc} -\nUrgentLow Snoozed {span} " +
                    $"{span} 1 no {span} {span} 3 yes no no\n";
                if (AlarmStateText.TryParse(text) is { } memory)
                {
                    _ = memory.Merge(memory.At(now), now, TimeSpan.Zero);
                }
            }
        }
    }

    [Fact]
    public void A_requested_wait_may_have_any_length() =>
        Assert.All(
            from retry in Enum.GetValues<RetryPolicy>()
            from asked in Spans
            select RetryDelay.Compute(
                retry, 3, TimeSpan.FromMinutes(2), asked, 1),
            wait => Assert.InRange(wait, TimeSpan.FromMinutes(2), TimeSpan.FromHours(29)));
}
