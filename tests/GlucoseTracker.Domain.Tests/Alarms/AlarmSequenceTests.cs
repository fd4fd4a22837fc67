namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>Invariants of every sequence of inputs. A failure names the seed.</summary>
public class AlarmSequenceTests
{
    private const int Sequences = 150;

    [Fact]
    public void A_low_that_rings_is_heard_replaced_or_answered_and_ends_after_the_recovery()
    {
        var (started, ended, answered) = (0, 0, 0);
        var warnings = 0;
        foreach (var seed in Enumerable.Range(1, Sequences))
        {
            var sequence = new AlarmSequence(seed, mayBeLow: true).Run();
            Assert.True(sequence.Mistakes.Count == 0, $"Seed {seed}: {string.Join(' ', sequence.Mistakes)}");
            (started, ended, answered) = (started + sequence.LowsBegun, ended + sequence.LowsEnded, answered + sequence.Answered);
            warnings += sequence.WarningsBegun;
        }

        Assert.True(started > Sequences
            && ended > Sequences
            && answered > Sequences
            && warnings > Sequences / 4, $"Too little happened to prove anything: {started}, {ended}, {answered}, {warnings}.");
    }

    [Fact]
    public void Without_a_low_no_low_alarm_begins()
    {
        foreach (var seed in Enumerable.Range(1, Sequences))
        {
            var sequence = new AlarmSequence(seed, mayBeLow: false).Run();
            Assert.True(sequence.Mistakes.Count == 0, $"Seed {seed}: {string.Join(' ', sequence.Mistakes)}");
        }
    }
}
