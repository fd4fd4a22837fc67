using System.Net;
using System.Text;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Http;
using GlucoseTracker.LibreLinkUp.Answers;

namespace GlucoseTracker.LibreLinkUp.Tests.Answers;

public sealed class VerdictsTests
{
    private const string Locked = """{"status":429,"data":{"code":60,"data":{"failures":3,"interval":60,"lockout":300},"message":"locked"}}""";

    [Fact]
    public void A_lock_out_names_its_wait() =>
        Assert.Equal(TimeSpan.FromSeconds(300), Verdicts.OfLogin(Answer(200, Locked)).Facts.Wait);

    [Fact]
    public void Of_two_waits_the_longer_one_counts() =>
        Assert.Equal(TimeSpan.FromMinutes(20), Verdicts.OfLogin(Answer(429, Locked) with { RetryAfter = TimeSpan.FromMinutes(20) }).Facts.Wait);

    [Fact]
    public void A_429_of_data_calls_is_no_lock_out() =>
        Assert.Equal(ConnectionCause.TooManyRequests, Verdicts.OfData(Answer(429, """{"message":"Too Many Requests"}""")).Cause);

    [Fact]
    public void A_version_refusal_names_the_version() =>
        Assert.Equal("4.17.0", Verdicts.OfData(Answer(403, """{"data":{"minimumVersion":"4.17.0"},"status":920}""")).Facts.VersionAsked);

    [Fact]
    public void A_version_of_the_next_generation_is_the_end_of_the_interface()
    {
        var verdict = Verdicts.OfData(Answer(403, """{"data":{"minimumVersion":"5.0.0"},"status":920}"""));

        Assert.Equal((VerdictKind.Refused, ConnectionCause.OldInterfaceGone), (verdict.Kind, verdict.Cause));
    }

    [Theory]
    [InlineData("""{"status":4,"data":{"step":{"type":"tou"}}}""", (int)VerdictKind.Fine)]
    [InlineData("""{"error":{"message":"couldNotLoadPatient"},"status":4}""", (int)VerdictKind.Refused)]
    public void Status_4_on_login_is_a_step_when_there_is_one(string body, int kind) =>
        Assert.Equal(kind == (int)VerdictKind.Fine, Verdicts.OfLogin(Answer(200, body)).Kind == VerdictKind.Fine && body.Contains("step", StringComparison.Ordinal));

    [Fact]
    public void Status_4_on_data_is_a_person_who_cannot_be_loaded() =>
        Assert.Equal(VerdictKind.PersonNotLoaded, Verdicts.OfData(Answer(200, """{"error":{"message":"couldNotLoadPatient"},"status":4}""")).Kind);

    [Theory]
    [InlineData(401, """{"message":"invalid or expired jwt"}""")]
    [InlineData(200, """{"message":"MissingCachedUser"}""")]
    [InlineData(400, """{"message":"MissingCachedUser"}""")]
    [InlineData(401, "")]
    public void A_dead_session_is_known_by_words_or_by_401(int status, string body) =>
        Assert.Equal(VerdictKind.SessionDead, Verdicts.OfData(Answer(status, body)).Kind);

    [Fact]
    public void A_page_of_the_network_is_not_a_password_problem() =>
        Assert.Equal(ConnectionCause.Blocked, Verdicts.OfLogin(Page(403, "<html><title>Attention Required! | Cloudflare</title></html>")).Cause);

    [Fact]
    public void A_page_of_a_network_that_cannot_reach_the_service_is_the_services_error() =>
        Assert.Equal(ConnectionCause.ServiceError, Verdicts.OfData(Page(522, "<html><title>Connection timed out | Cloudflare</title></html>")).Cause);

    [Fact]
    public void The_encrypted_form_is_named() =>
        Assert.Equal(ConnectionCause.AnswerEncrypted, Verdicts.OfData(Answer(200, """{"data":"a.b.c","signature":"x"}""")).Cause);

    [Theory]
    [InlineData(501, """{"code":34}""")]
    [InlineData(500, """{"code":35}""")]
    public void Error_codes_of_the_new_interface_are_named(int status, string body) =>
        Assert.Equal(ConnectionCause.OldInterfaceGone, Verdicts.OfData(Answer(status, body)).Cause);

    [Fact]
    public void No_verdict_repeats_what_the_body_says()
    {
        var verdict = Verdicts.OfData(Answer(200, """{"status":77,"error":{"message":"secret@example.com"},"message":"Ada Example"}"""));

        Assert.DoesNotContain("example", verdict.Words, StringComparison.OrdinalIgnoreCase);
    }

    private static TransportResponse Answer(int status, string body) =>
        new() { Status = (HttpStatusCode)status, Body = Encoding.UTF8.GetBytes(body), MediaType = "application/json" };

    private static TransportResponse Page(int status, string body) => Answer(status, body) with { MediaType = "text/html" };
}
