using System.Globalization;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Graphics;
using GlucoseTracker.Pi.Terminal;
using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Pi.Demo;

/// <summary>The text below the picture of the demo: the actions of the keys, the light, and the events.</summary>
/// <param name="scenario">The simulated scenario.</param>
/// <param name="speed">The speed of the demo as a multiple of real time.</param>
/// <param name="keys">The keys of the device.</param>
/// <param name="settings">The configured light.</param>
internal sealed class DemoCaption(Scenario scenario, double speed, KeySet keys, LightSettings settings)
{
    /// <summary>The text, the most important line first.</summary>
    /// <param name="snapshot">The state of the tracker.</param>
    /// <param name="light">The light of the panel.</param>
    /// <param name="now">The local time of the demo.</param>
    /// <param name="passed">The time since the start of the demo, on its clock.</param>
    public string Format(TrackerSnapshot snapshot, TerminalLight light, DateTimeOffset now, TimeSpan passed)
    {
        var start = snapshot.Poll.HasPolled ? "" : "Starting: the tracker signs in to the simulated service.\n";
        var roles = keys == KeySet.One ? "Space: the key" : "1: ask now, 2: next page, 3: light";
        var state = FormatLight(LightRules.GetChoice(settings, snapshot.Ui, now), light);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{start}{roles}, h: hold it (help), q: quit. {state}\n{scenario.Title} {speed:0.#} times as fast, after {passed:h\\:mm} h.");
    }

    private static string FormatLight(LightChoice choice, TerminalLight light) => (light.IsOff, choice) switch
    {
        (true, _) => "The light is off; a key switches it on.",
        (_, LightChoice.Dark) => $"Light: {FormatStep(light.Brightness)}; off when no key is pressed.",
        (_, LightChoice.Day) => $"Light: day, {FormatStep(light.Brightness)}.",
        (_, LightChoice.Night) => $"Light: night, {FormatStep(light.Brightness)}.",
        _ => $"Light: by the clock, {FormatStep(light.Brightness)}.",
    };

    private static string FormatStep(DisplayBrightness brightness) => brightness.ToString().ToLowerInvariant();
}
