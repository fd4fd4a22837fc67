namespace GlucoseTracker.Pi.Doctor;

/// <summary>The tests that need a person at the board.</summary>
/// <param name="Panel">Show the test picture.</param>
/// <param name="Keys">Wait for the keys.</param>
/// <param name="Tell">Says to the person what to do now.</param>
internal readonly record struct HandTests(bool Panel, bool Keys, Action<string> Tell)
{
    /// <summary>What is said when the daemon has the devices.</summary>
    public const string StopTheService = "Stop it, test again, and start it: 'sudo systemctl stop glucose-tracker', and 'start' afterwards.";
}
