using System.Globalization;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Pi.Setup;

/// <summary>Asks for hat and unit, and helps where the bus is off.</summary>
/// <param name="machine">The machine.</param>
/// <param name="input">Where answers come from; null: nobody is asked.</param>
/// <param name="output">Where questions go.</param>
internal sealed class SetupDialog(ISetupMachine machine, TextReader? input, TextWriter output)
{
    /// <summary>The bus of pins 3 and 5.</summary>
    private const string HeaderBus = "/dev/i2c-1";

    private readonly HashSet<BusKind> _reported = [];

    /// <summary>The choices; null when the input ended early, or a panel should be detected and none was.</summary>
    /// <param name="wishes">What is settled already.</param>
    /// <param name="hat">The hat of the present configuration.</param>
    /// <param name="unit">The unit of the present configuration.</param>
    public async Task<SetupChoices?> RunAsync(SetupOptions wishes, Hat hat, GlucoseUnit unit)
    {
        var found = await SearchAsync(wishes).ConfigureAwait(false);
        var chosen = (wishes.Hat ?? (input is null ? hat.Name : null)) switch
        {
            null => Choose("Which board?", ListHats(hat), h => $"{h.Name}: {h.Title}", h => h.Name == (found?.ProposeHat() ?? hat).Name),
            SetupOptions.Detect => found?.ProposeHat(),
            var name => ListHats(hat).First(h => h.Name == name),
        };
        if (chosen is null)
        {
            if (wishes.Hat == SetupOptions.Detect)
            {
                await output.WriteLineAsync("No panel was recognised; look at its wires, or name the board: glucose-tracker hats").ConfigureAwait(false);
            }

            return null;
        }

        var bus = !chosen.Wiring.IsSpi && found is { } answering && answering.Bus != chosen.Wiring.Bus ? answering.Bus : null;
        await EnableBusAsync(bus ?? chosen.Wiring.Bus, chosen.Wiring.IsSpi ? BusKind.Spi : BusKind.I2c, wishes.EnableBus).ConfigureAwait(false);
        var symbol = (wishes.Unit ?? (input is null ? unit : null)) is { } settled
            ? GlucoseText.Symbol(settled)
            : Choose("Which unit?", [.. Enum.GetValues<GlucoseUnit>().Select(GlucoseText.Symbol)], u => u, u => u == GlucoseText.Symbol(unit));
        return symbol is null ? null : new SetupChoices(chosen, found?.Address, Enum.GetValues<GlucoseUnit>().Single(u => GlucoseText.Symbol(u) == symbol), bus);
    }

    /// <summary>All hats, and the one that the configuration puts together by itself.</summary>
    private static List<Hat> ListHats(Hat present) => KnownHats.All.Any(h => h.Name == present.Name) ? [.. KnownHats.All] : [.. KnownHats.All, present];

    /// <summary>Looks for a panel when that can change anything.</summary>
    private async Task<DetectedPanel?> SearchAsync(SetupOptions wishes)
    {
        if (wishes.Hat is not (null or SetupOptions.Detect) || (wishes.Hat is null && input is null))
        {
            return null;
        }

        // A panel on another bus needs no switch; without one, the header's bus may still be off.
        var found = PanelSearch.Find(machine, OrderBuses());
        if (found is null && !machine.HasBus(HeaderBus) && await EnableBusAsync(HeaderBus, BusKind.I2c, wishes.EnableBus).ConfigureAwait(false))
        {
            found = PanelSearch.Find(machine, OrderBuses());
        }

        if (found is null && machine.I2cBuses.Count == 0)
        {
            return null;
        }

        await output.WriteLineAsync(found is { } panel
            ? string.Create(CultureInfo.InvariantCulture, $"A panel answers at 0x{panel.Address:X2} on {panel.Bus}{(panel.Controller.Length > 0 ? $", as {panel.Controller} does" : "")}.")
            : $"No panel answers on {string.Join(" or ", OrderBuses())}. A panel on SPI cannot tell; one on I2C may have a loose wire.").ConfigureAwait(false);
        return found;
    }

    /// <summary>The header's bus comes first: nearly all panels hang there.</summary>
    private IEnumerable<string> OrderBuses() => machine.I2cBuses.OrderByDescending(bus => bus == HeaderBus);

    /// <summary>True when there is such a bus now.</summary>
    private async Task<bool> EnableBusAsync(string bus, BusKind kind, bool? wanted)
    {
        if (machine.HasBus(bus) || !_reported.Add(kind))
        {
            return machine.HasBus(bus);
        }

        var name = kind == BusKind.I2c ? "I2C" : "SPI";
        var others = kind == BusKind.I2c ? machine.I2cBuses : [];
        var state = others.Count == 0 ? $"{name} is off ({bus} is not there)." : $"{bus} is not there; this board has {string.Join(" and ", others)}.";
        if (wanted ?? (input is not null && Confirm($"{state} Enable {name} on the header with raspi-config?")))
        {
            if (await machine.EnableAsync(kind).ConfigureAwait(false) && machine.HasBus(bus))
            {
                await output.WriteLineAsync($"{name} is on.").ConfigureAwait(false);
                return true;
            }

            await output.WriteLineAsync($"{name} could not be enabled here: {bus} is not there. Enable it with the system's own tool, and restart.").ConfigureAwait(false);
            return false;
        }

        await output.WriteLineAsync(others.Count == 0
            ? $"{state} Enable it: sudo raspi-config nonint do_{name.ToLowerInvariant()} 0"
            : $"{state} If the panel hangs on one of them, set Display:Bus; if it hangs on pins 3 and 5, enable I2C for them: sudo raspi-config nonint do_i2c 0").ConfigureAwait(false);
        return false;
    }

    private bool Confirm(string question)
    {
        output.Write($"{question} [Y/n] ");
        return input!.ReadLine() is { } line && line.Trim() is "" or "y" or "Y" or "yes";
    }

    /// <summary>A numbered list; an empty line takes what is proposed. Null when the input ended.</summary>
    private T? Choose<T>(string question, List<T> list, Func<T, string> text, Predicate<T> isProposed)
        where T : class
    {
        var proposed = 1 + Math.Max(0, list.FindIndex(isProposed));
        output.WriteLine(question);
        foreach (var (index, item) in list.Index())
        {
            output.WriteLine($"  {index + 1}  {text(item)}");
        }

        while (true)
        {
            output.Write($"1 to {list.Count} [{proposed}]: ");
            if (input!.ReadLine()?.Trim() is not { } line)
            {
                return null;
            }

            if (line.Length == 0)
            {
                return list[proposed - 1];
            }

            if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= list.Count)
            {
                return list[number - 1];
            }
        }
    }
}
