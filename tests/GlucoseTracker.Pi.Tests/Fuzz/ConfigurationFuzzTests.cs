using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Pi.Setup;
using GlucoseTracker.Testing.Fuzz;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Fuzz;

/// <summary>Malformed configurations: the result is a configuration within all limits, or sentences that name the file.</summary>
public sealed class ConfigurationFuzzTests : IDisposable
{
    private static readonly byte[] Sample = File.ReadAllBytes(RepositoryFiles.GetPath("deploy", "glucose-tracker.json"));

    private static readonly string[] Words =
    [
        "Unit", "mg/dL", "mmol/L", "LibreLinkUp", "Email", "PollInterval", "00:00:59", "00:02:00", "Hat", "adafruit-bonnet-128x64",
        "custom", "Display", "Panel", "png", "hat", "Address", "0x3C",
        "Limits", "UrgentLow", "3.9 mmol/L", "70 mg/dL", "Freshness", "Alarms", "QuietHours", "EvenUrgent", "silent", "Notifications",
        "Ntfy", "Topic", "Webhook", "http://192.168.1.5/x",
        "https://user:word@host/", "StateDirectory", "/tmp", "Light", "NightFrom", "22:00", "Button", "PageLine", "none", "Nightscout",
        "Source", "nightscout", "Screens", "Pages", "usual", "1 h, 3 h",
        "true", "false", "null", "// x\n", "/* x */", ",",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_malformed_configuration_keeps_every_limit_or_is_refused_with_sentences() =>
        FuzzRun.Run(new FuzzTarget("configuration", bytes =>
    {
        var file = _folder.File("glucose-tracker.json");
        File.WriteAllBytes(file, bytes);
        try
        {
            return Kept(TrackerConfiguration.Load(file, mustExist: true));
        }
        catch (ConfigurationException refused)
        {
            var problems = refused.Describe(ProgramTexts.English);
            FuzzAssert.Check(problems.Length > 0, "Refused without a reason.");
            // After the first 50 a sentence says how many more there are.
            FuzzAssert.Check(
                problems.SkipLast(problems.Length > 50 ? 1 : 0).All(p => p.StartsWith(file, StringComparison.Ordinal)),
                "A problem without its file.");
            return FuzzAssert.CheckSentence(problems[0].Replace(file, "f", StringComparison.Ordinal)) + string.Concat(
                problems.Skip(1).Take(2).Select(p => FuzzAssert.CheckSentence(p.Replace(file, "f", StringComparison.Ordinal))));
        }
    })
        {
            Seeds = [Sample],
            Tokens = Words,
            IsJson = true,
            ShortCount = 120,
        });

    [Fact]
    public void Setup_changes_a_malformed_configuration_to_the_choices_or_leaves_it() =>
        FuzzRun.Run(new FuzzTarget("configuration-edit", bytes =>
    {
        byte[] changed;
        try
        {
            changed = ConfigurationEdit.Set(bytes, "Display:Address", "0x3D");
        }
        catch (System.Text.Json.JsonException)
        {
            return "refused";
        }

        // A text that the editor accepts as JSON contains the value afterwards, unless the reader rejects the whole file for another
        // reason.
        var file = _folder.File("edited.json");
        File.WriteAllBytes(file, changed);
        try
        {
            var options = TrackerConfiguration.Load(file, mustExist: true);
            FuzzAssert.Check(options.Display.Hat.Wiring.Address == 0x3D, "Another value than the chosen one.");
            return Kept(options);
        }
        catch (ConfigurationException)
        {
            return "not valid";
        }
    })
        {
            Seeds = [Sample],
            Tokens = Words,
            IsJson = true,
            ShortCount = 120,
        });

    private static string Kept(TrackerOptions options)
    {
        FuzzAssert.Check(options.LibreLinkUp.PollInterval >= PollOptions.MinInterval
            && options.LibreLinkUp.PollInterval <= TimeSpan.FromMinutes(15), "The service is asked too often or too rarely.");
        FuzzAssert.Check(options.LibreLinkUp.BaseAddress.Scheme == "https", "An account without encryption.");
        FuzzAssert.Check(options.Freshness.AgeingFrom < options.Freshness.StaleFrom
            && options.Freshness.StaleFrom < options.Freshness.NoneFrom, "Ages out of order.");
        FuzzAssert.Check(options.Freshness.NoneFrom <= TimeSpan.FromHours(3), "An old value for too long.");
        FuzzAssert.Check(options.History.KeepDays is >= 1 and <= 3660, "A history without end.");
        FuzzAssert.Check(options.Alarms[AlarmKind.NoData].For >= 2 * options.LibreLinkUp.PollInterval, "An alarm before each poll.");
        FuzzAssert.Check(Path.IsPathRooted(options.StateDirectory), "State without a place.");
        foreach (var kind in AlarmKinds.All)
        {
            FuzzAssert.Check(options.Alarms[kind].CappedSnooze <= kind.GetMaxSnooze(), "A snooze beyond its cap.");
        }

        return $"{options.Unit} {options.Sources} {options.Display.Panel} {options.Display.Hat.Name} {options.Button.KeySet} " +
            $"{options.Screens.Light.Mode} {options.Notifications.First.Ntfy is null} {options.Notifications.First.Webhook is null} " +
            $"{options.Nightscout.Api}";
    }
}
