using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;

namespace GlucoseTracker.Domain.Tests.Connection;

public sealed class NoDataDiagnosisTests
{
    private static readonly DateTimeOffset Now = Sample.Noon;

    [Theory]
    [InlineData(0)]
    [InlineData(-19.99)]
    [InlineData(2)]
    public void A_reading_younger_than_20_minutes_has_no_cause(double minutes)
    {
        var (cause, details) = NoDataDiagnosis.From(Sample.At(minutes, 100), Sensor(days: 3), Now);

        Assert.Null(cause);
        Assert.Same(CauseDetails.None, details);
    }

    [Theory]
    [InlineData(-20)]
    [InlineData(-60)]
    [InlineData(-60 * 24 * 90)]
    public void From_20_minutes_on_the_phone_is_silent(double minutes)
    {
        Assert.Equal(ConnectionCause.PhoneSilent, NoDataDiagnosis.From(Sample.At(minutes, 100), null, Now).Cause);
        Assert.Equal(ConnectionCause.PhoneSilent, NoDataDiagnosis.From(Sample.At(minutes, 100), Sensor(days: 3), Now).Cause);
    }

    [Fact]
    public void Without_any_reading_the_cause_is_that_none_has_arrived_yet()
    {
        Assert.Equal(ConnectionCause.NoReadingYet, NoDataDiagnosis.From(null, null, Now).Cause);
        Assert.Equal(ConnectionCause.NoReadingYet, NoDataDiagnosis.From(null, Sensor(days: 3), Now).Cause);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(-59.5)]
    [InlineData(1)]
    public void A_sensor_in_its_first_hour_is_warming_up(double minutes)
    {
        var sensor = Life(Now.AddMinutes(minutes));

        foreach (var newest in new[] { null, Sample.At(-90, 100) })
        {
            var (cause, details) = NoDataDiagnosis.From(newest, sensor, Now);

            Assert.Equal(ConnectionCause.SensorWarmingUp, cause);
            Assert.Equal(Now.AddMinutes(minutes + 60), details.SensorReadyAt);
        }
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(30)]
    public void A_sensor_that_is_ready_or_starts_in_the_future_is_not_warming_up(double minutes)
    {
        var sensor = Life(Now.AddMinutes(minutes));

        Assert.Equal(ConnectionCause.NoReadingYet, NoDataDiagnosis.From(null, sensor, Now).Cause);
        Assert.Equal(ConnectionCause.PhoneSilent, NoDataDiagnosis.From(Sample.At(-90, 100), sensor, Now).Cause);
    }

    [Fact]
    public void The_old_sensors_last_reading_counts_while_it_is_fresh_although_the_next_one_warms_up() =>
        Assert.Null(NoDataDiagnosis.From(Sample.At(-10, 100), Life(Now.AddMinutes(-5)), Now).Cause);

    [Fact]
    public void A_sensor_of_14_days_has_ended_after_the_14th()
    {
        var (cause, details) = NoDataDiagnosis.From(Sample.At(-26, 100), Sensor(days: 14, minutes: 25, lasts: 14), Now);

        Assert.Equal(ConnectionCause.SensorEnded, cause);
        Assert.Equal(Now.AddMinutes(-25), details.SensorEndedAt);
    }

    [Theory]
    [InlineData(-26)]
    [InlineData(-24 * 60)]
    public void While_the_kind_is_not_known_the_phone_is_silent_until_the_15th_day_is_over(double newest)
    {
        Assert.Equal(ConnectionCause.PhoneSilent, NoDataDiagnosis.From(Sample.At(newest, 100), Sensor(days: 14, minutes: 25), Now).Cause);
        Assert.Equal(ConnectionCause.PhoneSilent, NoDataDiagnosis.From(Sample.At(newest, 100), Sensor(days: 15, minutes: -1), Now).Cause);
        Assert.Equal(ConnectionCause.SensorEnded, NoDataDiagnosis.From(Sample.At(newest, 100), Sensor(days: 15), Now).Cause);
    }

    [Fact]
    public void A_reading_past_the_14th_day_shows_a_sensor_of_15_days()
    {
        var reading = Sample.At(-30, 100);

        Assert.Equal(
            ConnectionCause.PhoneSilent,
            NoDataDiagnosis.From(reading, Sensor(days: 14, minutes: 60, lasts: 14, newest: reading), Now).Cause);
        Assert.Equal(ConnectionCause.PhoneSilent, NoDataDiagnosis.From(reading, Sensor(days: 15, minutes: -1, newest: reading), Now).Cause);
        Assert.Equal(Now, NoDataDiagnosis.From(reading, Sensor(days: 15, newest: reading), Now).Details.SensorEndedAt);
    }

    [Fact]
    public void An_end_without_readings_near_it_has_no_time()
    {
        Assert.Null(NoDataDiagnosis.From(Sample.At(-30 * 24 * 60, 100), Sensor(days: 40), Now).Details.SensorEndedAt);
        Assert.Null(NoDataDiagnosis.From(Sample.At(-30, 100), Sensor(days: 40), Now).Details.SensorEndedAt);
    }

    private static SensorLife Sensor(double days, double minutes = 0, int? lasts = null, Reading? newest = null) =>
        Life(Now.AddDays(-days).AddMinutes(-minutes), lasts, newest);

    private static SensorLife Life(DateTimeOffset start, int? lasts = null, Reading? newest = null) =>
        SensorLife.Create(new SensorInfo(start, TimeSpan.FromMinutes(60)), lasts, newest)!;
}
