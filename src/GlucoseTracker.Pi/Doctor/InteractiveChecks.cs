using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>The requested checks that need a person at the board.</summary>
/// <param name="Panel">Show the test picture.</param>
/// <param name="Keys">Wait for the keys.</param>
/// <param name="Report">Writes the instructions for the person.</param>
internal readonly record struct InteractiveChecks(bool Panel, bool Keys, Action<string> Report)
{
    /// <summary>The message when the daemon uses the devices.</summary>
    public static string StopServiceAdvice => UserTexts.Get("doctor.stop-service");
}
