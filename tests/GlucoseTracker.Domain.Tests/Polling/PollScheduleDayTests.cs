using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Domain.Tests.Polling;

/// <summary>A simulated day of polls with sensors of every kind.</summary>
public sealed class PollScheduleDayTests
{
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(1000);
    private static readonly TimeSpan End = Start + TimeSpan.FromDays(1);

    /// <summary>The time after which the estimates of the schedule are stable.</summary>
    private static readonly TimeSpan Settled = Start + TimeSpan.FromHours(1);

    /// <summary>Interval, cadence and delay in seconds.</summary>
    public static TheoryData<int, int, int> Days
    {
        get
        {
            var days = new TheoryData<int, int, int>();
            foreach (var interval in new[] { 60, 120, 300 })
            {
                foreach (var cadence in new[] { 60, 120, 300, 900 })
                {
                    foreach (var delay in new[] { 0, 5, 25, 55, 130 })
                    {
                        days.Add(interval, cadence, delay);
                    }
                }
            }

            return days;
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Automatic_polls_never_lie_closer_than_the_interval(int interval, int cadence, int delay)
    {
        var polls = Day(interval, new SimulatedSensor(cadence, delay));

        Assert.True(polls.Distances().Min() >= TimeSpan.FromSeconds(interval));
        Assert.True(polls.Count <= 86_400 / interval);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void No_wait_is_longer_than_the_interval_and_a_reading(int interval, int cadence, int delay)
    {
        var polls = Day(interval, new SimulatedSensor(cadence, delay));

        Assert.True(polls.Distances().Max() <= TimeSpan.FromSeconds(interval + Math.Max(60, cadence) + 10));
    }

    [Theory]
    [InlineData(60, 0)]
    [InlineData(60, 10)]
    [InlineData(60, 25)]
    [InlineData(60, 40)]
    [InlineData(60, 55)]
    [InlineData(60, 70)]
    [InlineData(120, 10)]
    [InlineData(120, 40)]
    [InlineData(120, 90)]
    [InlineData(300, 0)]
    [InlineData(300, 10)]
    [InlineData(300, 40)]
    [InlineData(300, 70)]
    [InlineData(300, 130)]
    public void Polls_come_shortly_after_the_arrival_of_a_reading_all_day_long(int cadence, int delay)
    {
        var sensor = new SimulatedSensor(cadence, delay);
        var polls = Day(120, sensor);

        foreach (var hour in Enumerable.Range(1, 23))
        {
            var from = Start + TimeSpan.FromHours(hour);
            var late = GetLateness(polls.Where(p => p.At >= from && p.At < from + TimeSpan.FromHours(1)), sensor);

            Assert.True(
                late[late.Count / 2] <= TimeSpan.FromSeconds(30),
                $"In hour {hour} half of the readings came later than {late[late.Count / 2]}.");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(25)]
    [InlineData(40)]
    [InlineData(55)]
    [InlineData(70)]
    [InlineData(130)]
    public void A_one_minute_sensor_is_polled_every_two_minutes_and_not_every_four(int delay)
    {
        var polls = Day(120, new SimulatedSensor(60, delay));
        var distances = polls.Distances().ToList();

        Assert.InRange(polls.Count, 705, 720);
        Assert.True(distances.Max() <= TimeSpan.FromMinutes(3.1));
        Assert.True(distances.Count(d => d > TimeSpan.FromMinutes(2.2)) <= 40);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(130)]
    public void A_five_minute_sensor_is_polled_little_more_often_than_it_reports(int delay)
    {
        var sensor = new SimulatedSensor(300, delay);
        var polls = Day(120, sensor);
        var seen = polls.Select(p => p.Number).Distinct().Count();

        Assert.InRange(polls.Count, 288, 345);
        Assert.InRange(seen, 286, 289);
    }

    [Fact]
    public void An_overdue_reading_is_polled_at_the_plain_interval()
    {
        // A reading every five minutes; after ten hours the phone uploads nothing for three hours.
        var silence = (From: 120, Until: 156);
        var sensor = new SimulatedSensor(
            TimeSpan.FromMinutes(5),
            number => number >= silence.From && number < silence.Until
                ? (TimeSpan.FromMinutes(5) * (silence.Until - number)) + TimeSpan.FromSeconds(10)
                : TimeSpan.FromSeconds(10));

        var polls = Day(120, sensor);
        var from = sensor.ArrivedAt(silence.From - 1) + TimeSpan.FromMinutes(6);
        var during = polls.Where(p => p.At > from && p.At < sensor.ArrivedAt(silence.Until)).ToList();

        Assert.All(during.Distances(), d => Assert.InRange(d.TotalSeconds, 120, 121));
        Assert.True(
            polls.First(p => p.At >= sensor.ArrivedAt(silence.Until)).At - sensor.ArrivedAt(silence.Until) <= TimeSpan.FromMinutes(2.1));
    }

    [Fact]
    public void A_phone_that_sends_in_batches_of_five_minutes_and_then_each_minute_is_followed()
    {
        var sensor = new SimulatedSensor(
            TimeSpan.FromMinutes(1),
            number => TimeSpan.FromSeconds(number < 700 ? (60 * (4 - (number % 5))) + 5 : 5));

        var polls = Day(120, sensor);
        var after = polls.Where(p => p.At >= sensor.ArrivedAt(700) + TimeSpan.FromHours(1)).ToList();

        Assert.True(after.Distances().Max() <= TimeSpan.FromMinutes(3.1));
        Assert.True(after.Distances().Average(d => d.TotalSeconds) < 125);
    }

    [Fact]
    public void A_single_reading_that_was_held_up_does_not_delay_the_following_ones()
    {
        var sensor = new SimulatedSensor(TimeSpan.FromMinutes(5), number => TimeSpan.FromSeconds(number % 40 == 39 ? 200 : 8));

        var late = GetLateness(Day(120, sensor).Where(p => p.At > Settled), sensor);

        Assert.True(late[late.Count * 8 / 10] <= TimeSpan.FromSeconds(40));
    }

    [Fact]
    public void A_service_that_grows_slower_is_followed_without_missing_reading_after_reading()
    {
        var sensor = new SimulatedSensor(TimeSpan.FromMinutes(5), number => TimeSpan.FromSeconds(number < 100 ? 10 : 100));
        var polls = Day(120, sensor);

        var late = GetLateness(polls.Where(p => p.At > sensor.ArrivedAt(130)), sensor);

        Assert.True(late[late.Count * 8 / 10] <= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_service_that_grows_faster_again_is_noticed_within_the_day()
    {
        var sensor = new SimulatedSensor(TimeSpan.FromMinutes(5), number => TimeSpan.FromSeconds(number < 60 ? 100 : 10));
        var polls = Day(120, sensor);

        var late = GetLateness(polls.Where(p => p.At > Start + TimeSpan.FromHours(20)), sensor);

        Assert.True(late[late.Count * 8 / 10] <= TimeSpan.FromSeconds(40));
    }

    [Fact]
    public void Hours_without_a_network_do_not_change_the_estimates()
    {
        var sensor = new SimulatedSensor(60, 10);
        var schedule = new PollSchedule(PollOptions.Default, Start, null, () => 0.5);
        var down = (From: Start + TimeSpan.FromHours(2), Until: Start + TimeSpan.FromHours(5));
        PollRun.Play(schedule, sensor, Start, down.From);
        while (schedule.NextAt < down.Until)
        {
            var at = schedule.NextAt;
            schedule.RecordRequest(at);
            schedule.RecordFailure(at + TimeSpan.FromSeconds(5), ConnectionCause.NetworkDown, null);
        }

        var after = PollRun.Play(schedule, sensor, down.Until, End);

        Assert.True(after.Distances().Max() <= TimeSpan.FromMinutes(3.1));
    }

    [Fact]
    public void A_wall_clock_that_is_set_leaves_no_wrong_forecast()
    {
        var sensor = new SimulatedSensor(300, 10);
        foreach (var step in new[] { TimeSpan.FromHours(3), TimeSpan.FromHours(-3), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(-4) })
        {
            var schedule = new PollSchedule(PollOptions.Default, Start, null, () => 0.5);
            PollRun.Play(schedule, sensor, Start, Start + TimeSpan.FromHours(3));

            // From here on each age is wrong by the same amount, as after a step of the wall clock.
            var after = PollRun.Play(schedule, sensor, Start, Start + TimeSpan.FromHours(14), ageError: step);

            Assert.True(after.Distances().Max() <= TimeSpan.FromMinutes(7));
            var late = GetLateness(after.Skip(40), sensor);
            Assert.True(late[late.Count / 2] <= TimeSpan.FromMinutes(2));
        }
    }

    [Fact]
    public void The_same_random_numbers_give_the_same_day() =>
        Assert.Equal(Day(120, new SimulatedSensor(60, 40)), Day(120, new SimulatedSensor(60, 40)));

    private static List<Poll> Day(int interval, SimulatedSensor sensor)
    {
        var schedule = new PollSchedule(new PollOptions(TimeSpan.FromSeconds(interval)), Start, null, new Random(1).NextDouble);
        return PollRun.Play(schedule, sensor, Start, End);
    }

    /// <summary>The times from the arrival of each reading to its first poll, in ascending order.</summary>
    private static List<TimeSpan> GetLateness(IEnumerable<Poll> polls, SimulatedSensor sensor) =>
        [.. polls.Where(p => p.Number is not null).GroupBy(p => p.Number!.Value).Select(g => g.First().At - sensor.ArrivedAt(g.Key))
            .Order()];
}
