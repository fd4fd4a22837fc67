using System.CommandLine;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    private static readonly string[] Units = [.. Enum.GetValues<GlucoseUnit>().Select(GlucoseText.Symbol)];

    /// <summary>--config FILE.</summary>
    public static Option<string?> CreateConfig() => new("--config")
    {
        Description = "option.config",
        HelpName = "FILE",
    };

    /// <summary>--json.</summary>
    public static Option<bool> CreateJson() => new("--json") { Description = "option.json" };

    /// <summary>--unit, without a default.</summary>
    /// <param name="description">The key of its description.</param>
    public static Option<string?> CreateUnit(string description = "option.unit")
    {
        var unit = new Option<string?>("--unit") { Description = description };
        unit.AcceptWords(Units);
        return unit;
    }

    /// <summary>--language, without a default.</summary>
    /// <param name="description">The key of its description.</param>
    public static Option<string?> CreateLanguage(string description)
    {
        var language = new Option<string?>("--language") { Description = description, HelpName = string.Join('|', LanguageNames.All.Keys) };
        language.AcceptWords([.. LanguageNames.All.Keys]);
        return language;
    }

    /// <summary>The language of a code; null for null.</summary>
    public static Language? ParseLanguage(string? code) => code is null ? null : LanguageNames.All[code];

    /// <summary>--unit with the default mmol/L.</summary>
    public static Option<string?> CreateUnitWithDefault()
    {
        var unit = CreateUnit();
        unit.DefaultValueFactory = _ => GlucoseText.Symbol(GlucoseUnit.MillimolesPerLiter);
        return unit;
    }

    /// <summary>The unit of a --unit value; null when the option is missing.</summary>
    public static GlucoseUnit? ParseUnit(string? symbol) =>
        symbol is null ? null : Enum.GetValues<GlucoseUnit>().Single(unit => GlucoseText.Symbol(unit) == symbol);

    /// <summary>The full path of a --config value.</summary>
    public static string GetConfigPath(string? file) => file is null ? TrackerConfiguration.DefaultFile : Path.GetFullPath(file);

    /// <summary>
    /// Loads the configuration of a --config value and selects its language for the command. Without the option a missing file means the
    /// default configuration.
    /// </summary>
    /// <exception cref="ConfigurationException">The configuration is invalid, or the named file is missing.</exception>
    public static TrackerOptions LoadConfiguration(string? file)
    {
        var options = LoadConfiguration(GetConfigPath(file), mustExist: file is not null);
        UserTexts.Select(options);
        return options;
    }

    /// <summary>Loads a configuration file with the rights of its directory's owner.</summary>
    /// <inheritdoc cref="LoadConfiguration(string?)"/>
    public static TrackerOptions LoadConfiguration(string file, bool mustExist) => RequireOwnDirectory(Load(file, mustExist));

    private static TrackerOptions Load(string file, bool mustExist)
    {
        using (OwnerRights.Current.BeginFileScope(file))
        {
            return TrackerConfiguration.Load(file, mustExist);
        }
    }

    /// <summary>Root works in a directory of another user with that user's rights, so a directory of root's must be root's alone.</summary>
    /// <exception cref="ConfigurationException">Other users may write in root's state directory.</exception>
    private static TrackerOptions RequireOwnDirectory(TrackerOptions options)
    {
        var (directory, word) = (options.StateDirectory, FileText.GetShellWord(options.StateDirectory));
        return !OwnerRights.Current.IsShared(directory)
            ? options
            : throw new ConfigurationException(
                FileStatus.Find(directory, followLink: true) is null
                    ? new CatalogueText(
                        "config.missing-directory", ("directory", directory), ("command", $"sudo mkdir --mode=700 {word}"))
                    : new CatalogueText("config.shared-directory", ("directory", directory), ("command", $"sudo chmod go-w {word}")));
    }
}
