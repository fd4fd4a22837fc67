using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Values;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>Loads the configuration: a JSON file with comments, overridden by environment variables.</summary>
public static class TrackerConfiguration
{
    /// <summary>The default path of the file.</summary>
    public const string DefaultFile = "/etc/glucose-tracker/glucose-tracker.json";

    /// <summary>The prefix of the environment variables, as in GLUCOSE_TRACKER_LibreLinkUp__Email.</summary>
    public const string EnvironmentPrefix = "GLUCOSE_TRACKER_";

    private static readonly Dictionary<string, GlucoseUnit> Units =
        Enum.GetValues<GlucoseUnit>().ToDictionary(GlucoseText.Symbol);

    private static readonly Dictionary<string, Language?> Languages = LanguageNames.All
        .Select(language => KeyValuePair.Create(language.Key, (Language?)language.Value)).Prepend(new("auto", null)).ToDictionary();

    private static readonly Dictionary<string, int?> SensorLives = new()
    {
        ["auto"] = null,
        ["14"] = SensorLife.ShortDays,
        ["15"] = SensorLife.LongDays,
    };

    /// <summary>The default configuration.</summary>
    public static TrackerOptions Defaults =>
        ReadOptions(new SettingsReader(new ConfigurationBuilder().Build(), new SettingLocator("", null, [])));

    /// <summary>Loads and validates the configuration.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mustExist">True: a missing file is an error. False: a missing file means the defaults.</param>
    /// <exception cref="ConfigurationException">The configuration is invalid; the exception names every problem.</exception>
    public static TrackerOptions Load(string file, bool mustExist) => Read(file, mustExist, out _);

    /// <summary>Loads the file without the environment variables, which override it; a missing file means the defaults.</summary>
    public static TrackerOptions LoadFileAlone(string file) => Parse(file, ConfigurationFile.Read(file, mustExist: false), false, out _);

    /// <summary>Reads the configuration, and lists all known keys.</summary>
    internal static TrackerOptions Read(string file, bool mustExist, out IReadOnlyList<string> keys) =>
        Parse(file, ConfigurationFile.Read(file, mustExist), true, out keys);

    /// <summary>Validates content before it is written to the file.</summary>
    /// <param name="file">The file's name, for the sentences.</param>
    /// <param name="content">The content; null: the defaults.</param>
    /// <exception cref="ConfigurationException">The configuration is invalid; the exception names every problem.</exception>
    public static TrackerOptions Parse(string file, byte[]? content) => Parse(file, content, true, out _);

    private static TrackerOptions Parse(string file, byte[]? content, bool withEnvironment, out IReadOnlyList<string> keys)
    {
        var environment = new EnvironmentVariablesConfigurationProvider(EnvironmentPrefix);
        environment.Load();
        var environmentKeys = withEnvironment ? GetKeys(environment) : [];

        var builder = new ConfigurationBuilder();
        var values = new JsonValues(content ?? []);
        if (content is not null)
        {
            ConfigurationSyntax.Check(file, content);
            builder.Add(values);
        }

        IConfigurationRoot configuration;
        try
        {
            configuration = (withEnvironment ? builder.AddEnvironmentVariables(EnvironmentPrefix) : builder).Build();
        }
        catch (FormatException e)
        {
            throw new ConfigurationException(DescribeRepeatedKey(e, new SettingLocator(file, content, [])));
        }

        var reader = new SettingsReader(configuration, new SettingLocator(file, content, environmentKeys));
        var options = ReadOptions(reader);
        reader.RefuseUnknownKeys(
            values.Keys.Concat(environmentKeys).Distinct(StringComparer.OrdinalIgnoreCase).Where(key => configuration[key] is not null));
        keys = reader.Keys;
        return reader.Problems.Count == 0 ? options : throw new ConfigurationException(reader.Problems)
        {
            Language = options.FollowsLocale ? null : options.Language,
        };
    }

    /// <summary>.NET refuses nothing else in a valid object. It names the key in apostrophes, which can be in the key too.</summary>
    private static CatalogueText DescribeRepeatedKey(FormatException failure, SettingLocator locator)
    {
        var key = failure.Message.Split('\'') is [_, .. var parts, _] ? string.Join('\'', parts) : failure.Message;
        return new CatalogueText("config.key-repeated", ("place", locator.Describe(key)), ("key", key));
    }

    private static TrackerOptions ReadOptions(SettingsReader settings)
    {
        var sources = SourceSettingsReader.ReadOrder(settings);
        var options = ReadOptions(settings, sources, DisplaySettingsReader.Read(settings));
        var language = settings.Choice<Language?>("Language", null, Languages);
        return options with
        {
            Language = language ?? Language.English,
            FollowsLocale = language is null,
            Alarms = AlarmSettingsReader.Read(settings, options),
            Relay = RelaySettings.Read(settings, options.Display.Hat, options.Buzzer),
        };
    }

