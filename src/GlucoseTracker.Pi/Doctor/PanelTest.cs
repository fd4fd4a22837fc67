using System.Globalization;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Graphics;
using GlucoseTracker.Pi.Terminal;
using GlucoseTracker.Screens;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>
/// Shows the test picture for a while and darkens the panel again. Never beside a running daemon, which draws on the same panel.
/// </summary>
internal static class PanelTest
{
    private const string Check = "panel test";

    /// <summary>The duration of the test picture.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The test on the configured panel. A daemon that starts meanwhile finds the state directory taken, and comes again.
    /// </summary>
    public static async Task<CheckResult> RunAsync(TrackerOptions options, Action<string> write, TimeProvider time, CancellationToken stop)
    {
        if (options.Display.Panel != PanelKind.Oled)
        {
            return CheckResult.NotChecked(Check, $"no OLED panel is configured but {options.Display.Panel}");
        }

        using var alone = InstanceLock.TryAcquire(options.StateDirectory, make: false);
        if (alone is null)
        {
            return CheckResult.NotChecked(Check, "the running daemon draws on the panel", InteractiveChecks.StopServiceAdvice);
        }

        using var display = DisplayFactory.Create(options, TerminalWindow.OpenDisplay, time);
        return await ShowAsync(display, write, time, stop).ConfigureAwait(false);
    }

    /// <summary>Tests a display that no other process uses. The panel is darkened also when the test is cancelled.</summary>
    public static async Task<CheckResult> ShowAsync(IDisplay display, Action<string> write, TimeProvider time, CancellationToken stop)
    {
        try
        {
            var frame = new MonoFrame(display.Width, display.Height);
            TestPattern.Draw(frame);
            display.Show(frame);
            write(
                string.Create(CultureInfo.InvariantCulture, $"Look at the panel for {Duration.TotalSeconds} s: {TestPattern.Description}"));
            await Task.Delay(Duration, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            display.Blank();
            return CheckResult.Ok(Check, "the panel took the test picture") with
            {
                Next = "An edge was missing, or noise beside the picture: another controller, so another Hat, or the same one with its " +
                    "glass on other columns: Display:ColumnOffset. Every second row missing or doubled: 128x32 and 128x64 were mixed " +
                    "up. Upside down: Display:Rotation.",
            };
        }
        catch (DisplayException e)
        {
            return CheckResult.Problem(Check, $"the panel did not take the test picture: {EnumWords.Describe(e.Failure)}", e.Message);
        }
    }
}
