using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Login;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Checks that the service is in the groups that own the device nodes.</summary>
internal static class GroupChecks
{
    private const string User = SystemUsers.DaemonUser;
    private static readonly string[] RequiredGroups = SystemUsers.DeviceGroups;

    public static CheckResult Groups(SystemFiles files)
    {
        if (files.ReadText("/etc/group") is null)
        {
            return CheckResult.NotChecked("groups", UserTexts.Get("doctor.groups-unreadable"), UserTexts.Get("doctor.use-sudo"));
        }

        var ids = files.ReadLines("/etc/group").Select(line => line.Split(':')).Where(
            fields => fields.Length > 2 && RequiredGroups.Contains(fields[0]))
            .ToDictionary(fields => fields[0], fields => fields[2]);
        var missing = RequiredGroups.Except(ids.Keys).ToList();
        if (missing.Count > 0)
        {
            return CheckResult.Problem(
                "groups",
                UserTexts.Format("doctor.groups-missing", ("groups", string.Join(", ", missing))),
                $"sudo groupadd --system {missing[0]}{(missing.Count > 1 ? ", " + UserTexts.Get("doctor.groups-missing.others") : "")}");
        }

        var service = new ServiceCgroup(files);
        if (service.Processes is not [var process, ..] || service.GetStatus(process, "Groups") is not { } groups)
        {
            return files.ReadLines("/etc/passwd").Any(line => line.StartsWith(User + ":", StringComparison.Ordinal))
                ? CheckResult.NotChecked(
                    "groups", UserTexts.Get("doctor.groups-there"),
                    DaemonStart.GetCommand(files))
                : CheckResult.Warning(
                    "groups", UserTexts.Format("doctor.groups-no-user", ("user", User)),
                    UserTexts.Get("doctor.groups-no-user.next"));
        }

        var lacking = RequiredGroups.Where(name => !groups.Split(' ').Contains(ids[name])).ToList();
        return lacking.Count == 0
            ? CheckResult.Ok("groups", UserTexts.Get("doctor.groups-ok"))
            : CheckResult.Problem(
                "groups",
                UserTexts.Format("doctor.groups-lacking", ("groups", string.Join(", ", lacking))),
                UserTexts.Get("doctor.groups-lacking.next"));
    }
}
