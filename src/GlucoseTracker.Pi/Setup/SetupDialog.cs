using System.Globalization;
using GlucoseTracker.Domain;
using GlucoseTracker.Pi.Hats;

namespace GlucoseTracker.Pi.Setup;

/// <summary>Asks for hat and unit, and helps where the bus is off.</summary>
/// <param name="machine">The machine.</param>
/// <param name="input">Where answers come from; null: nobody is asked.</param>
/// <param name="output">Where questions go.</param>
internal sealed class SetupDialog(ISetupMachine machine, TextReader? input, TextWriter output)
{
    private const string I2cBus = "/dev/i2c-1";

    private readonly HashSet<BusKind> _toldOf = [];

    /// <summary>The choices; null when the input ended early, or a panel should be detected and none was.</summary>
    /// <param name="wishes">What is settled already.</param>
    /// <param name="hat">The hat of the present configuration.</param>
    /// <param name="unit">The unit of the present configuration.</param>
    public async Task<SetupChoices?> RunAsync(SetupWishes wishes, Hat hat, GlucoseUnit unit)
    {
        var found = await SearchAsync(wishes).ConfigureAwait(false);
        var chosen = (wishes.Hat ?? (input is null ? hat.Name : null)) switch
        {
            null => Choose("Which board?", Known(hat), h => $"{h.Name}: {h.Title}", h => h.Name == (found?.Proposal() ?? hat).Name),
            SetupWishes.Detect => found?.Proposal(),
            var name => Known(hat).First(h => h.Name == name),
        };
        if (chosen is null)
        {
            if (wishes.Hat == SetupWishes.Detect)
            {
                await output.WriteLineAsync("No panel was recognised; look at its wires, or name the board: glucose-tracker hats").ConfigureAwait(false);
            }

            return null;
        }

        await SwitchOnAsync(chosen.Wiring.Bus, chosen.Wiring.IsSpi ? BusKind.Spi : BusKind.I2c, wishes.EnableBus).ConfigureAwait(false);
        var symbol = (wishes.Unit ?? (input is null ? unit : null)) is { } settled
            ? GlucoseText.Symbol(settled)
            : Choose("Which unit?", [.. Enum.GetValues<GlucoseUnit>().Select(GlucoseText.Symbol)], u => u, u => u == GlucoseText.Symbol(unit));
        return symbol is null ? null : new SetupChoices(chosen, found?.Address, Enum.GetValues<GlucoseUnit>().Single(u => GlucoseText.Symbol(u) == symbol));
    }

    /// <summary>All hats, and the one that the configuration puts together by itself.</summary>
    private static List<Hat> Known(Hat present) => KnownHats.All.Any(h => h.Name == present.Name) ? [.. KnownHats.All] : [.. KnownHats.All, present];

    /// <summary>Looks for a panel when that can change anything.</summary>
    private async Task<FoundPanel?> SearchAsync(SetupWishes wishes)
    {
        if (wishes.Hat is not (null or SetupWishes.Detect) || (wishes.Hat is null && input is null))
        {
            return null;
        }

        if (!await SwitchOnAsync(I2cBus, BusKind.I2c, wishes.EnableBus).ConfigureAwait(false))
        {
            return null;
        }

        var found = PanelSearch.On(machine, I2cBus);
        await output.WriteLineAsync(found is { } panel
            ? string.Create(CultureInfo.InvariantCulture, $"A panel answers at 0x{panel.Address:X2}{(panel.Controller.Length > 0 ? $", as {panel.Controller} does" : "")}.")
            : $"No panel answers on {I2cBus}. A panel on SPI cannot tell; one on I2C may have a loose wire.").ConfigureAwait(false);
        return found;
    }

    /// <summary>True when there is such a bus now.</summary>
    private async Task<bool> SwitchOnAsync(string bus, BusKind kind, bool? wanted)
    {
        if (machine.HasBus(bus) || !_toldOf.Add(kind))
        {
            return machine.HasBus(bus);
        }

        var name = kind == BusKind.I2c ? "I2C" : "SPI";
        if (wanted ?? (input is not null && IsYes($"{name} is off. Enable it with raspi-config?")))
        {
            if (await machine.EnableAsync(kind).ConfigureAwait(false) && machine.HasBus(bus))
            {
                await output.WriteLineAsync($"{name} is on.").ConfigureAwait(false);
                return true;
            }

            await output.WriteLineAsync($"{name} could not be enabled here: {bus} is not there. Enable it with the system's own tool, and restart.").ConfigureAwait(false);
            return false;
        }

        await output.WriteLineAsync($"{name} is off ({bus} is not there). Enable it: sudo raspi-config nonint do_{name.ToLowerInvariant()} 0").ConfigureAwait(false);
        return false;
    }

    private bool IsYes(string question)
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
