using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Alarms.Nights;

/// <summary>
/// Scripted nights through poller, rules and notifications. Each file contains the plan, a line of equal signs, and the approved events. A
/// run that differs writes its events beside the test assembly, from where they can be copied after a review.
/// </summary>
public sealed class AlarmNightTests
{
    private const string Line = "=====\n";

    private static readonly string Folder = RepositoryFiles.GetPath("tests", "GlucoseTracker.Daemon.Tests", "Alarms", "Nights");

    public static TheoryData<string> Nights =>
        [.. Directory.EnumerateFiles(Folder,
            "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Nights))]
    public async Task The_night_has_the_approved_events(string name)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, name + ".txt"));
        var plan = text[..text.IndexOf(Line, StringComparison.Ordinal)];
        await using var night = new AlarmNight(new NightPlan(plan.Split('\n')));

        var received = plan + Line + await night.RunAsync();

        if (received != text)
        {
            var file = Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "nights")).FullName, name + ".txt");
            await File.WriteAllTextAsync(file, received);
            Assert.Fail($"The night \"{name}\" went otherwise than approved. This is how: {file}\n{FirstDifference(text, received)}");
        }
    }

    private static string FirstDifference(string approved, string received)
    {
        var (a, b) = (approved.Split('\n'), received.Split('\n'));
        var at = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"approved: {a.ElementAtOrDefault(at)}\nreceived: {b.ElementAtOrDefault(at)}";
    }
}
