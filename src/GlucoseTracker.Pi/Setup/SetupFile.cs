using System.Globalization;
using System.Text.Json;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;

namespace GlucoseTracker.Pi.Setup;

/// <summary>Writes the choices into the configuration if the result is valid.</summary>
internal static class SetupFile
{
    private const UnixFileMode DefaultMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead
        | UnixFileMode.OtherRead;

    /// <summary>The value of a setting for which the hat's own value applies.</summary>
    private const string BoardValue = "hat";

    /// <summary>Changes the file, which is created when it is missing, and returns the settings that were written.</summary>
    /// <exception cref="ConfigurationException">The configuration would be invalid; nothing was changed.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The user has no permission to write the file.</exception>
    public static IReadOnlyList<(string Key, string Value)> Write(string file, SetupChoices choices, SourceChoices? sources = null)
    {
        var present = FileStatus.Find(file, followLink: true);
        try
        {
            var content = WithoutMark(present is null ? "{\n}\n"u8.ToArray() : RegularFile.ReadBytes(file, ConfigurationFile.MaxLength));
            var settings = List(content, choices, sources);
            var changed = Apply(content, settings);
            TrackerConfiguration.Parse(file, changed);
            using var output = AtomicFile.Create(file, DefaultMode);
            output.Stream.Write(changed);
            if (present is { } old)
            {
                output.CopyOwnerAndMode(old);
            }

            output.Commit();
            return settings;
        }
        catch (JsonException e)
        {
            var place = new CatalogueText("config.line", ("file", file), ("line", $"{e.LineNumber + 1}"));
            throw new ConfigurationException(
                new CatalogueText("config.not-json", ("place", place), ("reason", FailureText.From(e))));
        }
    }

    /// <summary>Returns the text of the configuration with the choices.</summary>
    public static byte[] Apply(byte[] content, SetupChoices choices, SourceChoices? sources = null)
    {
        var text = WithoutMark(content);
        return Apply(text, List(text, choices, sources));
    }

    /// <summary>
    /// The settings in one line. Settings with the value "hat" are omitted. The value of a topic is hidden, because everyone who knows it
    /// can read the messages; the user has seen it in the instructions to subscribe.
    /// </summary>
    public static string Describe(IEnumerable<(string Key, string Value)> settings) => string.Join(
        ", ",
        settings.Where(setting => setting.Value != BoardValue).Select(setting =>
            setting.Key == WakeSetup.TopicKey ? setting.Key : $"{setting.Key} {setting.Value}"));

    private static byte[] Apply(byte[] text, IReadOnlyList<(string Key, string Value)> settings) =>
        settings.Aggregate(text, (changed, setting) => ConfigurationEdit.Set(changed, setting.Key, setting.Value));

    private static byte[] WithoutMark(byte[] content)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return content.AsSpan().StartsWith(mark) ? content[mark.Length..] : content;
    }

    /// <summary>The settings to write, in their order.</summary>
    private static List<(string Key, string Value)> List(byte[] text, SetupChoices choices, SourceChoices? sources)
    {
        (string Key, string? Value)[] settings =
        [
            ("Hat", choices.Hat.Name),
            ("Unit", GlucoseText.Symbol(choices.Unit)),
            ("Language", choices.Language is { } language ? LanguageNames.GetCode(language) : null),
            .. choices.Wake.Select(setting => (setting.Key, (string?)setting.Value)),
            .. ListAddress(text, choices),
            ("Nightscout:Address", sources?.Site?.AbsoluteUri),
            ("Phone:SecretFile", sources?.PhoneSecretFile),
            ("Phone:Address", sources?.Phone?.AbsoluteUri.TrimEnd('/')),
            ("Source", sources?.Order?.ToString()),
        ];
        return [.. settings.Where(setting => setting.Value is not null).Select(setting => (setting.Key, setting.Value!))];
    }

    /// <summary>
    /// The bus and the address of the found panel. A different bus in the file is replaced, even by the hat's own; without a bus in the
    /// file, the hat's own is not written.
    /// </summary>
    private static IEnumerable<(string Key, string? Value)> ListAddress(byte[] text, SetupChoices choices)
    {
        if (choices.Address is not { } address || choices.Hat.Wiring.IsSpi)
        {
            yield break;
        }

        const string bus = "Display:Bus";
        if (choices.Bus is not null || ConfigurationEdit.Has(text, bus))
        {
            yield return (bus, choices.Bus ?? BoardValue);
        }

        yield return ("Display:Address", address == choices.Hat.Wiring.Address
            ? BoardValue
            : string.Create(CultureInfo.InvariantCulture, $"0x{address:X2}"));
    }
}
