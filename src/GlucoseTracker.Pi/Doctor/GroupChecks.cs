using GlucoseTracker.Daemon.Hosting;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>The groups that own the device nodes, and whether the service is in them.</summary>
internal static class GroupChecks
{
    private const string User = SystemUsers.DaemonUser;
    private static readonly string[] RequiredGroups = SystemUsers.DeviceGroups;

    public static CheckResult Groups(SystemFiles files)
    {
        if (files.ReadText("/etc/group") is null)
        {
            return CheckResult.NotChecked("groups", "/etc/group cannot be read", "Run the same command with sudo.");
        }

        var ids = files.ReadLines("/etc/group").Select(line => line.Split(':')).Where(
            fields => fields.Length > 2 && RequiredGroups.Contains(fields[0]))
            .ToDictionary(fields => fields[0], fields => fields[2]);
        var missing = RequiredGroups.Except(ids.Keys).ToList();
        if (missing.Count > 0)
        {
            return CheckResult.Problem(
                "groups",
                $"there is no group {string.Join(", ", missing)}, and systemd does not start a service in groups that are not there",
                $"sudo groupadd --system {missing[0]}{(missing.Count > 1 ? ", and so for the others" : "")}");
        }

        var service = new ServiceCgroup(files);
        if (service.Processes is not [var process, ..] || service.GetStatus(process, "Groups") is not { } groups)
        {
            return files.ReadLines("/etc/passwd").Any(line => line.StartsWith(User + ":", StringComparison.Ordinal))
                ? CheckResult.NotChecked(
                    "groups", "i2c, spi and gpio are there; whether the service is in them shows when it runs",
                    "sudo systemctl start glucose-tracker")
                : CheckResult.Warning(
                    "groups", $"there is no user {User}, whom the service runs as",
                    "Install the package again, or 'sudo systemd-sysusers'.");
        }

        var lacking = RequiredGroups.Where(name => !groups.Split(' ').Contains(ids[name])).ToList();
        return lacking.Count == 0
            ? CheckResult.Ok("groups", "the service is in i2c, spi and gpio")
            : CheckResult.Problem(
                "groups",
                $"the running service is not in {string.Join(", ", lacking)}",
                "Its unit needs SupplementaryGroups=i2c spi gpio; then 'sudo systemctl daemon-reload' and 'sudo systemctl restart " +
                "glucose-tracker'.");
    }
}
