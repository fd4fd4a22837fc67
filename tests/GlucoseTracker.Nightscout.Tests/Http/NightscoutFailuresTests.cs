using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Http;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout.Tests.Http;

public sealed class NightscoutFailuresTests
{
    [Theory]
    [InlineData(TransportFailure.NameResolution, ConnectionCause.NameLookup)]
    [InlineData(TransportFailure.NetworkDown, ConnectionCause.NetworkDown)]
    [InlineData(TransportFailure.ConnectionRefused, ConnectionCause.Unreachable)]
    [InlineData(TransportFailure.Timeout, ConnectionCause.Unreachable)]
    [InlineData(TransportFailure.ConnectionLost, ConnectionCause.Unreachable)]
    [InlineData(TransportFailure.PlainHttp, ConnectionCause.NotHttps)]
    [InlineData(TransportFailure.NotTls, ConnectionCause.NotHttps)]
    [InlineData(TransportFailure.CertificateNotYetValid, ConnectionCause.Tls)]
    [InlineData(TransportFailure.CertificateExpired, ConnectionCause.Tls)]
    [InlineData(TransportFailure.TlsFailed, ConnectionCause.Tls)]
    [InlineData(TransportFailure.ResponseTooLarge, ConnectionCause.AnswerNotUnderstood)]
    [InlineData(TransportFailure.InvalidCompression, ConnectionCause.AnswerNotUnderstood)]
    public void Each_failure_of_the_transport_has_its_cause(TransportFailure failure, ConnectionCause cause)
    {
        var told = NightscoutFailures.FromTransport(new TransportException(failure));

        Assert.Equal((cause, SourceNames.Nightscout), (told.Cause, told.Details.Source));
        Assert.Equal(cause == ConnectionCause.NotHttps, told.Message.Contains("http:// in front", StringComparison.Ordinal));
        Assert.Equal(
            cause is ConnectionCause.NotHttps or ConnectionCause.Tls, told.Message.Contains("Nothing was sent", StringComparison.Ordinal));
    }
}
