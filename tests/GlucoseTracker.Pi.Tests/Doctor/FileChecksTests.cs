using System.Diagnostics;
using System.Text.RegularExpressions;
using GlucoseTracker.Pi.Doctor;
using GlucoseTracker.Testing.Support;
using GlucoseTracker.Testing.Xunit;

namespace GlucoseTracker.Pi.Tests.Doctor;

public sealed class FileChecksTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_owners_files_are_in_order()
    {
        Make("session.json", 0x180);
        Make("alarms", 0x1A0);

        Assert.Equal(CheckLevel.Ok, Look().Level);
    }

    [Theory]
    [InlineData("session.json", 0x1A0, "session.json", "go-rwx")]
    [InlineData("librelinkup-password", 0x184, "librelinkup-password", "go-rwx")]
    [InlineData("history.sqlite", 0x1B0, "history.sqlite", "go-rwx")]
    [InlineData("alarms", 0x1A4, "alarms", "o-rwx")]
    public void A_file_that_others_may_read_is_reported_with_the_remedy(string name, int mode, string named, string remedy)
    {
        Make(name, mode);

        var finding = Look();

        Assert.Equal(CheckLevel.Problem, finding.Level);
        Assert.Contains(named, finding.Text, StringComparison.Ordinal);
        Assert.Contains(remedy, finding.Next, StringComparison.Ordinal);
    }

    /// <summary>Changing the owner of such a link would change the owner of its target.</summary>
    [Fact]
    public void A_link_is_removed_and_its_owner_never_changed()
    {
        Make("session.json", 0x180);
        File.CreateSymbolicLink(_folder.File("account.json"), "/etc/passwd");
        using (var process = Process.Start("ln", [_folder.File("session.json"), _folder.File("second")]))
        {
            process.WaitForExit();
        }

        var finding = Look();

        Assert.Contains("account.json is a link", finding.Text, StringComparison.Ordinal);
        Assert.Contains("second is a link", finding.Text, StringComparison.Ordinal);
        Assert.Contains("sudo rm", finding.Next, StringComparison.Ordinal);
        Assert.DoesNotContain("chown", finding.Next, StringComparison.Ordinal);
    }

    /// <summary>The reader copies the command into a root shell, and the daemon's user may have chosen the name.</summary>
    [Theory]
    [InlineData("a;touch made;")]
    [InlineData("$(touch made)")]
    [InlineData("`touch made`")]
    [InlineData("a'; touch made; '")]
    [InlineData("a b")]
    [InlineData("-rf *")]
    public void A_name_in_a_command_to_copy_is_one_word(string name)
    {
        foreach (var make in (Action<string>[])[file => Make(file, 0x1B6), file => File.CreateSymbolicLink(_folder.File(file), "/nowhere")])
        {
            make(name);
            var command = Regex.Match(Look().Next!, "sudo (?:chmod [a-z-]+|ls -li|chown [^ ]+ [^ ]+) (.*?)(?:$|'\\))").Groups[1].Value;
            var start = new ProcessStartInfo("sh", ["-c", $"printf %s {command}"])
            {
                WorkingDirectory = _folder.Path,
                RedirectStandardOutput = true,
            };
            using var shell = Process.Start(start)!;

            Assert.Equal(_folder.File(name), shell.StandardOutput.ReadToEnd());
            Assert.False(File.Exists(_folder.File("made")));
            File.Delete(_folder.File(name));
        }
    }

    [Fact]
    public void A_directory_that_everyone_may_change_is_reported()
    {
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0x1FF);

        Assert.Contains("everybody", Look().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_of_another_user_is_reported() =>
        Assert.Contains(
            "does not belong to the user glucose-tracker", FileChecks.State(_folder.Path, 4_000_000).Text, StringComparison.Ordinal);

    [SystemFact]
    public void A_file_of_another_owner_is_reported()
    {
        Make("history.sqlite", 0x180);
        using (var process = Process.Start("chown", ["61234", _folder.File("history.sqlite")]))
        {
            process.WaitForExit();
        }

        Assert.Contains("history.sqlite does not belong", Look().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_directory_is_no_problem() => Assert.Equal(CheckLevel.Ok, FileChecks.State(_folder.File("none"), null).Level);

    private CheckResult Look() => FileChecks.State(_folder.Path, null);

    private void Make(string name, int mode) => File.SetUnixFileMode(_folder.File(name, "content"), (UnixFileMode)mode);
}
