using System.Globalization;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Keys;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Waits for the keys and names each one that is pressed.</summary>
internal static class KeyTest
{
    private const string Check = "key test";

    /// <summary>The maximum duration; the test ends early when every key was pressed.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(20);

    /// <param name="button">The configured keys.</param>
    /// <param name="open">Opens the lines of the keys.</param>
    /// <param name="write">Writes the instructions and the pressed keys.</param>
    /// <param name="time">The clock for the wait.</param>
    /// <param name="stop">Ends the wait early.</param>
    public static async Task<CheckResult> RunAsync(
        ButtonSettings button, Func<ButtonSettings, IKeySource> open, Action<string> write, TimeProvider time, CancellationToken stop)
    {
        if (button.Chip.Length == 0)
        {
            return CheckResult.NotChecked(Check, UserTexts.Get("doctor.no-keys-configured"));
        }

        var silent = button.Roles.Keys.ToHashSet();
        try
        {
            using var keys = open(button);
            write(UserTexts.Format("doctor.press-keys", ("seconds", (int)Duration.TotalSeconds), ("keys", DescribeKeys(button, silent))));
            using var over = new CancellationTokenSource(Duration, time);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(over.Token, stop);
            await ListenAsync(keys, line =>
            {
                silent.Remove(line);
                write(UserTexts.Format("doctor.pressed", ("key", DescribeKey(button, line))));
                return silent.Count == 0;
            }, end.Token).ConfigureAwait(false);
        }
        catch (GpioException e)
        {
            return e.Failure == GpioFailure.LineBusy && e.Message.Contains("glucose-tracker", StringComparison.Ordinal)
                ? CheckResult.NotChecked(Check, UserTexts.Get("doctor.keys-taken"), InteractiveChecks.StopServiceAdvice)
                : CheckResult.Problem(Check, UserTexts.Format("doctor.keys-unusable", ("reason", FailureWords.Get(e.Failure))),
                FailureSentence.From(e).Describe(UserTexts.Current));
        }

        return silent.Count == 0
            ? CheckResult.Ok(Check, UserTexts.Get("doctor.keys-seen"))
            : CheckResult.Warning(
                Check, UserTexts.Format("doctor.keys-not-seen", ("keys", DescribeKeys(button, silent))),
                UserTexts.Get("doctor.keys-not-seen.next"));
    }

    /// <summary>The name of a key: its label, or else its function.</summary>
    public static string DescribeKey(ButtonSettings button, int line)
    {
        var name = button.Hat?.Keys.Where(key => key.Line == line).Select(HatText.GetName).FirstOrDefault();
        return string.Create(CultureInfo.InvariantCulture, $"{name ?? EnumWords.Describe(button.Roles[line])} (GPIO {line})");
    }

    private static async Task ListenAsync(IKeySource keys, Func<int, bool> wasPressed, CancellationToken end)
    {
        try
        {
            await foreach (var edge in keys.ReadEdgesAsync(end).ConfigureAwait(false))
            {
                if (edge.Pressed && wasPressed(edge.Line))
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over, or the user has ended the test.
        }
    }

    private static string DescribeKeys(ButtonSettings button, IEnumerable<int> lines) =>
        string.Join(", ", lines.Order().Select(line => DescribeKey(button, line)));
}
