using System.Text.Json.Serialization;
using System.Text;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.LinuxDevices.Network;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Runs all checks and prints their results.</summary>
internal static class DoctorRunner
{
    private const int LevelWidth = 9;
    private const int NameWidth = 11;

    /// <summary>Runs all checks, then the interactive ones.</summary>
    public static async Task<IReadOnlyList<CheckResult>> RunAsync(
        TrackerOptions options, InteractiveChecks tests, TimeProvider time, CancellationToken stop)
    {
        var files = new SystemFiles();
        var (status, silence) = ServiceChecks.QueryDaemon(options.StateDirectory);
        List<CheckResult> findings =
        [
            .. CheckBoard(files, status, options.StateDirectory),
            BusChecks.Bus(options.Display, files, (bus, address) => I2cBuses.ReadStatus(bus, address, time)), GroupChecks.Groups(files),
            BusChecks.Holder(options.Display, files, Environment.IsPrivilegedProcess),
            DeviceChecks.Panel(options.Display, files, time), DeviceChecks.Keys(options.Button),
            NetworkChecks.Clock(), ZoneChecks.Zone(SystemTimeZone.Get()), WirelessChecks.PowerSave(files, WirelessPower.IsSaving),
            WirelessChecks.Signal(WirelessReader.Read(files)),
            NetworkChecks.Route(options.Sources.Any(kind => kind != SourceKind.Phone)),
            .. await CheckSourcesAsync(options, time, stop).ConfigureAwait(false),
            SignInChecks.Account(options), .. SignInChecks.OtherSites(options),
            SignInChecks.Secrets(SecretValidator.Create(options).GetProblems(byItsUser: false)),
            FileChecks.State(options),
            AlarmChecks.Rules(options.Alarms), AlarmChecks.Sound(options),
            ServiceChecks.Service(silence, await UnitState.QueryAsync(files).ConfigureAwait(false), files),
            LimitChecks.Limit(files),
            status is null ? SignInChecks.Stored(options, time.GetUtcNow()) : ServiceChecks.SignIn(status.Connection),
        ];
        if (status is not null)
        {
            findings.Add(ServiceChecks.Picture(status.Panel));
            findings.Add(ServiceChecks.Workers(status.Workers));
            findings.Add(ServiceChecks.Reload(status.Configuration));
            findings.AddRange(ServiceChecks.Recurring(status));
        }

        if (HistoryChecks.History(options) is { } history)
        {
            findings.Add(history);
        }

        if (tests.Panel)
        {
            findings.Add(await PanelTest.RunAsync(options, tests.Report, time, stop).ConfigureAwait(false));
        }

        if (tests.Keys)
        {
            findings.Add(
                await KeyTest.RunAsync(options.Button, KeyWorker.OpenGpio, tests.Report, time, stop).ConfigureAwait(false));
        }

        return findings;
    }

    /// <summary>A line for each result, and the remedy below it.</summary>
    public static string Format(IReadOnlyList<CheckResult> findings)
    {
        var levelWidth = Math.Max(LevelWidth, Enum.GetValues<CheckLevel>().Max(level => GetLevel(level).Length) + 2);
        var nameWidth = Math.Max(NameWidth, findings.Max(finding => CheckNames.Get(finding.Check).Length) + 1);
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.Append(GetLevel(finding.Level).PadRight(levelWidth)).Append(CheckNames.Get(finding.Check).PadRight(nameWidth))
                .AppendLine(FileText.GetLine(finding.Text));
            if (finding.Next is { } next)
            {
                text.Append(' ', levelWidth + nameWidth).AppendLine(FileText.GetLine(next));
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// The exit code for the worst result. A check that could be made in another way counts as a warning.
    /// </summary>
    public static int GetExitCode(IReadOnlyList<CheckResult> findings) => findings.Max(finding => finding.Level) switch
    {
        CheckLevel.Ok => ExitCode.Ok,
        CheckLevel.NotChecked =>
            findings.Any(finding => finding is { Level: CheckLevel.NotChecked, Next: not null }) ? ExitCode.Warnings : ExitCode.Ok,
        CheckLevel.Warning => ExitCode.Warnings,
        CheckLevel.Problem => ExitCode.Problems,
    };

    private static List<CheckResult> CheckBoard(SystemFiles files, StatusDocument? status, string stateDirectory)
    {
        var flags = FirmwareFlagsReader.Read(files);
        var notices = BoardChecks.GetNotices(status, flags, FreeSpace.Get(stateDirectory));
        return
        [
            BoardChecks.Board(files), BoardChecks.System(files),
            BoardChecks.Voltage(notices, flags), BoardChecks.Throttling(notices, flags),
            BoardChecks.Memory(), BoardChecks.Disk(stateDirectory, notices),
        ];
    }

    /// <summary>
    /// Checks the connection to each source. The address of a site is not printed, because it can identify a person and users publish the
    /// output of doctor.
    /// </summary>
    private static async Task<List<CheckResult>> CheckSourcesAsync(TrackerOptions options, TimeProvider time, CancellationToken stop)
    {
        var findings = new List<CheckResult>();
        foreach (var kind in options.Sources.Where(kind => kind != SourceKind.Phone))
        {
            var service = kind == SourceKind.Nightscout
                ? (options.Nightscout.Address!, UserTexts.Get("doctor.nightscout-site"))
                : (options.LibreLinkUp.BaseAddress, options.LibreLinkUp.BaseAddress.Host);
            findings.Add(await NetworkChecks.NameAsync(service, time).ConfigureAwait(false));
            findings.Add(await NetworkChecks.TlsAsync(service, time).ConfigureAwait(false));
        }

        if (await PhoneChecks.PhoneAsync(options, time, stop).ConfigureAwait(false) is { } phone)
        {
            findings.Add(phone);
        }

        return findings;
    }

    private static string GetLevel(CheckLevel level) => level switch
    {
        CheckLevel.Ok => UserTexts.Get("doctor.level-ok"),
        CheckLevel.NotChecked => "?",
        CheckLevel.Warning => UserTexts.Get("doctor.level-warning"),
        CheckLevel.Problem => UserTexts.Get("doctor.level-problem"),
    };
}

/// <summary>The results as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<CheckResult>))]
internal sealed partial class DoctorJson : JsonSerializerContext;
