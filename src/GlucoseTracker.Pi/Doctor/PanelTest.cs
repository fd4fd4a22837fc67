using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Graphics;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Terminal;
using GlucoseTracker.Screens;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>
/// Shows the test picture for some seconds and blanks the panel afterwards. The test is refused while a daemon runs, because both use the
/// same panel.
/// </summary>
internal static class PanelTest
{
    private const string Check = "panel test";

    /// <summary>The duration of the test picture.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The test on the configured panel. A daemon that starts meanwhile finds the state directory locked and is restarted later.
    /// </summary>
    public static async Task<CheckResult> RunAsync(TrackerOptions options, Action<string> write, TimeProvider time, CancellationToken stop)
    {
        if (options.Display.Panel != PanelKind.Oled)
        {
            return CheckResult.NotChecked(
                Check, UserTexts.Format("doctor.other-panel", ("panel", $"{options.Display.Panel}".ToLowerInvariant())));
        }

        using var alone = InstanceLock.TryAcquire(options.StateDirectory, make: false);
        if (alone is null)
        {
            return CheckResult.NotChecked(Check, UserTexts.Get("doctor.panel-taken"), InteractiveChecks.StopServiceAdvice);
        }

        using var display = DisplayFactory.Create(options, TerminalWindow.OpenDisplay, time);
        return await ShowAsync(display, write, time, stop).ConfigureAwait(false);
    }

    /// <summary>Tests a display that no other process uses. The panel is also blanked when the test is cancelled.</summary>
    public static async Task<CheckResult> ShowAsync(IDisplay display, Action<string> write, TimeProvider time, CancellationToken stop)
    {
        try
        {
            var frame = new MonoFrame(display.Width, display.Height);
            TestPattern.Draw(frame);
            display.Show(frame);
            write(
                UserTexts.Format("doctor.look-at-panel", ("seconds", (int)Duration.TotalSeconds)));
            await Task.Delay(Duration, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            display.Blank();
            return CheckResult.Ok(Check, UserTexts.Get("doctor.panel-test-ok")) with
            {
                Next = UserTexts.Get("doctor.panel-test-ok.next"),
            };
        }
        catch (DisplayException e)
        {
            return CheckResult.Problem(
                Check, UserTexts.Format("doctor.panel-test-failed", ("reason", FailureWords.Get(e.Failure))),
                FailureSentence.From(e).Describe(UserTexts.Current));
        }
    }
}
