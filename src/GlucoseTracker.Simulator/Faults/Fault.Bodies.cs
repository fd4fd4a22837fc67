using GlucoseTracker.Simulator.Answers;
using GlucoseTracker.Simulator.Service;

namespace GlucoseTracker.Simulator.Faults;

/// <content>Invalid bodies, and changed lists of people (protocol section 4.1).</content>
public sealed partial class Fault
{
    /// <summary>No JSON.</summary>
    public static Fault NotJson { get; } = Fixed("not-json", "Bytes that are no JSON, called JSON.", 200, Json, "pas du JSON");

    /// <summary>JSON that ends early.</summary>
    public static Fault CutJson { get; } = Fixed(
        "cut-json", "JSON that ends in the middle.", 200, Json, """{"status":0,"data":[{"patientId":"0f""");

    /// <summary>JSON of another shape.</summary>
    public static Fault OtherShape { get; } = Fixed("other-shape", "JSON of another shape.", 200, Json, """["status",0]""");

    /// <summary>An unknown status.</summary>
    public static Fault UnknownStatus { get; } = Fixed("unknown-status", "The unknown status 77.", 200, Json, """{"status":77}""");

    /// <summary>A very long body.</summary>
    public static Fault HugeBody { get; } = new(
        "huge-body", "A body of 50 megabytes.", CallKinds.All, static call => FixedAnswer.WriteHugeAsync(call.Http, 50 * 1024 * 1024));

    /// <summary>A compressed body that is very long after decompression.</summary>
    public static Fault GzipBomb { get; } = new(
        "gzip-bomb", "A body of 50 megabytes, packed into 50 kilobytes.", CallKinds.All,
        static call => FixedAnswer.WriteBombAsync(call.Http, 50 * 1024 * 1024));

    /// <summary>A deeply nested body.</summary>
    public static Fault DeepBody { get; } = Fixed(
        "deep-body", "A body of 100 000 nested lists.", 200, Json, new string('[', 100_000) + new string(']', 100_000));

    /// <summary>Nobody shares.</summary>
    public static Fault NoConnections { get; } = new(
        "nobody", "Nobody shares with the account.", CallKinds.None)
    { People = static _ => [] };

    /// <summary>The first person no longer shares.</summary>
    public static Fault FirstPersonGone { get; } = new(
        "first-person-gone", "The first person no longer shares; the others do.",
        CallKinds.None)
    { People = static all => [.. all.Skip(1)] };

    /// <summary>Only a stranger shares.</summary>
    public static Fault OnlyStranger { get; } = new(
        "only-stranger", "Only another person shares.", CallKinds.None)
    { People = static _ => [SimulatedPerson.Stranger] };
}
