using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Pi.Setup;

/// <summary>The options of the command line. Null means that setup asks, or keeps the setting when it cannot ask.</summary>
/// <param name="Hat">The name of a hat, or <see cref="Detect"/>.</param>
/// <param name="Unit">The unit of displayed values.</param>
/// <param name="EnableBus">True to enable a disabled bus.</param>
internal sealed record SetupOptions(string? Hat, GlucoseUnit? Unit, bool? EnableBus)
{
    /// <summary>The language of the panel. Default: it stays unchanged.</summary>
    public Language? Language { get; init; }

    /// <summary>The outputs of alarms, by their names in <see cref="WakeSetup.Outputs"/>. Default none.</summary>
    public IReadOnlyList<string> Wake { get; init; } = [];

    /// <summary>The topic of the phone as an output; null: a new one.</summary>
    public string? Topic { get; init; }

    /// <summary>In place of the name of a hat: the hat for the panel that responds on the bus.</summary>
    public const string Detect = "detect";
}

/// <summary>The settings to write.</summary>
/// <param name="Hat">The board.</param>
/// <param name="Address">The bus address at which a search found the panel; null without a search or a result.</param>
/// <param name="Unit">The unit of shown values.</param>
/// <param name="Bus">The bus on which the search found it, when it is not the hat's own; null: the hat's.</param>
internal sealed record SetupChoices(Hat Hat, byte? Address, GlucoseUnit Unit, string? Bus = null)
{
    /// <summary>The language of the panel; null: it stays unchanged.</summary>
    public Language? Language { get; init; }

    /// <summary>The outputs of alarms: keys with their values. Default none.</summary>
    public IReadOnlyList<(string Key, string Value)> Wake { get; init; } = [];
}

/// <summary>The sources that setup writes to the configuration; a null member leaves the setting unchanged.</summary>
/// <param name="Site">The address of the Nightscout site.</param>
/// <param name="Phone">The address of the phone.</param>
/// <param name="PhoneSecretFile">The file with the secret of the app on the phone.</param>
/// <param name="Order">The order of the sources.</param>
internal sealed record SourceChoices(Uri? Site = null, Uri? Phone = null, string? PhoneSecretFile = null, SourceOrder? Order = null);
