using GlucoseTracker.LinuxDevices.Keys;

namespace GlucoseTracker.LinuxDevices.Tests;

public sealed class KeyEdgeReaderTests
{
    [Fact]
    public void An_event_reports_line_direction_and_time()
    {
        var edge = Assert.Single(Read([1], (1, 17, true)));

        Assert.Equal(new KeyEdge(17, true, TimeSpan.FromSeconds(1.5), false), edge);
    }

    [Fact]
    public void Releases_are_distinguished_from_presses() =>
        Assert.Equal([true, false], Read([2], (1, 5, true), (2, 5, false)).Select(edge => edge.Pressed));

    [Fact]
    public void A_gap_in_the_numbers_is_a_loss_reported_once() =>
        Assert.Equal([false, true, false], Read([3], (1, 5, true), (9, 5, true), (10, 5, false)).Select(edge => edge.EventsLost));

    [Fact]
    public void A_gap_between_two_reads_is_noticed_too() =>
        Assert.Equal([false, true], Read([1, 1], (1, 5, true), (3, 6, true)).Select(edge => edge.EventsLost));

    [Fact]
    public void A_first_event_that_is_not_the_first_one_is_a_loss() => Assert.True(Assert.Single(Read([1], (2, 5, false))).EventsLost);

    [Fact]
    public void Numbers_that_start_over_are_no_loss()
    {
        var reader = new KeyEdgeReader();
        var edges = new List<KeyEdge>();
        reader.Read(KernelEvents.Create((uint.MaxValue, 5, true)), edges);
        reader.Read(KernelEvents.Create((0, 5, false)), edges);

        Assert.False(edges[1].EventsLost);
    }

    private static List<KeyEdge> Read(int[] batches, params (uint Sequence, int Line, bool Pressed)[] events)
    {
        var reader = new KeyEdgeReader();
        var edges = new List<KeyEdge>();
        foreach (var batch in batches)
        {
            reader.Read(KernelEvents.Create(events[..batch]), edges);
            events = events[batch..];
        }

        return edges;
    }
}