    private static TrackerOptions ReadOptions(SettingsReader settings, SourceOrder sources, DisplaySettings display) => new()
    {
        Sources = sources,
        NextSourceAfter = SourceSettingsReader.ReadNextSourceAfter(settings),
        Phone = SourceSettingsReader.ReadPhone(settings, sources),
        Nightscout = SourceSettingsReader.ReadNightscout(settings, sources),
        Unit = settings.Choice("Unit", GlucoseUnit.MillimolesPerLiter, Units),
        StateDirectory = settings.AbsolutePath("StateDirectory", "/var/lib/glucose-tracker"),
        LibreLinkUp = new LibreLinkUpSettings(
            settings.HttpsAddress("LibreLinkUp:BaseAddress", new Uri("https://api.libreview.io")),
            settings.Text("LibreLinkUp:Email", "").Trim(),
            settings.AbsolutePath("LibreLinkUp:PasswordFile", ""),
            settings.Text("LibreLinkUp:Patient", "").Trim(),
            settings.Duration("LibreLinkUp:PollInterval", PollOptions.Default.Interval, PollOptions.MinInterval, TimeSpan.FromMinutes(15)),
            settings.Flag("LibreLinkUp:AcceptTerms", false)),
        Display = display,
        Screens = ScreenSettingsReader.Read(settings),
        Button = ButtonSettings.Read(settings, display.Hat),
        Limits = ReadLimits(settings),
        Freshness = ReadFreshness(settings),
        Frozen = new FrozenRule(
            settings.Duration("Frozen:For", FrozenRule.Default.For, TimeSpan.FromMinutes(10), TimeSpan.FromHours(6)),
            settings.Number("Frozen:Readings", FrozenRule.Default.Readings, 3, 360)),
        SensorDays = settings.Choice("Sensor:Days", null, SensorLives),
        History = new HistorySettings(settings.Number("History:KeepDays", 400, 1, 3660)),
        Alarms = AlarmRules.Default,
        Buzzer = BuzzerSettings.Read(settings, display.Hat),
        Piezo = PiezoSettings.Read(settings),
        Relay = RelaySettings.None,
        Loudspeaker = LoudspeakerSettings.Read(settings),
        RemindsOfAlarmTest = settings.Flag("Alarms:TestReminder", true),
        Notifications = NotificationSettingsReader.Read(settings),
        ReadingsWebhook = ReadingsWebhookSettings.Read(settings),
        CheckIn = CheckInSettings.Read(settings),
        DeviceNotices = DeviceNoticeSettings.Read(settings),
    };

    private static LevelLimits ReadLimits(SettingsReader settings)
    {
        var normal = LevelLimits.Default;
        var (urgentLow, low, targetLow) = (settings.GlucoseValue("Limits:UrgentLow", normal.UrgentLow),
            settings.GlucoseValue("Limits:Low", normal.Low), settings.GlucoseValue("Limits:TargetLow", normal.TargetLow));
        var (targetHigh, high, urgentHigh) = (settings.GlucoseValue("Limits:TargetHigh", normal.TargetHigh),
            settings.GlucoseValue("Limits:High", normal.High), settings.GlucoseValue("Limits:UrgentHigh", normal.UrgentHigh));
        try
        {
            return LevelLimits.Create(urgentLow, low, targetLow, targetHigh, high, urgentHigh);
        }
        catch (ArgumentException)
        {
            settings.Report("Limits", "setting.limits-must-rise", ("names", "UrgentLow, Low, TargetLow, TargetHigh, High, UrgentHigh"));
            return normal;
        }
    }

    private static FreshnessLimits ReadFreshness(SettingsReader settings)
    {
        var normal = FreshnessLimits.Default;
        var max = TimeSpan.FromHours(3);
        var ageingFrom = settings.Duration("Freshness:AgeingFrom", normal.AgeingFrom, TimeSpan.FromMinutes(3), max);
        var staleFrom = settings.Duration("Freshness:StaleFrom", normal.StaleFrom, TimeSpan.FromMinutes(4), max);
        var noneFrom = settings.Duration("Freshness:NoneFrom", normal.NoneFrom, TimeSpan.FromMinutes(5), max);
        try
        {
            return new FreshnessLimits(ageingFrom, staleFrom, noneFrom);
        }
        catch (ArgumentException)
        {
            settings.Report("Freshness", "setting.times-must-rise", ("names", "AgeingFrom, StaleFrom, NoneFrom"));
            return normal;
        }
    }

    private static List<string> GetKeys(ConfigurationProvider provider)
    {
        var keys = new List<string>();
        AddChildren(null);
        return keys;

        void AddChildren(string? parent)
        {
            foreach (var child in provider.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                var key = parent is null ? child : $"{parent}:{child}";
                keys.Add(key);
                AddChildren(key);
            }
        }
    }
}
