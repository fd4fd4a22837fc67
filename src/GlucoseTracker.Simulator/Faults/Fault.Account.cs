using GlucoseTracker.Simulator.Answers;

namespace GlucoseTracker.Simulator.Faults;

/// <content>Refusals that concern the account or its session (protocol sections 1, 2.2, 3.1 to 3.3).</content>
public sealed partial class Fault
{
    /// <summary>Status 2 for every request.</summary>
    public static Fault WrongPassword { get; } = Fixed(
        "wrong-password", "Status 2: e-mail or password are wrong, whatever was sent.", 200,
        Json, """{"status":2,"error":{"message":"notAuthenticated"}}""", CallKinds.Login);

    /// <summary>HTTP 401 on login.</summary>
    public static Fault LoginUnauthorized { get; } = Fixed(
        "login-401", "HTTP 401 on login.", 401, Json, """{"message":"Unauthorized"}""", CallKinds.Login);

    /// <summary>The lock-out in the body of an HTTP 200.</summary>
    public static Fault LockedOut { get; } = Fixed(
        "locked-out", "Status 429 in the body: locked for 300 seconds.", 200, Json, Locked, CallKinds.Login);

    /// <summary>The lock-out as HTTP 429.</summary>
    public static Fault LockedOutByHttp { get; } = Fixed(
        "locked-out-http", "HTTP 429 with the lock-out in the body.", 429, Json, Locked, CallKinds.Login);

    /// <summary>HTTP 430 on login.</summary>
    public static Fault Refused430 { get; } = Fixed(
        "http-430", "HTTP 430 on login, for an unknown reason.", 430, Json, "", CallKinds.Login);

    /// <summary>Every session is rejected.</summary>
    public static Fault SessionDead { get; } = Fixed(
        "session-dead", "HTTP 401 on every data call, even after a fresh login.", 401, Json,
        """{"message":"invalid or expired jwt"}""", CallKinds.Data);

    /// <summary>The server does not recognise the session.</summary>
    public static Fault MissingCachedUser { get; } = Fixed(
        "missing-cached-user", "MissingCachedUser on every data call.", 400, Json, """{"message":"MissingCachedUser"}""", CallKinds.Data);

    /// <summary>The server reports a missing header.</summary>
    public static Fault HeaderMissing { get; } = Fixed(
        "header-missing", "HTTP 400 RequiredHeaderMissing although all known headers were sent.", 400, Json,
        """{"message":"RequiredHeaderMissing"}""", CallKinds.Data);

    /// <summary>The person cannot be loaded.</summary>
    public static Fault CouldNotLoadPatient { get; } = Fixed(
        "could-not-load-patient", "Status 4 couldNotLoadPatient on history.", 200,
        Json, """{"error":{"message":"couldNotLoadPatient"},"status":4}""", CallKinds.Graph | CallKinds.Logbook);

    /// <summary>The old form of the version refusal.</summary>
    public static Fault VersionTooLowOldForm { get; } = Fixed(
        "version-old-form", "Status 920 in its form of 2022, without a version.",
        403, Json, """{"status":920,"reason":"runningVersionTooLow"}""", CallKinds.Data);

    /// <summary>Every login is redirected to a region, without end.</summary>
    public static Fault RedirectLoop { get; } = Redirect("redirect-loop", "Every login is redirected to the region de, also there.", "de");

    /// <summary>Logins are redirected back and forth.</summary>
    public static Fault RedirectPingPong { get; } = new(
        "redirect-ping-pong", "Every login is redirected, each time to another region.", CallKinds.Login, static call =>
        FixedAnswer.WriteAsync(call.Http, 200, Json, RedirectTo(call.Service.LoginCount % 2 == 0 ? "de" : "fr")));

    /// <summary>A login is redirected to a host outside the service's domains.</summary>
    public static Fault RedirectForeign { get; } = Redirect(
        "redirect-foreign", "A login is redirected to a region that is no region.", "de.example.com/");

    /// <summary>A redirect without a region.</summary>
    public static Fault RedirectNowhere { get; } = Fixed(
        "redirect-nowhere", "A login is redirected, but no region is named.", 200, Json,
        """{"status":0,"data":{"redirect":true}}""", CallKinds.Login);

    /// <summary>Every data call is redirected, also after a new login.</summary>
    public static Fault RedirectOnData { get; } = Fixed(
        "redirect-on-data", "Every data call is redirected to the region us, for ever.", 200, Json, RedirectTo("us"), CallKinds.Data);

    /// <summary>Every data call is redirected to a host outside the service's domains.</summary>
    public static Fault RedirectForeignOnData { get; } = Fixed(
        "redirect-foreign-on-data",
        "Every data call is redirected to a region that is no region.", 200, Json, RedirectTo("us.example.com/"), CallKinds.Data);

    /// <summary>New terms are reported by a data call.</summary>
    public static Fault StepOnData { get; } = Fixed(
        "step-on-data",
        "Every data call is answered with new terms that must be accepted.",
        200,
        Json,
        "{\"status\":4,\"data\":{\"step\":{\"type\":\"tou\",\"componentName\":\"AcceptDocument\",\"props\":{\"reaccept\":true}}," +
        "\"user\":{\"accountType\":\"pat\"}}}",
        CallKinds.Data);

    private const string Locked =
        """{"status":429,"data":{"code":60,"data":{"failures":3,"interval":60,"lockout":300},"message":"locked"}}""";

    private static string RedirectTo(string region) => $$$"""{"status":0,"data":{"redirect":true,"region":"{{{region}}}"}}""";

    private static Fault Redirect(string name, string title, string region) =>
        Fixed(name, title, 200, Json, RedirectTo(region), CallKinds.Login);
}
