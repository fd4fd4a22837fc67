using GlucoseTracker.Files;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Testing.Xunit;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>A single command of root that encounters a planted link.</summary>
public sealed class PlantedSecretTests : PlantedLinks
{
    [SystemFact]
    public async Task A_password_of_a_failed_login_changes_no_owner_and_no_mode()
    {
        Plant((name, target) => File.CreateSymbolicLink(name, target));
        var before = Snapshot();

        var end = await RunAsync(["login", "--from", Folder.File("wrong")]);

        Assert.Equal(ExitCode.Failed, end.ExitCode);
        Assert.Equal(before, Snapshot());
        Assert.False(FileStatus.Find(Path.Combine(State, "librelinkup-password"), followLink: false) is not { IsLink: true });
    }

    [SystemFact]
    public async Task A_configuration_in_the_daemons_directory_is_changed_with_the_daemons_rights()
    {
        MakeState();
        var precious = MakePrecious("config");
        File.WriteAllText(precious, File.ReadAllText(Config));
        File.SetUnixFileMode(precious, AtomicFile.OwnerOnly);
        var config = Path.Combine(State, "config.json");
        File.CreateSymbolicLink(config, precious);
        var before = Snapshot();

        var planted = await ProgramProcess.ToEndAsync("setup", "--unit", "mg/dL", "--config", config);

        Assert.NotEqual(ExitCode.Ok, planted.ExitCode);
        Assert.Equal(before, Snapshot());
        Assert.Equal(precious, File.ResolveLinkTarget(config, returnFinalTarget: false)?.FullName);

        File.Delete(config);
        File.Copy(Config, config);
        Run("chown", $"{Daemon}:{Daemon}", config);
        var own = await ProgramProcess.ToEndAsync("setup", "--unit", "mg/dL", "--config", config);

        Assert.True(own.ExitCode == ExitCode.Ok, own.Error);
        Assert.Equal(Daemon, FileStatus.Find(config, followLink: false)!.Value.User);
    }

    /// <summary>
    /// Root may name a file in the daemon's directory, and the daemon may put a link there to a file that only root may read.
    /// </summary>
    [SystemFact]
    public async Task A_named_file_behind_a_planted_link_is_not_read_by_root()
    {
        MakeState();
        Directory.CreateDirectory(Precious);
        foreach (var (option, content) in new[]
        {
            ("import", File.ReadAllText(Folder.File("in.csv"))), ("login --from", File.ReadAllText(Folder.File("right"))),
            ("preview --png OUT --state", """{ "now": "2026-11-21T14:34:00" }"""), ("stats --config", File.ReadAllText(Config)),
            ("setup --unit mg/dL --config", File.ReadAllText(Config)),
        })
        {
            var (named, precious) = (Path.Combine(State, "named"), Path.Combine(Precious, "named"));
            File.WriteAllText(precious, content);
            File.SetUnixFileMode(precious, AtomicFile.OwnerOnly);
            File.Delete(named);
            File.CreateSymbolicLink(named, precious);
            var before = Snapshot();

            var end = await RunAsync([.. option.Replace("OUT", Folder.File("out.png"), StringComparison.Ordinal).Split(' '), named]);

            Assert.True(end.ExitCode is ExitCode.Invalid or ExitCode.NotWritable, $"{option}: {end.ExitCode} {end.Error}");
            Assert.Contains("his user may not use", end.Error, StringComparison.Ordinal);
            Assert.Equal(before, Snapshot());
        }

        Assert.Empty(Directory.GetFiles(State, "history*"));
        Assert.DoesNotContain(Service.Requests, request => request.Kind == CallKinds.Login);
    }

    /// <summary>doctor of root neither reports the target of a planted link nor sends it to the phone.</summary>
    [SystemFact]
    public async Task A_secret_behind_a_planted_link_is_not_read_by_doctor()
    {
        MakeState();
        var (secret, lines) = (MakePrecious("secret"), MakePrecious("many lines"));
        File.WriteAllText(lines, "root's secret\nhas two lines");
        File.CreateSymbolicLink(Path.Combine(State, "phone-secret"), secret);
        File.CreateSymbolicLink(Path.Combine(State, "librelinkup-password"), lines);
        using var phone = new WebhookReceiver();
        var config = Folder.File("phone.json", $$"""
            {
              "StateDirectory": "{{State}}", "Source": "Phone",
              "Phone": { "Address": "{{phone.Address.GetLeftPart(UriPartial.Authority)}}", "SecretFile": "{{State}}/phone-secret" }
            }
            """);

        var end = await ProgramProcess.ToEndAsync("doctor", "--config", config);

        Assert.DoesNotContain("more than one line", end.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(await phone.NextHeadersAsync(), line => line.Contains("secret", StringComparison.OrdinalIgnoreCase));
    }
}
