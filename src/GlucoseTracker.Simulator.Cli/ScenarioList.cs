using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Simulator.Cli;

/// <summary>The catalogue as text.</summary>
internal static class ScenarioList
{
    private const int NameWidth = 28;

    /// <summary>Writes the list.</summary>
    public static void Write(TextWriter output)
    {
        WriteGroup(output, "At the bedside", Scenario.Bedside);
        WriteGroup(output, "Sensor, phone and data", Scenario.Sensors);
        WriteGroup(output, "Account and client version", Scenario.Accounts);
        WriteGroup(output, "Failures, from beginning to end", Scenario.Failures);
    }

    private static void WriteGroup(TextWriter output, string title, IReadOnlyList<Scenario> scenarios)
    {
        output.WriteLine(title);
        foreach (var scenario in scenarios)
        {
            output.WriteLine($"  {scenario.Name,-NameWidth}{scenario.Title}");
        }

        output.WriteLine();
    }
}
