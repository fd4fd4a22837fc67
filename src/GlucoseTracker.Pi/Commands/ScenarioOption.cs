using System.CommandLine;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The choice of a scenario, shared by <c>demo</c> and <c>preview</c>.</summary>
internal static class ScenarioOption
{
    /// <summary>With a default, or without one.</summary>
    public static Option<string?> Create(Scenario? usual = null)
    {
        var names = Scenario.Bedside.Select(s => s.Name).ToArray();
        var option = new Option<string?>("--scenario") { Description = "What happens.", HelpName = string.Join('|', names) };
        if (usual is not null)
        {
            option.DefaultValueFactory = _ => usual.Name;
        }

        option.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<string?>() is { } name && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                r.AddError($"--scenario: there is no \"{name}\"; write one of {string.Join(", ", names)}.");
            }
        });
        return option;
    }
}
