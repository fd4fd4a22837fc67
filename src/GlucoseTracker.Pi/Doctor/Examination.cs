using System.Text;
using System.Text.Json.Serialization;
using GlucoseTracker.Pi.Configuration;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>All checks, and how they are told.</summary>
internal static class Examination
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(TrackerOptions options, TimeProvider time) =>
    [
        BoardChecks.Board(), BoardChecks.System(), BoardChecks.Voltage(), BoardChecks.Memory(), BoardChecks.Disk(options.StateDirectory),
        DeviceChecks.Panel(options.Display, time), DeviceChecks.Keys(options.Button),
        NetworkChecks.Clock(), NetworkChecks.Route(),
        await NetworkChecks.NameAsync(ServiceOf(options), time).ConfigureAwait(false),
        await NetworkChecks.TlsAsync(ServiceOf(options), time).ConfigureAwait(false),
        options.Source == SourceKind.Nightscout ? ServiceChecks.Site(options.Nightscout) : ServiceChecks.Account(options.LibreLinkUp), .. ServiceChecks.Daemon(options.StateDirectory),
    ];

    /// <summary>A line for each finding, and below it what to do.</summary>
    public static string Text(IEnumerable<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.Append(Mark(finding.Level)).Append(finding.Check.PadRight(9)).AppendLine(finding.Text);
            if (finding.Next is { } next)
            {
                text.Append(' ', 18).AppendLine(next);
            }
        }

        return text.ToString();
    }

    /// <summary>The exit code: that of the worst finding.</summary>
    public static int Code(IEnumerable<Finding> findings) => findings.Max(finding => finding.Level) switch
    {
        FindingLevel.Ok => ExitCode.Ok,
        FindingLevel.Warning => ExitCode.Warnings,
        FindingLevel.Problem => ExitCode.Problems,
    };

    /// <summary>Who is asked for readings. A site's address may name a person, and what doctor prints is shown around.</summary>
    private static (Uri Address, string Name) ServiceOf(TrackerOptions options) => options.Source == SourceKind.Nightscout
        ? (options.Nightscout.Address!, "the Nightscout site")
        : (options.LibreLinkUp.BaseAddress, options.LibreLinkUp.BaseAddress.Host);

    private static string Mark(FindingLevel level) => level switch
    {
        FindingLevel.Ok => "ok       ",
        FindingLevel.Warning => "look     ",
        FindingLevel.Problem => "PROBLEM  ",
    };
}

/// <summary>The findings as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<Finding>))]
internal sealed partial class DoctorJson : JsonSerializerContext;
