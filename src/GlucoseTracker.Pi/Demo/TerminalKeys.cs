using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Screens.State;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Pi.Demo;

/// <summary>
/// Simulates the device's keys with the keyboard: 1 or space, 2 and 3 press and release a key. A terminal does not report the release of a
/// key, so h holds key 1 down until the next h. q ends the demo.
/// </summary>
/// <param name="actions">Executes the gestures.</param>
/// <param name="keys">The keys of the simulated device.</param>
/// <param name="viewer">The clock for the time stamps of gestures.</param>
/// <param name="end">Ends the demo.</param>
/// <param name="time">Real time, for polling the console.</param>
public sealed class TerminalKeys(
    GestureDispatcher actions, KeySet keys, ViewerClock viewer, Action end, TimeProvider time) : BackgroundService
{
    /// <summary>The interval of polling the console, because Console.ReadKey cannot be cancelled.</summary>
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(40);

    private readonly KeyRecognizer _recognizer = new();
    private bool _held;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            while (Console.KeyAvailable)
            {
                HandleCharacter(Console.ReadKey(intercept: true).KeyChar);
            }

            HandleGestures(_recognizer.Advance(viewer.Now));
            await Task.Delay(PollInterval, time, stoppingToken).ConfigureAwait(false);
        }
    }

    private void HandleCharacter(char key)
    {
        switch (key)
        {
            case ' ' or '1':
                Press(KeyRole.Refresh);
                break;
            case '2' when keys != KeySet.One:
                Press(KeyRole.Page);
                break;
            case '3' when keys != KeySet.One:
                Press(KeyRole.Light);
                break;
            case 'h' or 'H':
                _held = !_held;
                HandleGestures(_recognizer.Edge(KeyRole.Refresh, _held, viewer.Now));
                break;
            case 'q' or 'Q':
                end();
                break;
            default:
                break;
        }
    }

    private void Press(KeyRole role)
    {
        var now = viewer.Now;
        _held &= role != KeyRole.Refresh;
        HandleGestures(_recognizer.Edge(role, pressed: true, now));
        HandleGestures(_recognizer.Edge(role, pressed: false, now));
    }

    private void HandleGestures(IReadOnlyList<Gesture> gestures)
    {
        foreach (var gesture in gestures)
        {
            actions.Dispatch(gesture);
        }
    }
}
