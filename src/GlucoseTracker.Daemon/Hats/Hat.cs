using System.Collections.Immutable;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.Oled;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.Hats;

/// <summary>A hat, or a panel on single wires: panel, wiring and keys.</summary>
public sealed record Hat
{
    /// <summary>The name in the configuration.</summary>
    public required string Name { get; init; }

    /// <summary>The panel with its controller.</summary>
    public required OledPanel Panel { get; init; }

    /// <summary>Bus, address and GPIO lines.</summary>
    public required PanelWiring Wiring { get; init; }

    /// <summary>The keys.</summary>
    public ImmutableArray<HatKey> Keys { get; init; } = [];

    /// <summary>The position of the keys relative to the panel.</summary>
    public KeySet KeySet { get; init; } = KeySet.One;

    /// <summary>The key of the note for the person who connects the hat; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>The description for users.</summary>
    public string GetTitle(ProgramTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Get($"hat.{Name}");
    }

    /// <summary>All GPIO lines of the panel and the keys.</summary>
    public IEnumerable<int> Lines => Keys.Select(key => key.Line).Concat(Wiring.Pins.Lines);
}
