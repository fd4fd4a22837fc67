using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Domain.Tests.Connection;

public sealed class FailureExplanationTests
{
    [Theory]
    [InlineData(ConnectionCause.NameLookup)]
    [InlineData(ConnectionCause.Unreachable)]
    public void Without_a_default_route_the_cause_is_the_own_network(ConnectionCause met)
    {
        Assert.Equal(ConnectionCause.NetworkDown, FailureExplanation.Describe(met, networkWorks: false, clockTrusted: true));
        Assert.Equal(met, FailureExplanation.Describe(met, networkWorks: true, clockTrusted: true));
    }

    [Fact]
    public void Without_a_trusted_clock_a_certificate_error_is_explained_by_the_clock()
    {
        Assert.Equal(
            ConnectionCause.ClockNotTrusted, FailureExplanation.Describe(ConnectionCause.Tls, networkWorks: true, clockTrusted: false));
        Assert.Equal(ConnectionCause.Tls, FailureExplanation.Describe(ConnectionCause.Tls, networkWorks: true, clockTrusted: true));
    }

    [Theory]
    [InlineData(ConnectionCause.WrongPassword)]
    [InlineData(ConnectionCause.LockedOut)]
    [InlineData(ConnectionCause.ServiceError)]
    public void A_cause_that_the_service_reported_is_kept(ConnectionCause met) =>
        Assert.Equal(met, FailureExplanation.Describe(met, networkWorks: false, clockTrusted: false));
}
