using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Service;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>The personal data that sign-in, polls and failures leave in files, the log and command lines.</summary>
public sealed partial class PrivacyTraceTests
{
    /// <summary>A value that resembles no other text.</summary>
    private const int Milligrams = 137;

    /// <summary>The owner-only files whose purpose is to store the account, the session or the readings.</summary>
    private static readonly string[] OwnersFiles =
    [
        "account.json", "session.json", "librelinkup-password", "history.sqlite", "history.sqlite-wal", "history.sqlite-shm",
    ];

    [Fact]
    public async Task Personal_data_is_only_in_the_files_of_the_owner()
    {
        var profile = new GlucoseProfile { Curve = GlucoseCurve.Through(ControlPoint.At(0, Milligrams)) };
        var person = SimulatedPerson.CreateMany(
            1, profile, GlucoseUnit.MillimolesPerLiter)[0] with
        { FirstName = "Quirina", LastName = "Zwölfender" };
        var account = new SimulatedAccount { Email = "quirina.follower@example.com", Password = "three-blind-mice" };
        await using var live = await DaemonProcess.PrepareUnsignedAsync(new SimulatorOptions { People = [person], Account = account });
        var (log, commandLines) = (new StringBuilder(), new StringBuilder());

        await RunAsync(s => s.Connection.Cause == "notSetUp");
        live.Service.Fault = Fault.WrongPassword;
        log.AppendLine((await live.LoginAsync()).Error);
        live.Service.Fault = null;
        await ProgramProcess.ToEndAsync("logout", "--config", live.Config);
        var login = await live.LoginAsync();
        Assert.True(login.ExitCode == ExitCode.Ok, login.Error);
        await RunAsync(s => s.Reading is not null && s.History.Ok && s.Panel.Ok);
        (Fault Fault, string Cause)[] failures =
        [
            (Fault.ServerError, "serviceError"), (Fault.NotJson, "answerNotUnderstood"), (Fault.OnlyStranger, "personGone"),
            (Fault.SessionDead, "serviceError"), (Fault.CloudflareBlock, "blocked"),
        ];
        foreach (var (fault, cause) in failures)
        {
            live.Service.Fault = fault;
            await RunAsync(s => s.Connection.Cause == cause);
            if (fault == Fault.SessionDead)
            {
                // The following wait outlives a restart and a logout.
                live.Service.Fault = null;
                File.Delete(Path.Combine(live.State, "session.json"));
                await live.LoginAsync();
            }
        }

        string[] personal =
        [
            account.Email, account.Password, person.FirstName, person.LastName, "Zw\\u00F6lfender", $"{person.PatientId}",
            $"{account.UserId}",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{account.UserId}"))), "eyJhbGci",
        ];
        AssertSilent("the log", log.ToString(), personal);
        AssertSilent("a command line", commandLines.ToString(), personal);
        var owners = 0;
        foreach (var file in new[] { live.State, live.Runtime }.SelectMany(
            d => Directory.GetFiles(d, "*", SearchOption.AllDirectories)).Where(f => !f.EndsWith(".sock", StringComparison.Ordinal)))
        {
            var text = Encoding.UTF8.GetString(File.ReadAllBytes(file));
            if (OwnersFiles.Contains(Path.GetFileName(file)))
            {
                owners++;
                Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(file) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite));
                Assert.True(file.EndsWith("librelinkup-password", StringComparison.Ordinal)
                    || !text.Contains(account.Password, StringComparison.Ordinal), file);
            }
            else
            {
                AssertSilent(file, text, personal);
            }
        }

        Assert.InRange(owners, 4, OwnersFiles.Length); // The files are in the searched folders.

        async Task RunAsync(Func<StatusDocument, bool> until)
        {
            using var daemon = live.Start();
            await live.StatusAsync(daemon, until);
            commandLines.AppendLine(File.ReadAllText($"/proc/{daemon.Id}/cmdline").Replace('\0', ' '));
            var end = await daemon.StopAsync();
            log.AppendLine(end.Output).AppendLine(end.Error);
        }
    }

    private static void AssertSilent(string where, string text, string[] personal)
    {
        Assert.All(
            personal, word => Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{where} holds a part of \"{word}\""));
        Assert.False(Glucose().IsMatch(text), $"{where} holds the value");
    }

    /// <summary>The value in both units, not inside another number.</summary>
    [GeneratedRegex(@"(?<![\d.:,-])(137|7[.,]6)(?![\d.:,-])")]
    private static partial Regex Glucose();
}
