using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GlucoseTracker.Simulator.Faults;

/// <content>Failures of the connection.</content>
public sealed partial class Fault
{
    /// <summary>Every connection is reset immediately.</summary>
    public static Fault LineCut { get; } = new(
        "line-cut", "Every connection is reset before any data is sent.", CallKinds.All, Abort)
    { CutsConnections = true };

    /// <summary>The connection is reset after the request.</summary>
    public static Fault NoAnswer { get; } = new(
        "no-answer", "The request is taken and the connection cut without an answer.", CallKinds.All, Abort);

    /// <summary>The request never gets a response.</summary>
    public static Fault Hangs { get; } = new(
        "hangs", "The request is taken and nothing ever comes back.", CallKinds.All, Hang)
    { LeavesHanging = true };

    /// <summary>The body is incomplete and the connection stays open.</summary>
    public static Fault BodyHangs { get; } = new(
        "body-hangs", "An answer begins and stops in the middle.", CallKinds.All, HangInBody)
    { LeavesHanging = true };

    /// <summary>The body is incomplete and the connection is reset.</summary>
    public static Fault BodyCut { get; } = new(
        "body-cut", "An answer begins and the connection is cut in the middle.", CallKinds.All, CutBody);

    /// <summary>The certificate comes from an unknown authority.</summary>
    public static Fault CertificateUnknown { get; } = WithCertificate(
        "certificate-unknown", "The certificate comes from an authority that nobody trusts.", CertificateKind.UnknownAuthority);

    /// <summary>The certificate names another host.</summary>
    public static Fault CertificateOtherName { get; } = WithCertificate(
        "certificate-other-name", "The certificate names another host.", CertificateKind.OtherName);

    /// <summary>The certificate has expired.</summary>
    public static Fault CertificateExpired { get; } = WithCertificate(
        "certificate-expired", "The certificate has expired.", CertificateKind.Expired);

    /// <summary>The certificate is not valid yet, as it appears to a device whose clock is behind.</summary>
    public static Fault CertificateNotYetValid { get; } = WithCertificate(
        "certificate-not-yet-valid", "The certificate is not valid yet: a clock is years behind.", CertificateKind.NotYetValid);

    /// <summary>Affects only new connections; existing ones continue, as in reality.</summary>
    private static Fault WithCertificate(string name, string title, CertificateKind kind) =>
        new(name, title, CallKinds.None) { Certificate = kind };

    private static Task Abort(FaultCall call)
    {
        call.Http.Abort();
        return Task.CompletedTask;
    }

    private static async Task Hang(FaultCall call)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = call.Http.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    private static async Task HangInBody(FaultCall call)
    {
        await BeginBody(call.Http);
        await Hang(call);
    }

    private static async Task CutBody(FaultCall call)
    {
        await BeginBody(call.Http);
        call.Http.Abort();
    }

    private static async Task BeginBody(HttpContext http)
    {
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.Body.WriteAsync("""{"status":0,"data":[{"id":"""u8.ToArray(), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}
