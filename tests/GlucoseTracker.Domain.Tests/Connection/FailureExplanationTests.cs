using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Domain.Tests.Connection;

public sealed class FailureExplanationTests
{
    [Theory]
    [InlineData(ConnectionCause.NameLookup)]
    [InlineData(ConnectionCause.Unreachable)]
    public void Without_a_way_out_it_is_the_own_network(ConnectionCause met)
    {
        Assert.Equal(ConnectionCause.NetworkDown, FailureExplanation.Describe(met, networkWorks: false, clockTrusted: true));
        Assert.Equal(met, FailureExplanation.Describe(met, networkWorks: true, clockTrusted: true));
    }

    [Fact]
    public void A_certificate_is_not_blamed_by_a_device_that_does_not_know_the_time()
    {
        Assert.Equal(
            ConnectionCause.ClockNotTrusted, FailureExplanation.Describe(ConnectionCause.Tls, networkWorks: true, clockTrusted: false));
        Assert.Equal(ConnectionCause.Tls, FailureExplanation.Describe(ConnectionCause.Tls, networkWorks: true, clockTrusted: true));
    }

    [Theory]
    [InlineData(ConnectionCause.WrongPassword)]
    [InlineData(ConnectionCause.LockedOut)]
    [InlineData(ConnectionCause.ServiceError)]
    public void Whatever_the_service_said_stays(ConnectionCause met) =>
        Assert.Equal(met, FailureExplanation.Describe(met, networkWorks: false, clockTrusted: false));
}
