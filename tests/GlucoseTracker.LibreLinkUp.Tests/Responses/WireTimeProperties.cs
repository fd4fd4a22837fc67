using System.Globalization;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.LibreLinkUp.People;
using GlucoseTracker.LibreLinkUp.Responses;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.LibreLinkUp.Wire;

namespace GlucoseTracker.LibreLinkUp.Tests.Responses;

/// <summary>
/// Every time of a body, a header or the session file over its full range: from 2010 to 2099, or none; nothing overflows.
/// </summary>
public sealed class WireTimeProperties
{
    private static readonly long[] Numbers =
        [long.MinValue, -62_135_596_800, -1, 0, 1_262_303_999, 1_262_304_000, 1_764_000_000, 4_102_444_799, 4_102_444_800,
            253_402_300_799, 253_402_300_800, long.MaxValue];

    [Fact]
    public void A_time_of_a_measurement()
    {
        for (var year = 1; year <= 9999; year++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"12/31/{year:D4} 11:59:59 PM");
            Assert.Equal(year is >= 2010 and < 2100, WireTime.Read(text) is not null);
        }
    }

    [Fact]
    public void A_sensors_start_and_warm_up() =>
        Assert.All(
            from activated in Numbers
            from warmUp in Numbers
            select PersonReadings.Sensor(new WireConnection { Sensor = new WireSensor { Activated = activated, WarmUpMinutes = warmUp } }),
            sensor => Assert.True(sensor is null || (
                ForeignTime.IsPossible(sensor.ActivatedAt) && SensorLife.Create(sensor, null, null)?.EndsAtLatest > sensor.ActivatedAt)));

    [Fact]
    public void A_tickets_end() =>
        Assert.All(
            Numbers, expires => Assert.True(AuthTicketParser.Read(new WireTicket { Token = "x", Expires = expires }) is not { } ticket
                || ForeignTime.IsPossible(ticket.Expires)));

    [Fact]
    public void The_times_of_the_session_file()
    {
        foreach (var (at, wait) in from at in Numbers from wait in Numbers select (at, wait))
        {
            var state = new SessionJson { Format = 1, LoginDecidedAt = at, LoginWaitSeconds = wait, Expires = at }.ToState();
            _ = state?.Logins.GetRemaining(DateTimeOffset.UnixEpoch);
            _ = state?.Logins.GetRemaining(DateTimeOffset.MaxValue);
        }
    }
}
