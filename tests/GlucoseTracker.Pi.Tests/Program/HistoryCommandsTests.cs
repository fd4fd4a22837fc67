using GlucoseTracker.History;
using GlucoseTracker.History.Exchange;
using GlucoseTracker.Simulator.Scenarios;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Program;

public sealed class HistoryCommandsTests : IDisposable
{
    private const string Lines =
        "2026-11-01T08:00:00+00:00,6.2,mmol/L,Stable,LibreLinkUp,112\n" +
        "2026-11-01T08:05:00+00:00,HI,mmol/L,Unknown,LibreLinkUp,\n";

    private readonly TemporaryFolder _folder = TemporaryFolder.CreateInMemory();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_imported_is_exported_again_and_a_second_import_adds_nothing()
    {
        var config = Config();
        var file = _folder.File("in.csv", ReadingCsv.Header + "\n" + Lines);

        var first = await ProgramProcess.ToEndAsync("import", file, "--config", config);
        var second = await ProgramProcess.ToEndAsync("import", file, "--config", config);
        var export = await ProgramProcess.ToEndAsync(
            "export", "--config", config, "--unit", "mmol/L", "--from", "2026-11-01T08:01:00+00:00");

        Assert.Contains("2 readings, 2 of them new", first.Output, StringComparison.Ordinal);
        Assert.Contains("import the file again after 'sudo glucose-tracker login'.", first.Error, StringComparison.Ordinal);
        Assert.Contains("2 readings, 0 of them new", second.Output, StringComparison.Ordinal);
        Assert.Equal(2, export.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.EndsWith(",HI,mmol/L,Unknown,LibreLinkUp,\n", export.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_file_with_a_bad_line_nothing_is_stored_and_the_line_is_named()
    {
        var config = Config();
        var file = _folder.File("in.csv", ReadingCsv.Header + "\n" + Lines + "yesterday,6.2,mmol/L,Stable,LibreLinkUp,112\n");

        var end = await ProgramProcess.ToEndAsync("import", file, "--config", config);

        Assert.Equal(ExitCode.Invalid, end.ExitCode);
        Assert.Contains($"{file}, line 4: measured_at", end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("112", (await ProgramProcess.ToEndAsync("export", "--config", config)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_over_a_file_that_all_may_read_is_readable_by_its_owner_only()
    {
        var config = Config();
        await ProgramProcess.ToEndAsync("import", _folder.File("in.csv", ReadingCsv.Header + "\n" + Lines), "--config", config);
        var file = _folder.File("out.csv", "old");
        File.SetUnixFileMode(file, (UnixFileMode)0x1A4);

        var end = await ProgramProcess.ToEndAsync("export", "--config", config, "--out", file);

        Assert.True(end.ExitCode == ExitCode.Ok, end.Error);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.StartsWith(ReadingCsv.Header, File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("link")]
    [InlineData("device")]
    public async Task An_export_through_a_link_is_refused(string kind)
    {
        var config = Config();
        await ProgramProcess.ToEndAsync("import", _folder.File("in.csv", ReadingCsv.Header + "\n" + Lines), "--config", config);
        var target = kind == "link" ? _folder.File("target", "keep") : "/dev/null";
        var link = _folder.File("link");
        File.CreateSymbolicLink(link, target);

        var end = await ProgramProcess.ToEndAsync("export", "--config", config, "--out", kind == "link" ? link : target);

        Assert.Equal(ExitCode.NotWritable, end.ExitCode);
        Assert.True(kind == "device" || File.ReadAllText(target) == "keep");
        Assert.True(File.Exists("/dev/null") && File.OpenRead("/dev/null").Length == 0);
    }

    [Fact]
    public async Task Without_a_history_stats_says_so()
    {
        var end = await ProgramProcess.ToEndAsync("stats", "--config", Config());

        Assert.Equal(ExitCode.NoHistory, end.ExitCode);
        Assert.Contains(HistoryStore.FileName, end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_directory_with_a_slash_too_many_is_the_same_directory()
    {
        await ProgramProcess.ToEndAsync("import", _folder.File("in.csv", ReadingCsv.Header + "\n" + Lines), "--config", Config());
        var config = _folder.File("slashes.json", $$"""{ "StateDirectory": "/{{_folder.Path}}/" }""");

        Assert.Equal(ExitCode.Ok, (await ProgramProcess.ToEndAsync("export", "--config", config)).ExitCode);
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("export")]
    [InlineData("chart")]
    public async Task Without_an_account_the_next_step_is_the_login(string command)
    {
        string[] arguments = command == "chart" ? [command, "--out", _folder.File("chart.png")] : [command];

        var end = await ProgramProcess.ToEndAsync([.. arguments, "--config", Config()]);

        Assert.Equal(ExitCode.NoHistory, end.ExitCode);
        Assert.Contains("nobody has signed in. Sign in first: sudo glucose-tracker login", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_daemon_that_has_just_started_prints_statistics_of_the_history()
    {
        await using var live = await DaemonProcess.PrepareAsync(Scenario.CalmNight);
        var before = await live.AskAsync("stats");
        Assert.Contains("No daemon is running", before.Error, StringComparison.Ordinal);

        using var daemon = live.Start();
        await live.StatusAsync(daemon, status => status.History.Points > 100);
        var stats = await live.AskAsync("stats", "--days", "1");
        var export = await live.AskAsync("export");

        Assert.Equal((ExitCode.Ok, ExitCode.Ok), (stats.ExitCode, export.ExitCode));
        Assert.True(export.Output.Split('\n').Length > 100);
        await daemon.StopAsync();
    }

    private string Config() => _folder.File("config.json", $$"""{ "StateDirectory": "{{_folder.Path}}" }""");
}
