using System.Globalization;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Pi.Languages;
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
            null => Choose(
                UserTexts.Get("setup.which-board"), ListHats(hat), HatText.DescribeChoice,
                h => h.Name == (found?.ProposeHat() ?? hat).Name),
            SetupOptions.Detect => found?.ProposeHat(),
            var name => ListHats(hat).First(h => h.Name == name),
        };
        if (chosen is null)
        {
            if (wanted.Hat == SetupOptions.Detect)
            {
                prompt.WriteLine(UserTexts.Get("setup.no-panel"));
            }

            return null;
        }

        var bus = !chosen.Wiring.IsSpi && found is { } answering && answering.Bus != chosen.Wiring.Bus ? answering.Bus : null;
        await EnableBusAsync(bus ?? chosen.Wiring.Bus, chosen.Wiring.IsSpi
            ? BusKind.Spi
            : BusKind.I2c, wanted.EnableBus).ConfigureAwait(false);
        var symbol = (wanted.Unit ?? (!prompt.CanAsk ? unit : null)) is { } given
            ? GlucoseText.Symbol(given)
            : Choose(
                UserTexts.Get("setup.which-unit"), [.. Enum.GetValues<GlucoseUnit>().Select(GlucoseText.Symbol)], u => u,
                u => u == GlucoseText.Symbol(unit));
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

        prompt.WriteLine(found is { } panel ? Describe(panel)
            : UserTexts.Format("setup.no-answer", ("buses", string.Join($" {UserTexts.Get("setup.or")} ", OrderBuses()))));
        return found;
    }

    private static string Describe(DetectedPanel panel)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"0x{panel.Address:X2}");
        return panel.Controller.Length > 0
            ? UserTexts.Format("setup.panel-answers-as", ("address", address), ("bus", panel.Bus), ("controller", panel.Controller))
            : UserTexts.Format("setup.panel-answers", ("address", address), ("bus", panel.Bus));
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
            ? UserTexts.Format("setup.bus-off", ("name", name), ("bus", bus))
            : UserTexts.Format("setup.bus-missing", ("bus", bus), ("others", string.Join($" {UserTexts.Get("doctor.and")} ", others)));
        var isAsked = wanted is null && prompt.CanAsk;
        if (isAsked
            ? prompt.Confirm($"{state} {UserTexts.Format("setup.enable-bus", ("name", name))}", defaultAnswer: true)
            : wanted == true)
        {
            if (await machine.EnableAsync(kind).ConfigureAwait(false) && machine.HasBus(bus))
            {
                prompt.WriteLine(UserTexts.Format("setup.bus-on", ("name", name)));
                return true;
            }

            prompt.WriteLine(UserTexts.Format("setup.bus-not-enabled", ("name", name), ("bus", bus)));
            return false;
        }

        var next = others.Count == 0
            ? UserTexts.Format("setup.bus-off.next", ("command", $"sudo raspi-config nonint do_{name.ToLowerInvariant()} 0"))
            : UserTexts.Get("setup.bus-missing.next");
        prompt.WriteLine(isAsked ? next : $"{state} {next}");
        return false;
    }

    /// <summary>Shows a numbered list with a default; null when the input ends.</summary>
    private T? Choose<T>(string question, List<T> list, Func<T, string> text, Predicate<T> isDefault)
        where T : class => prompt.ChooseFromList(question, list, text, Math.Max(0, list.FindIndex(isDefault)));
}
