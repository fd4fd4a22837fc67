namespace GlucoseTracker.Simulator;

/// <content>The catalogue.</content>
public sealed partial record Scenario
{
    /// <summary>Every named scenario.</summary>
    public static IReadOnlyList<Scenario> All => Bedside;
}
