using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Connection;

public sealed class UnreadableEntriesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 3, 0, 0, TimeSpan.Zero);
    private static readonly Reading Old = new(
        SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(104)), Now.AddMinutes(-40), Trend.Stable);

    [Theory]
    [InlineData(true, CauseDetail.OtherUnit)]
    [InlineData(false, CauseDetail.None)]
    public void Without_any_reading_they_are_the_cause(bool isOtherUnit, CauseDetail detail) =>
        Assert.Equal((ConnectionCause.EntriesUnreadable, detail), Create(new UnreadableEntries(null, isOtherUnit), null));

    [Fact]
    public void Newer_than_the_newest_reading_they_are_the_cause() =>
        Assert.Equal((ConnectionCause.EntriesUnreadable, CauseDetail.None), Create(new UnreadableEntries(Now, false), Old));

    [Fact]
    public void Unreadable_entries_older_than_the_newest_reading_are_no_cause() =>
        Assert.Null(new UnreadableEntries(Now.AddMinutes(-41), true).GetCause(Old));

    [Fact]
    public void Unreadable_entries_without_a_time_are_no_cause_beside_a_reading() =>
        Assert.Null(new UnreadableEntries(null, true).GetCause(Old));

    private static (ConnectionCause Cause, CauseDetail Detail) Create(UnreadableEntries entries, Reading? newest) =>
        entries.GetCause(newest) is { } told
            ? (told.Cause, told.Details.Detail)
            : throw new InvalidOperationException("It tells no cause.");
}
