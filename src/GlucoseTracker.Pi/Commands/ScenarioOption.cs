using System.CommandLine;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The option --scenario of <c>demo</c> and <c>preview</c>.</summary>
internal static class ScenarioOption
{
    /// <summary>Creates the option --scenario.</summary>
    /// <param name="defaultScenario">The default value; null when the option has no default.</param>
    public static Option<string?> Create(Scenario? defaultScenario = null)
    {
        var names = Scenario.Bedside.Select(s => s.Name).ToArray();
        var option = new Option<string?>("--scenario") { Description = "option.scenario", HelpName = string.Join('|', names) };
        if (defaultScenario is not null)
        {
            option.DefaultValueFactory = _ => defaultScenario.Name;
        }

        option.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<string?>() is { } name && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                r.AddError(UserTexts.Format(
                    "parser.other-word", ("option", "--scenario"), ("word", name), ("words", string.Join(", ", names))));
            }
        });
        return option;
    }
}
