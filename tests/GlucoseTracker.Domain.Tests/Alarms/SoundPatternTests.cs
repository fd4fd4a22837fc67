using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Sounds;

namespace GlucoseTracker.Domain.Tests.Alarms;

public class SoundPatternTests
{
    public static TheoryData<AlarmKind> Kinds => [.. AlarmKinds.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_pattern_begins_at_once_and_ends_at_the_longest_time(AlarmKind kind)
    {
        var pattern = SoundPattern.Create(kind);

        Assert.True(pattern.At(TimeSpan.Zero).On);
        Assert.False(pattern.At(SoundPattern.MaxSound).On);
        Assert.False(pattern.At(TimeSpan.FromHours(1)).On);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_pattern_sounds_more_at_the_end_than_at_the_beginning(AlarmKind kind) =>
        Assert.True(SoundIn(kind, 80, 110) >= SoundIn(kind, 0, 30));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_instant_leads_to_a_later_one(AlarmKind kind)
    {
        var pattern = SoundPattern.Create(kind);
        for (var at = TimeSpan.Zero; at < SoundPattern.MaxSound;)
        {
            var next = pattern.At(at).ChangesAt;
            Assert.True(next > at);
            at = next;
        }
    }

    [Fact]
    public void No_two_kinds_sound_alike() =>
        Assert.Equal(AlarmKinds.All.Count, AlarmKinds.All.Select(SoundPattern.Create).Distinct().Count());

    private static int SoundIn(AlarmKind kind, int from, int to) =>
        Enumerable.Range(from * 100, (to - from) * 100).Count(i => SoundPattern.Create(kind).At(TimeSpan.FromMilliseconds(10 * i)).On);
}
