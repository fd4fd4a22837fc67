using GlucoseTracker.Simulator.Answers;
using GlucoseTracker.Simulator.Service;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Faults;

/// <summary>A way in which the service, or the line to it, fails. All of them: <see cref="All"/>.</summary>
public sealed partial class Fault
{
    private Fault(string name, string title, CallKinds calls, Func<FaultCall, Task>? answer = null)
    {
        Name = name;
        Title = title;
        Calls = calls;
        Answer = answer;
    }

    /// <summary>A short name for command lines: <c>http-500</c>.</summary>
    public string Name { get; }

    /// <summary>One sentence about what the service does.</summary>
    public string Title { get; }

    /// <summary>The calls that it strikes; all others are answered in the ordinary way.</summary>
    public CallKinds Calls { get; }

    /// <summary>True when connections are cut before anything is said on them.</summary>
    public bool CutsConnections { get; private init; }

    /// <summary>True when a request that has arrived is never answered to its end, and its connection stays open.</summary>
    public bool LeavesHanging { get; private init; }

    /// <summary>The certificate that is shown meanwhile.</summary>
    public CertificateKind Certificate { get; private init; }

    /// <summary>Answers in place of the service; null when the fault lies elsewhere.</summary>
    internal Func<FaultCall, Task>? Answer { get; }

    /// <summary>Who is left in the list of people.</summary>
    internal Func<IReadOnlyList<SimulatedPerson>, IReadOnlyList<SimulatedPerson>> People { get; private init; } = static all => all;

    /// <summary>A failure of your own: a fixed answer to some calls.</summary>
    /// <param name="name">A short name.</param>
    /// <param name="calls">The calls that it strikes.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="mediaType">The body's type.</param>
    /// <param name="body">The body, whatever it is.</param>
    /// <param name="headers">Further headers.</param>
    public static Fault Create(
        string name, CallKinds calls, int status, string mediaType, byte[] body,
        params IReadOnlyList<(string Name, string Value)> headers) =>
        new(name, name, calls, call => FixedAnswer.WriteAsync(call.Http, status, mediaType, body, headers));

    /// <summary>The same failure on other calls: the service may give any of its instructions on any call.</summary>
    /// <param name="calls">The calls that it strikes.</param>
    public Fault On(CallKinds calls) => new(Name, Title, calls, Answer)
    {
        CutsConnections = CutsConnections,
        LeavesHanging = LeavesHanging,
        Certificate = Certificate,
        People = People,
    };

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A call that a fault answers.</summary>
/// <param name="Http">The request.</param>
/// <param name="Kind">What was called.</param>
/// <param name="Service">The service's state.</param>
internal sealed record FaultCall(HttpContext Http, CallKinds Kind, SimulatedService Service);
