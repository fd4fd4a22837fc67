using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Domain.Tests.Connection;

public sealed class SourceExceptionTests
{
    [Fact]
    public void It_carries_cause_facts_and_the_original()
    {
        var facts = new CauseDetails { Wait = TimeSpan.FromMinutes(5) };
        var inner = new IOException("cut");

        var exception = new SourceException(ConnectionCause.TooManyRequests, "asked too often", facts, inner);

        Assert.Equal(ConnectionCause.TooManyRequests, exception.Cause);
        Assert.Same(facts, exception.Facts);
        Assert.Same(inner, exception.InnerException);
        Assert.Equal("asked too often", exception.Message);
    }

    [Fact]
    public void Without_facts_nothing_is_known()
    {
        var facts = new SourceException(ConnectionCause.Unreachable, "no answer").Facts;

        Assert.Same(CauseDetails.None, facts);
        Assert.Equal(new CauseDetails(), facts);
    }
}
