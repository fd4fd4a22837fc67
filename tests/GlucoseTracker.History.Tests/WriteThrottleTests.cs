namespace GlucoseTracker.History.Tests;

public sealed class WriteThrottleTests
{
    private readonly WriteThrottle _plan = new();

    [Fact]
    public void A_reading_in_range_waits_for_its_batch()
    {
        _plan.RecordWaiting(TimeSpan.FromMinutes(1), outOfRange: false);
        _plan.RecordWaiting(TimeSpan.FromMinutes(3), outOfRange: false);

        Assert.Equal(TimeSpan.FromMinutes(1) + WriteThrottle.Batch, _plan.DueAt);
    }

    [Fact]
    public void A_reading_out_of_range_is_written_at_once()
    {
        _plan.RecordWaiting(TimeSpan.FromMinutes(1), outOfRange: false);
        _plan.RecordWaiting(TimeSpan.FromMinutes(2), outOfRange: true);

        Assert.Equal(TimeSpan.FromMinutes(2), _plan.DueAt);
    }

    [Fact]
    public void After_a_write_nothing_is_due()
    {
        _plan.RecordWaiting(TimeSpan.FromMinutes(1), outOfRange: true);
        _plan.OnWritten();

        Assert.Null(_plan.DueAt);
    }

    [Fact]
    public void A_failed_write_is_tried_again_a_batch_later()
    {
        _plan.RecordWaiting(TimeSpan.FromMinutes(1), outOfRange: true);
        _plan.OnFailed(TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.FromMinutes(6), _plan.DueAt);
    }

    [Fact]
    public void A_day_out_of_range_costs_the_card_few_writes()
    {
        var writes = 0;
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            var now = TimeSpan.FromMinutes(minute);
            _plan.RecordWaiting(now, outOfRange: true);
            if (_plan.DueAt <= now)
            {
                _plan.OnWritten();
                writes++;
            }
        }

        Assert.InRange(writes, 240, 315);
    }
}
