using GlucoseTracker.History;

namespace GlucoseTracker.Pi.Tests.Program;

public sealed class HistoryVerbsTests : IDisposable
{
    private const string Lines = "2026-11-01T08:00:00+00:00,6.2,mmol/L,Stable,LibreLinkUp,112\n2026-11-01T08:05:00+00:00,HI,mmol/L,Unknown,LibreLinkUp,\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_imported_is_exported_again_and_a_second_import_adds_nothing()
    {
        var config = Config();
        var file = _folder.File("in.csv", ReadingCsv.Header + "\n" + Lines);

        var first = await ProgramRun.ToEndAsync("import", file, "--config", config);
        var second = await ProgramRun.ToEndAsync("import", file, "--config", config);
        var export = await ProgramRun.ToEndAsync("export", "--config", config, "--unit", "mmol/L", "--from", "2026-11-01T08:01:00+00:00");

        Assert.Contains("2 readings, 2 of them new", first.Output, StringComparison.Ordinal);
        Assert.Contains("2 readings, 0 of them new", second.Output, StringComparison.Ordinal);
        Assert.Equal(2, export.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.EndsWith(",HI,mmol/L,Unknown,LibreLinkUp,\n", export.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_file_with_a_bad_line_nothing_is_stored_and_the_line_is_named()
    {
        var config = Config();
        var file = _folder.File("in.csv", ReadingCsv.Header + "\n" + Lines + "yesterday,6.2,mmol/L,Stable,LibreLinkUp,112\n");

        var end = await ProgramRun.ToEndAsync("import", file, "--config", config);

        Assert.Equal(ExitCode.Invalid, end.ExitCode);
        Assert.Contains($"{file}, line 4: measured_at", end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("112", (await ProgramRun.ToEndAsync("export", "--config", config)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_history_stats_says_so()
    {
        var end = await ProgramRun.ToEndAsync("stats", "--config", Config());

        Assert.Equal(ExitCode.NoHistory, end.ExitCode);
        Assert.Contains(HistoryStore.FileName, end.Error, StringComparison.Ordinal);
    }

    private string Config() => _folder.File("config.json", $$"""{ "StateDirectory": "{{_folder.Path}}" }""");
}
