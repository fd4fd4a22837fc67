using GlucoseTracker.Simulator.Answers;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Service;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Hosting;

/// <summary>Determines the kind of a request, and responds like the service or with a fault.</summary>
internal sealed class RequestRouter(SimulatedService service)
{
    private const string ConnectionsPath = "/llu/connections";

    /// <summary>Handles a request.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        var kind = GetKind(http.Request);
        service.Record(new SeenRequest(service.Now, kind, http.Request.Host.Host, http.Request.Headers["version"].ToString()));
        http.Response.Headers.Date = service.Now.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        try
        {
            if (service.CurrentFault is { Answer: { } answer } fault && (fault.Calls & kind) != 0)
            {
                await answer(new FaultCall(http, kind, service));
                return;
            }

            await (kind switch
            {
                CallKinds.Login => AccountCalls.LoginAsync(http, service),
                CallKinds.AccountStep => AccountCalls.ContinueAsync(http, service),
                CallKinds.Country => JsonAnswer.WriteAsync(http, StatusCodes.Status200OK, json => CountryAnswer.Write(json, service)),
                CallKinds.Connections or CallKinds.Graph or CallKinds.Logbook =>
                    DataCalls.AnswerAsync(http, kind, PatientIn(http.Request.Path), service),
                _ => JsonAnswer.WriteMessageAsync(http, StatusCodes.Status404NotFound, "Not Found"),
            });
        }
        catch (Exception e) when (
            e is OperationCanceledException or IOException or BadHttpRequestException && http.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected.
        }
    }

    private static CallKinds GetKind(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        return request.Method switch
        {
            "POST" when path == "/llu/auth/login" => CallKinds.Login,
            "POST" when path.StartsWith("/auth/continue/", StringComparison.Ordinal) => CallKinds.AccountStep,
            "GET" when path == "/llu/config/country" => CallKinds.Country,
            "GET" when path == ConnectionsPath => CallKinds.Connections,
            "GET" when path.StartsWith(ConnectionsPath, StringComparison.Ordinal) && path.EndsWith("/graph", StringComparison.Ordinal) =>
                CallKinds.Graph,
            "GET" when path.StartsWith(ConnectionsPath, StringComparison.Ordinal) && path.EndsWith("/logbook", StringComparison.Ordinal) =>
                CallKinds.Logbook,
            _ => CallKinds.Other,
        };
    }

    /// <summary>The id between <c>/llu/connections/</c> and the last part of the path.</summary>
    private static string PatientIn(PathString path) => path.Value!.Split('/') is [_, _, _, var id, _] ? id : "";
}
