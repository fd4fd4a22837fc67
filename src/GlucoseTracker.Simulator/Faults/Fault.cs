using GlucoseTracker.Simulator.Answers;
using GlucoseTracker.Simulator.Service;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Faults;

/// <summary>A failure of the service or of the connection to it. All faults: <see cref="All"/>.</summary>
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

    /// <summary>A description in one sentence.</summary>
    public string Title { get; }

    /// <summary>The affected calls; other calls work normally.</summary>
    public CallKinds Calls { get; }

    /// <summary>True when connections are reset before any data is sent.</summary>
    public bool CutsConnections { get; private init; }

    /// <summary>True when a response never completes and its connection stays open.</summary>
    public bool LeavesHanging { get; private init; }

    /// <summary>The certificate during the fault.</summary>
    public CertificateKind Certificate { get; private init; }

    /// <summary>Responds in place of the service; null when the fault does not affect responses.</summary>
    internal Func<FaultCall, Task>? Answer { get; }

    /// <summary>Filters the list of people.</summary>
    internal Func<IReadOnlyList<SimulatedPerson>, IReadOnlyList<SimulatedPerson>> People { get; private init; } = static all => all;

    /// <summary>Creates a custom fault: a fixed response to some calls.</summary>
    /// <param name="name">A short name.</param>
    /// <param name="calls">The affected calls.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="mediaType">The media type of the body.</param>
    /// <param name="body">The body.</param>
    /// <param name="headers">Additional headers.</param>
    public static Fault Create(
        string name, CallKinds calls, int status, string mediaType, byte[] body,
        params IReadOnlyList<(string Name, string Value)> headers) =>
        new(name, name, calls, call => FixedAnswer.WriteAsync(call.Http, status, mediaType, body, headers));

    /// <summary>Returns the same fault for other calls, because the service can give any of its instructions on any call.</summary>
    /// <param name="calls">The affected calls.</param>
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

/// <summary>A call during a fault.</summary>
/// <param name="Http">The request.</param>
/// <param name="Kind">The kind of call.</param>
/// <param name="Service">The state of the service.</param>
internal sealed record FaultCall(HttpContext Http, CallKinds Kind, SimulatedService Service);
