using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>
/// The scripts of the Debian package, run by root, with all absolute paths inside a folder. A compromised daemon has planted links in every
/// directory that it may write, and in root's folder of the configuration.
/// </summary>
public sealed partial class MaintainerScriptTests : IDisposable
{
    private const string Sample = "the sample";

    private static readonly string[] Planted =
    [
        "var/lib/glucose-tracker/account.json", "var/lib/glucose-tracker/session.json", "var/lib/glucose-tracker/history.sqlite",
        "var/lib/glucose-tracker/control.sock", "var/lib/glucose-tracker/glucose-tracker.json", "var/lib/glucose-tracker/folder",
        "run/glucose-tracker/control.sock", "run/glucose-tracker/last-request", "etc/glucose-tracker/glucose-tracker.json.dpkg-new",
        "etc/glucose-tracker/glucose-tracker.json.dpkg-old", "etc/glucose-tracker/glucose-tracker.json.dpkg-dist",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("glucose-tracker-scripts-").FullName;

    private string Root => Path.Combine(_folder, "root");

    private string Precious => Path.Combine(_folder, "precious");

    private string Configuration => Path.Combine(Root, "etc/glucose-tracker/glucose-tracker.json");

    public MaintainerScriptTests()
    {
        Write(Path.Combine(Root, "usr/share/glucose-tracker/glucose-tracker.json"), Sample);
        Write(Path.Combine(Root, "usr/lib/systemd/system/glucose-tracker.service"), "LoadCredentialEncrypted=x\n");
        Directory.CreateDirectory(Path.Combine(Root, "run/systemd/system"));
        foreach (var program in new[] { "systemctl", "systemd-sysusers" })
        {
            Write(Path.Combine(_folder, "bin", program), "#!/bin/sh\n[ \"$1\" != --version ] || echo systemd 257\n");
            File.SetUnixFileMode(Path.Combine(_folder, "bin", program), UnixFileMode.UserExecute | UnixFileMode.UserRead);
        }
    }

    public static TheoryData<string, string> Runs()
    {
        var data = new TheoryData<string, string>();
        foreach (var script in (string[])["preinst install", "preinst upgrade 1.0.0", "postinst configure", "postinst configure 1.0.0",
                "postinst triggered /usr/lib/systemd/systemd", "postinst abort-upgrade 1.0.0", "postinst abort-remove", "prerm remove",
                "prerm upgrade 1.0.0", "postrm remove", "postrm upgrade 1.0.0", "postrm abort-upgrade 1.0.0", "postrm purge"])
        {
            foreach (var kind in (string[])["symbolic", "hard", "nowhere", "folder", "configuration"])
            {
                data.Add(script, kind);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void No_script_follows_a_link_that_another_user_planted(string script, string kind)
    {
        Plant(kind);
        var before = Snapshot();

        Assert.Equal(0, Run(script.Split(' ')));

        Assert.Equal(before, Snapshot());
        if (script == "postrm purge")
        {
            Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(Root, "etc")));
            Assert.False(Directory.Exists(Path.Combine(Root, "var/lib/glucose-tracker")));
            Assert.False(Directory.Exists(Path.Combine(Root, "run/glucose-tracker")));
        }
    }

    [Fact]
    public void The_first_installation_makes_the_configuration_and_no_later_one_touches_it()
    {
        Assert.Equal(0, Run("postinst", "configure"));
        Assert.Equal(Sample, File.ReadAllText(Configuration));
        Assert.Equal(["glucose-tracker.json"], Directory.GetFiles(Path.GetDirectoryName(Configuration)!).Select(Path.GetFileName));
        Assert.Equal(["glucose-tracker"], Directory.GetFileSystemEntries(Path.Combine(Root, "etc")).Select(Path.GetFileName));

        File.WriteAllText(Configuration, "changed");
        Assert.Equal(0, Run("postinst", "configure"));
        Assert.Equal("changed", File.ReadAllText(Configuration));

        File.Delete(Configuration);
        Assert.Equal(0, Run("postinst", "configure", "1.0.0"));
        Assert.False(File.Exists(Configuration));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Plant(string kind)
    {
        Directory.CreateDirectory(Precious);
        foreach (var name in kind == "configuration" ? [.. Planted, "etc/glucose-tracker/glucose-tracker.json"] : Planted)
        {
            var (link, target) = (Path.Combine(Root, name), Path.Combine(Precious, Path.GetFileName(name)));
            Directory.CreateDirectory(Path.GetDirectoryName(link)!);
            switch (kind)
            {
                case "folder":
                    Directory.CreateSymbolicLink(link, Precious);
                    break;
                case "nowhere":
                    File.CreateSymbolicLink(link, target);
                    break;
                default:
                    Write(target, "root's secret");
                    Assert.Equal(0, Execute("ln", kind == "hard" ? [target, link] : ["-s", target, link]));
                    break;
            }
        }
    }

    private string Snapshot() => string.Join('\n', Directory.GetFileSystemEntries(Precious).Order(StringComparer.Ordinal).Select(
        file => $"{file} {File.GetUnixFileMode(file)} {File.ReadAllText(file)}"));

    private int Run(params string[] words)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "debian", words[0]));
        var script = Path.Combine(_folder, words[0]);
        File.WriteAllText(script, AbsolutePath().Replace(text, $"{Root}/$1/"));
        return Execute("sh", [script, .. words[1..]]);
    }

    private int Execute(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments);
        start.Environment["PATH"] = $"{_folder}/bin:{start.Environment["PATH"]}";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    [GeneratedRegex(@"(?<![\w.}])/(etc|usr|var|run)/")]
    private static partial Regex AbsolutePath();
}
