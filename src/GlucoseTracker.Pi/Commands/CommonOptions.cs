using System.CommandLine;
using GlucoseTracker.Daemon.Configuration;

namespace GlucoseTracker.Pi.Commands;

/// <summary>Options that several verbs share.</summary>
internal static class CommonOptions
{
    public static Option<string?> CreateConfig() => new("--config")
    {
        Description = $"The configuration file. Without it: {TrackerConfiguration.DefaultFile}.",
        HelpName = "FILE",
    };

    /// <summary>Loads the configuration that a verb was given. Without --config a missing file means the defaults.</summary>
    /// <exception cref="ConfigurationException">Something in it is invalid.</exception>
    public static TrackerOptions LoadConfiguration(string? file) =>
        TrackerConfiguration.Load(file is null ? TrackerConfiguration.DefaultFile : Path.GetFullPath(file), mustExist: file is not null);
}
