using System.Diagnostics;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>
/// Special files, files that are too large, and endless lines in place of each file that a command reads. The heap is too small for the
/// content of such a file.
/// </summary>
public sealed class RefusedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Attempts()
    {
        var data = new TheoryData<string, string>();
        foreach (var command in (string[])["run --config FILE", "login --config CONFIG --from FILE", "import FILE --config CONFIG",
                "preview --state FILE --png OUT", "preview --language-file FILE --png OUT",
                "setup --unit mg/dL --config FILE", "status --config FILE"])
        {
            foreach (var kind in (string[])["pipe", "device", "directory", "large", "line"])
            {
                data.Add(command, kind);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Attempts))]
    public async Task A_hostile_file_is_refused_in_one_sentence(string command, string kind)
    {
        var file = Make(kind);
        var config = _folder.File("config.json", $$"""{ "StateDirectory": "{{_folder.Path}}" }""");
        string[] arguments = [.. command.Split(' ').Select(
            word => word switch { "FILE" => file, "CONFIG" => config, "OUT" => _folder.File("out.png"), _ => word })];

        using var run = ProgramProcess.Start(HostileBody.SmallHeap.ToDictionary(v => v.Name, v => v.Value), arguments);
        var end = await run.EndAsync().WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(ExitCode.Invalid, end.ExitCode);
        var line = Assert.Single(end.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(Path.GetFileName(file), line, StringComparison.Ordinal);
        Assert.Matches("no regular file|directory|larger than|line of more than|line 1: it ", line);
    }

    private string Make(string kind)
    {
        var file = _folder.File(kind);
        switch (kind)
        {
            case "pipe":
                Process.Start("mkfifo", [file]).WaitForExit();
                break;
            case "device":
                File.CreateSymbolicLink(file, "/dev/zero");
                break;
            case "directory":
                Directory.CreateDirectory(file);
                break;
            case "large":
                using (var stream = File.Create(file))
                {
                    stream.SetLength(1L << 33);
                }

                break;
            default:
                using (var stream = File.Create(file))
                {
                    stream.Write(Enumerable.Repeat((byte)'a', 1 << 20).ToArray());
                    stream.SetLength(200 << 20);
                }

                break;
        }

        return file;
    }
}
