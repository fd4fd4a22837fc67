using System.Net;
using System.Text;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Http;
using GlucoseTracker.LibreLinkUp.Responses;

namespace GlucoseTracker.LibreLinkUp.Tests.Responses;

public sealed class ResponseClassifierTests
{
    private const string Locked =
        """{"status":429,"data":{"code":60,"data":{"failures":3,"interval":60,"lockout":300},"message":"locked"}}""";

    [Fact]
    public void A_lock_out_names_its_wait() =>
        Assert.Equal(TimeSpan.FromSeconds(300), ResponseClassifier.Classify(Answer(200, Locked), ServiceCall.Login).Details.Wait);

    [Fact]
    public void Of_two_waits_the_longer_one_counts() =>
        Assert.Equal(
            TimeSpan.FromMinutes(20),
            ResponseClassifier.Classify(Answer(429, Locked, TimeSpan.FromMinutes(20)), ServiceCall.Login).Details.Wait);

    [Fact]
    public void A_429_of_data_calls_is_no_lock_out() =>
        Assert.Equal(
            ConnectionCause.TooManyRequests,
            ResponseClassifier.Classify(Answer(429, """{"message":"Too Many Requests"}"""), ServiceCall.Data).Cause);

    [Fact]
    public void A_version_refusal_names_the_version() =>
        Assert.Equal("4.17.0", ResponseClassifier.Classify(
            Answer(403, """{"data":{"minimumVersion":"4.17.0"},"status":920}"""), ServiceCall.Data).Details.VersionAsked);

    [Fact]
    public void A_version_of_the_next_generation_is_the_end_of_the_interface()
    {
        var outcome = ResponseClassifier.Classify(Answer(403, """{"data":{"minimumVersion":"5.0.0"},"status":920}"""), ServiceCall.Data);

        Assert.Equal((OutcomeKind.Refused, ConnectionCause.OldInterfaceGone), (outcome.Kind, outcome.Cause));
    }

    [Theory]
    [InlineData("""{"status":4,"data":{"step":{"type":"tou"}}}""", (int)OutcomeKind.Success)]
    [InlineData("""{"error":{"message":"couldNotLoadPatient"},"status":4}""", (int)OutcomeKind.Refused)]
    public void Status_4_on_login_is_a_step_when_there_is_one(string body, int kind) =>
        Assert.Equal(
            kind == (int)OutcomeKind.Success, ResponseClassifier.Classify(Answer(200, body), ServiceCall.Login).Kind == OutcomeKind.Success
                && body.Contains("step", StringComparison.Ordinal));

    [Fact]
    public void Status_4_on_data_is_a_person_who_cannot_be_loaded() =>
        Assert.Equal(
            OutcomeKind.PersonNotLoaded,
            ResponseClassifier.Classify(Answer(200, """{"error":{"message":"couldNotLoadPatient"},"status":4}"""), ServiceCall.Data).Kind);

    [Theory]
    [InlineData(401, """{"message":"invalid or expired jwt"}""")]
    [InlineData(200, """{"message":"MissingCachedUser"}""")]
    [InlineData(400, """{"message":"MissingCachedUser"}""")]
    [InlineData(401, "")]
    public void An_ended_session_is_detected_by_words_or_by_401(int status, string body) =>
        Assert.Equal(OutcomeKind.SessionExpired, ResponseClassifier.Classify(Answer(status, body), ServiceCall.Data).Kind);

    [Fact]
    public void A_page_of_the_network_is_not_a_password_problem() =>
        Assert.Equal(ConnectionCause.Blocked, ResponseClassifier.Classify(
            Page(403, "<html><title>Attention Required! | Cloudflare</title></html>"), ServiceCall.Login).Cause);

    [Fact]
    public void A_page_of_a_network_that_cannot_reach_the_service_is_the_services_error() =>
        Assert.Equal(ConnectionCause.ServiceError, ResponseClassifier.Classify(
            Page(522, "<html><title>Connection timed out | Cloudflare</title></html>"), ServiceCall.Data).Cause);

    [Fact]
    public void The_encrypted_form_is_named() =>
        Assert.Equal(
            ConnectionCause.AnswerEncrypted,
            ResponseClassifier.Classify(Answer(200, """{"data":"a.b.c","signature":"x"}"""), ServiceCall.Data).Cause);

    [Theory]
    [InlineData(501, """{"code":34}""")]
    [InlineData(500, """{"code":35}""")]
    public void Error_codes_of_the_new_interface_are_named(int status, string body) =>
        Assert.Equal(ConnectionCause.OldInterfaceGone, ResponseClassifier.Classify(Answer(status, body), ServiceCall.Data).Cause);

    [Fact]
    public void No_outcome_repeats_text_of_the_body()
    {
        var outcome = ResponseClassifier.Classify(
            Answer(200, """{"status":77,"error":{"message":"secret@example.com"},"message":"Ada Example"}"""), ServiceCall.Data);

        Assert.DoesNotContain("example", outcome.Words, StringComparison.OrdinalIgnoreCase);
    }

    private static LibreLinkUpResponse Answer(int status, string body, TimeSpan? retryAfter = null) =>
        new(new TransportResponse
        {
            Status = (HttpStatusCode)status,
            Body = Encoding.UTF8.GetBytes(body),
            MediaType = "application/json",
            RetryAfter = retryAfter,
        });

    private static LibreLinkUpResponse Page(int status, string body) =>
        new(new TransportResponse { Status = (HttpStatusCode)status, Body = Encoding.UTF8.GetBytes(body), MediaType = "text/html" });
}
