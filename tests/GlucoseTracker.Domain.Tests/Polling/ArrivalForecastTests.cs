using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Domain.Tests.Polling;

public sealed class ArrivalForecastTests
{
    [Fact]
    public void Nothing_is_forecast_before_three_readings_were_seen()
    {
        var forecast = new ArrivalForecast();

        for (var reading = 0; reading < 2; reading++)
        {
            forecast.Observe(Seconds((300 * reading) + 20), Seconds(300 * reading));
            Assert.Null(forecast.Cadence);
            Assert.Null(forecast.FirstArrivalFrom(Seconds((300 * reading) + 20), TimeSpan.Zero));
        }

        forecast.Observe(Seconds(620), Seconds(600));
        Assert.Equal(Seconds(300), forecast.Cadence);
        Assert.NotNull(forecast.FirstArrivalFrom(Seconds(620), TimeSpan.Zero));
    }

    [Fact]
    public void The_next_arrival_lies_one_cadence_and_the_delay_after_the_newest_reading()
    {
        var forecast = Settled(cadence: 300, delay: 10);

        Assert.Equal(Seconds(1510), forecast.FirstArrivalFrom(Seconds(1210), TimeSpan.Zero));
    }

    [Fact]
    public void A_later_arrival_is_reported_when_the_next_one_is_too_early()
    {
        var forecast = Settled(cadence: 300, delay: 10);

        Assert.Equal(Seconds(1510), forecast.FirstArrivalFrom(Seconds(1210), Seconds(1510)));
        Assert.Equal(Seconds(1810), forecast.FirstArrivalFrom(Seconds(1210), Seconds(1511)));
        Assert.Equal(Seconds(2410), forecast.FirstArrivalFrom(Seconds(1210), Seconds(2200)));
    }

    [Fact]
    public void Nothing_is_forecast_once_the_expected_reading_is_overdue()
    {
        var forecast = Settled(cadence: 300, delay: 10);
        forecast.Observe(Seconds(1510), Seconds(1200));

        Assert.Null(forecast.FirstArrivalFrom(Seconds(1510), Seconds(1600)));
    }

    [Fact]
    public void A_time_stamp_that_varies_by_seconds_is_the_same_reading()
    {
        var forecast = Settled(cadence: 300, delay: 10);

        forecast.Observe(Seconds(1230), Seconds(1229));

        Assert.Equal(Seconds(300), forecast.Cadence);
        Assert.Equal(Seconds(1510), forecast.FirstArrivalFrom(Seconds(1230), TimeSpan.Zero));
    }

    [Fact]
    public void Time_stamps_that_vary_by_seconds_do_not_shorten_the_cadence()
    {
        var forecast = new ArrivalForecast();
        foreach (var measured in new[] { 0, 121, 239, 361, 479, 600 })
        {
            forecast.Observe(Seconds(measured + 10), Seconds(measured));
        }

        Assert.InRange(forecast.Cadence!.Value.TotalSeconds, 118, 122);
    }

    [Fact]
    public void Distances_of_two_and_three_minutes_belong_to_a_one_minute_sensor()
    {
        var forecast = new ArrivalForecast();
        foreach (var measured in new[] { 0, 120, 300, 420 })
        {
            forecast.Observe(Seconds(measured + 10), Seconds(measured));
        }

        Assert.Equal(Seconds(60), forecast.Cadence);
    }

    [Fact]
    public void Distances_of_five_and_ten_minutes_leave_a_five_minute_sensor()
    {
        var forecast = Settled(cadence: 300, delay: 10);

        forecast.Observe(Seconds(1810), Seconds(1800));

        Assert.Equal(Seconds(300), forecast.Cadence);
    }

    [Fact]
    public void An_interruption_does_not_change_the_cadence()
    {
        var forecast = Settled(cadence: 300, delay: 10);

        forecast.Observe(Seconds(5000 + 250), Seconds(5000));

        Assert.Equal(Seconds(300), forecast.Cadence);
        Assert.Equal(Seconds(5310), forecast.FirstArrivalFrom(Seconds(5250), TimeSpan.Zero));
    }

    [Fact]
    public void A_reading_older_than_the_newest_resets_the_forecast()
    {
        var forecast = Settled(cadence: 300, delay: 10);

        forecast.Observe(Seconds(1300), Seconds(900));

        Assert.Null(forecast.Cadence);
        Assert.Null(forecast.FirstArrivalFrom(Seconds(1300), TimeSpan.Zero));
    }

    [Fact]
    public void A_reading_from_the_future_does_not_delay_the_next_poll_for_hours()
    {
        var forecast = Settled(cadence: 300, delay: 10);

        forecast.Observe(Seconds(1500), Seconds(1500 + 3600));

        Assert.Null(forecast.FirstArrivalFrom(Seconds(1500), TimeSpan.Zero));
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    /// <summary>Five readings, each polled as soon as it arrived; the newest was measured at 4 x cadence.</summary>
    private static ArrivalForecast Settled(double cadence, double delay)
    {
        var forecast = new ArrivalForecast();
        for (var reading = 0; reading < 5; reading++)
        {
            forecast.Observe(Seconds((cadence * reading) + delay), Seconds(cadence * reading));
        }

        return forecast;
    }
}
