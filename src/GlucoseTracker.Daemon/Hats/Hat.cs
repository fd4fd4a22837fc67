using System.Collections.Immutable;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.Oled;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.Hats;

/// <summary>A board as it is sold, or a panel on wires: everything that belongs together.</summary>
public sealed record Hat
{
    /// <summary>The name in the configuration.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, for a person.</summary>
    public required string Title { get; init; }

    /// <summary>Controller and glass.</summary>
    public required OledPanel Panel { get; init; }

    /// <summary>Bus, address and lines.</summary>
    public required PanelWiring Wiring { get; init; }

    /// <summary>All its keys.</summary>
    public ImmutableArray<HatKey> Keys { get; init; } = [];

    /// <summary>How the keys stand to the panel.</summary>
    public KeySet KeySet { get; init; } = KeySet.One;

    /// <summary>What somebody who connects it has to know; empty: nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>All lines that it owns: the panel's and the keys'.</summary>
    public IEnumerable<int> Lines => Keys.Select(key => key.Line).Concat(Wiring.Pins.Lines);
}
