using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Domain.Tests.Connection;

public sealed class SourceExceptionTests
{
    [Fact]
    public void The_exception_has_the_cause_the_details_and_the_inner_exception()
    {
        var details = new CauseDetails { Wait = TimeSpan.FromMinutes(5) };
        var inner = new IOException("cut");

        var exception = new SourceException(ConnectionCause.TooManyRequests, "asked too often", details, inner);

        Assert.Equal(ConnectionCause.TooManyRequests, exception.Cause);
        Assert.Same(details, exception.Details);
        Assert.Same(inner, exception.InnerException);
        Assert.Equal("asked too often", exception.Message);
    }

    [Fact]
    public void Without_details_it_has_empty_ones()
    {
        var details = new SourceException(ConnectionCause.Unreachable, "no answer").Details;

        Assert.Same(CauseDetails.None, details);
        Assert.Equal(new CauseDetails(), details);
    }
}
