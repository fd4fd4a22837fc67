using System.Globalization;
using System.Text.Json;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;

namespace GlucoseTracker.Pi.Setup;

/// <summary>Writes the choices into the configuration, and only when the result is valid.</summary>
internal static class SetupFile
{
    private const UnixFileMode DefaultMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead
        | UnixFileMode.OtherRead;

    /// <summary>Changes the file; it is made where it is missing.</summary>
    /// <exception cref="ConfigurationException">It would be invalid; nothing was changed.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string file, SetupChoices choices, SourceChoices? sources = null)
    {
        var present = FileStatus.Find(file, followLink: true);
        try
        {
            var changed = Apply(present is null
                ? "{\n}\n"u8.ToArray()
                : RegularFile.ReadBytes(file, ConfigurationFile.MaxLength), choices, sources);
            TrackerConfiguration.Parse(file, changed);
            using var output = AtomicFile.Create(file, DefaultMode);
            output.Stream.Write(changed);
            if (present is { } old)
            {
                output.CopyOwnerAndMode(old);
            }

            output.Commit();
        }
        catch (JsonException e)
        {
            throw new ConfigurationException([$"{file}, line {e.LineNumber + 1}: this is not valid JSON; mend it first."]);
        }
    }

    /// <summary>The text with the choices in it.</summary>
    public static byte[] Apply(byte[] content, SetupChoices choices, SourceChoices? sources = null)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var text = content.AsSpan().StartsWith(mark) ? content[mark.Length..] : content;
        text = ConfigurationEdit.Set(text, "Hat", choices.Hat.Name);
        text = ConfigurationEdit.Set(text, "Unit", GlucoseText.Symbol(choices.Unit));
        text = choices.Language is { } language
            ? ConfigurationEdit.Set(text, "Language", LanguageNames.GetCode(language))
            : text;
        text = choices.Wake.Aggregate(text, (changed, key) => ConfigurationEdit.Set(changed, key.Key, key.Value));
        if (choices.Address is { } address && !choices.Hat.Wiring.IsSpi)
        {
            text = SetBus(text, choices.Bus);
            var isUsual = address == choices.Hat.Wiring.Address;
            text = ConfigurationEdit.Set(text, "Display:Address", isUsual
                ? "hat"
                : string.Create(CultureInfo.InvariantCulture, $"0x{address:X2}"));
        }

        if (sources is null)
        {
            return text;
        }

        (string Key, string? Value)[] keys =
        [
            ("Nightscout:Address", sources.Site?.AbsoluteUri), ("Phone:SecretFile", sources.PhoneSecretFile),
            ("Phone:Address", sources.Phone?.AbsoluteUri.TrimEnd('/')), ("Source", sources.Order?.ToString()),
        ];
        return keys.Aggregate(text, (changed, key) => key.Value is { } value ? ConfigurationEdit.Set(changed, key.Key, value) : changed);
    }

    /// <summary>
    /// A bus that is written there and differs is replaced, with the hat's own too; where none is written, the hat's own needs no word.
    /// </summary>
    private static byte[] SetBus(ReadOnlySpan<byte> text, string? bus)
    {
        const string key = "Display:Bus";
        return bus is not null || ConfigurationEdit.Has(text.ToArray(), key)
            ? ConfigurationEdit.Set(text, key, bus ?? "hat")
            : text.ToArray();
    }
}
