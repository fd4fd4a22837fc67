using FsCheck;
using FsCheck.Fluent;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Domain.Tests.Polling;

public sealed class RetryDelayTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(RetryPolicy.Scheduled, new double[] { 2, 2, 2, 2, 2 })]
    [InlineData(RetryPolicy.Never, new double[] { 2, 2, 2, 2, 2 })]
    [InlineData(RetryPolicy.Fast, new double[] { 2, 4, 5, 5, 5 })]
    [InlineData(RetryPolicy.Backoff, new double[] { 2, 4, 8, 16, 30, 30 })]
    [InlineData(RetryPolicy.ServerDirected, new double[] { 5, 10, 20, 40, 80, 160, 320, 360, 360 })]
    [InlineData(RetryPolicy.Infrequent, new double[] { 15, 30, 60, 60 })]
    public void Each_retry_policy_grows_to_its_maximum(RetryPolicy retry, double[] minutes)
    {
        for (var failures = 1; failures <= minutes.Length; failures++)
        {
            Assert.Equal(minutes[failures - 1], RetryDelay.Compute(retry, failures, Interval, null, 0).TotalMinutes);
        }
    }

    [Fact]
    public void Every_retry_policy_has_a_row() => Assert.Equal(6, Enum.GetValues<RetryPolicy>().Length);

    [Theory]
    [InlineData(RetryPolicy.Scheduled, 2)]
    [InlineData(RetryPolicy.Never, 2)]
    [InlineData(RetryPolicy.Fast, 2.4)]
    [InlineData(RetryPolicy.ServerDirected, 6)]
    public void Jitter_adds_up_to_a_fifth_to_what_failed(RetryPolicy retry, double minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), RetryDelay.Compute(retry, 1, Interval, null, 1));

    [Fact]
    public void Every_retry_policy_keeps_the_wait_of_the_service()
    {
        foreach (var retry in Enum.GetValues<RetryPolicy>())
        {
            Assert.Equal(TimeSpan.FromHours(8), RetryDelay.Compute(retry, 1, Interval, TimeSpan.FromHours(8), 0));
        }
    }

    [Fact]
    public void A_short_requested_wait_does_not_shorten_the_delay() =>
        Assert.Equal(TimeSpan.FromMinutes(20), RetryDelay.Compute(RetryPolicy.ServerDirected, 3, Interval, TimeSpan.FromSeconds(1), 0));

    [Fact]
    public void A_wait_of_years_counts_as_a_day()
    {
        Assert.Equal(TimeSpan.FromDays(1), RetryDelay.Compute(RetryPolicy.ServerDirected, 1, Interval, TimeSpan.MaxValue, 0));
        Assert.Equal(TimeSpan.FromDays(1), RetryDelay.ClampRequested(TimeSpan.FromDays(400)));
        Assert.Equal(TimeSpan.FromHours(23), RetryDelay.ClampRequested(TimeSpan.FromHours(23)));
        Assert.Null(RetryDelay.ClampRequested(null));
    }

    [Fact]
    public void The_delay_is_never_below_its_bounds_and_never_far_above_the_greatest_one() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000),
            Prop.ForAll(Cases, c =>
            {
                var wait = RetryDelay.Compute(c.Retry, c.Failures, c.Interval, c.Asked, c.Jitter);
                var asked = c.Asked ?? TimeSpan.Zero;
                var most = new[] { c.Interval, asked, TimeSpan.FromHours(6) }.Max() * 1.2;

                return wait >= c.Interval && wait >= asked && wait <= most;
            }));

    [Fact]
    public void The_delay_never_shrinks_while_failures_continue() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000),
            Prop.ForAll(Cases, c =>
                RetryDelay.Compute(c.Retry, c.Failures + 1, c.Interval, c.Asked, c.Jitter)
                    >= RetryDelay.Compute(c.Retry, c.Failures, c.Interval, c.Asked, c.Jitter)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Without_a_failure_there_is_no_wait(int failures) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RetryDelay.Compute(RetryPolicy.Fast, failures, Interval, null, 0));

    private static Arbitrary<(RetryPolicy Retry, int Failures, TimeSpan Interval, TimeSpan? Asked, double Jitter)> Cases =>
        (from retry in Gen.Elements(Enum.GetValues<RetryPolicy>())
         from failures in Gen.OneOf(Gen.Choose(1, 12), Gen.Choose(1, int.MaxValue - 1))
         from interval in Gen.Choose(60, 3600)
         from asked in Gen.Frequency((1, Gen.Constant((int?)null)), (3, Gen.Choose(-10, 86_400).Select(s => (int?)s)))
         from jitter in Gen.Choose(0, 1000)
         select (
             retry, failures, TimeSpan.FromSeconds(interval), asked is { } s ? TimeSpan.FromSeconds(s) : (TimeSpan?)null, jitter / 1000d))
        .ToArbitrary();
}
