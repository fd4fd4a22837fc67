using System.Globalization;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Setup;

/// <summary>Asks for hat and unit, and enables the panel's bus when it is off.</summary>
/// <param name="machine">The machine.</param>
/// <param name="prompt">Asks the user, if there is one.</param>
internal sealed class SetupDialog(ISetupMachine machine, Prompt prompt)
{
    /// <summary>The bus of pins 3 and 5.</summary>
    private const string HeaderBus = "/dev/i2c-1";

    private readonly HashSet<BusKind> _reported = [];

    /// <summary>The choices; null when the input ended early, or when no panel was detected although one was requested.</summary>
    /// <param name="wanted">The choices of the command line.</param>
    /// <param name="hat">The hat of the current configuration.</param>
    /// <param name="unit">The unit of the current configuration.</param>
    public async Task<SetupChoices?> RunAsync(SetupOptions wanted, Hat hat, GlucoseUnit unit)
    {
        var found = await SearchAsync(wanted).ConfigureAwait(false);
        var chosen = (wanted.Hat ?? (!prompt.CanAsk ? hat.Name : null)) switch
        {
            null => Choose("Which board?", ListHats(hat), h => $"{h.Name}: {h.Title}", h => h.Name == (found?.ProposeHat() ?? hat).Name),
            SetupOptions.Detect => found?.ProposeHat(),
            var name => ListHats(hat).First(h => h.Name == name),
        };
        if (chosen is null)
        {
            if (wanted.Hat == SetupOptions.Detect)
            {
                prompt.WriteLine(
                    "No panel was detected; check its wires, or name the board with --hat NAME ('glucose-tracker hats' lists them)");
            }

            return null;
        }

        var bus = !chosen.Wiring.IsSpi && found is { } answering && answering.Bus != chosen.Wiring.Bus ? answering.Bus : null;
        await EnableBusAsync(bus ?? chosen.Wiring.Bus, chosen.Wiring.IsSpi
            ? BusKind.Spi
            : BusKind.I2c, wanted.EnableBus).ConfigureAwait(false);
        var symbol = (wanted.Unit ?? (!prompt.CanAsk ? unit : null)) is { } settled
            ? GlucoseText.Symbol(settled)
            : Choose(
                "Which unit?", [.. Enum.GetValues<GlucoseUnit>().Select(GlucoseText.Symbol)], u => u, u => u == GlucoseText.Symbol(unit));
        return symbol is null
            ? null
            : new SetupChoices(chosen, found?.Address, Enum.GetValues<GlucoseUnit>().Single(u => GlucoseText.Symbol(u) == symbol), bus);
    }

    /// <summary>All supported hats, and the custom hat of the configuration.</summary>
    private static List<Hat> ListHats(Hat present) =>
        KnownHats.All.Any(h => h.Name == present.Name) ? [.. KnownHats.All] : [.. KnownHats.All, present];

    /// <summary>Searches for a panel when the result can change a choice.</summary>
    private async Task<DetectedPanel?> SearchAsync(SetupOptions wanted)
    {
        if (wanted.Hat is not (null or SetupOptions.Detect) || (wanted.Hat is null && !prompt.CanAsk))
        {
            return null;
        }

        // The header's bus may be off, so without a panel on another bus it is enabled and searched.
        var found = PanelSearch.Find(machine, OrderBuses());
        if (found is null
            && !machine.HasBus(HeaderBus)
            && await EnableBusAsync(HeaderBus, BusKind.I2c, wanted.EnableBus).ConfigureAwait(false))
        {
            found = PanelSearch.Find(machine, OrderBuses());
        }

        if (found is null && machine.I2cBuses.Count == 0)
        {
            return null;
        }

        prompt.WriteLine(found is { } panel
            ? string.Create(CultureInfo.InvariantCulture, $"A panel answers at 0x{panel.Address:X2} on " +
                $"{panel.Bus}{(panel.Controller.Length > 0 ? $", like {panel.Controller}" : "")}.")
            : $"No panel answers on {string.Join(" or ", OrderBuses())}. A panel on SPI cannot answer; a panel on I2C may have a " +
                "loose wire.");
        return found;
    }

    /// <summary>The I2C buses, the header's bus first, because nearly every panel is connected to it.</summary>
    private IEnumerable<string> OrderBuses() => machine.I2cBuses.OrderByDescending(bus => bus == HeaderBus);

    /// <summary>Enables a bus that is off, if the user agrees; true when the bus exists afterwards.</summary>
    private async Task<bool> EnableBusAsync(string bus, BusKind kind, bool? wanted)
    {
        if (machine.HasBus(bus) || !_reported.Add(kind))
        {
            return machine.HasBus(bus);
        }

        var name = kind == BusKind.I2c ? "I2C" : "SPI";
        var others = kind == BusKind.I2c ? machine.I2cBuses : [];
        var state = others.Count == 0
            ? $"{name} is off ({bus} does not exist)."
            : $"{bus} does not exist; this board has {string.Join(" and ", others)}.";
        if (wanted ?? (prompt.CanAsk && prompt.Confirm($"{state} Enable {name} on the header with raspi-config?", defaultAnswer: true)))
        {
            if (await machine.EnableAsync(kind).ConfigureAwait(false) && machine.HasBus(bus))
            {
                prompt.WriteLine($"{name} is on.");
                return true;
            }

            prompt.WriteLine($"{name} could not be enabled: {bus} does not exist. Enable it with the tool of your system, and reboot.");
            return false;
        }

        prompt.WriteLine(others.Count == 0
            ? $"{state} Enable it: sudo raspi-config nonint do_{name.ToLowerInvariant()} 0"
            : $"{state} If the panel is connected to one of them, set Display:Bus; if it is connected to pins 3 and 5, enable I2C for " +
                "them: sudo raspi-config nonint do_i2c 0");
        return false;
    }

    /// <summary>Shows a numbered list with a default; null when the input ends.</summary>
    private T? Choose<T>(string question, List<T> list, Func<T, string> text, Predicate<T> isDefault)
        where T : class
    {
        var defaultIndex = Math.Max(0, list.FindIndex(isDefault));
        prompt.WriteLine(question);
        foreach (var (index, item) in list.Index())
        {
            prompt.WriteLine($"  {index + 1}  {text(item)}");
        }

        return prompt.Choose($"1 to {list.Count} [{defaultIndex + 1}]: ", list, defaultIndex);
    }
}
