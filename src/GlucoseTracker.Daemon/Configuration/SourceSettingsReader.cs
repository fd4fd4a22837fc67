using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Nightscout;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>Reads which sources are asked, in which order, and what is needed for each.</summary>
internal static class SourceSettingsReader
{
    private static readonly TimeSpan DefaultAge = TimeSpan.FromMinutes(10);

    private static readonly Dictionary<string, NightscoutApi> Apis = new()
    {
        ["auto"] = NightscoutApi.Auto,
        ["v1"] = NightscoutApi.V1,
        ["v3"] = NightscoutApi.V3,
    };

    /// <summary>The sources in their order.</summary>
    public static SourceOrder ReadOrder(SettingsReader settings)
    {
        var order = settings.ParsedList(
            "Source", new SourceOrder(SourceKind.LibreLinkUp), SourceOrder.TryParse,
            new CatalogueText("advice.sources", ("names", string.Join(", ", SourceOrder.Names.Keys))));
        var fills = settings.Flag("Nightscout:Fallback", false);
        return fills && !order.Contains(SourceKind.Nightscout) ? new SourceOrder(order.Append(SourceKind.Nightscout)) : order;
    }

    /// <summary>The age from which the next source is asked too, under its present or its earlier name.</summary>
    public static TimeSpan ReadNextSourceAfter(SettingsReader settings)
    {
        const string Key = "NextSourceAfter";
        const string OldKey = "Nightscout:FallbackAfter";
        var (min, max) = (TimeSpan.FromMinutes(5), TimeSpan.FromHours(1));
        var after = settings.Duration(Key, DefaultAge, min, max);
        if (!settings.IsSet(OldKey))
        {
            return after;
        }

        var old = settings.Duration(OldKey, DefaultAge, min, max, isEarlierName: true);
        if (settings.IsSet(Key) && old != after && settings.Problems.Count == 0)
        {
            settings.Report(OldKey, "setting.earlier-name", ("key", Key), ("old", OldKey));
        }

        return settings.IsSet(Key) ? after : old;
    }

    /// <summary>The Nightscout site.</summary>
    public static NightscoutSettings ReadNightscout(SettingsReader settings, SourceOrder order)
    {
        var nightscout = new NightscoutSettings(
            settings.SiteAddress("Nightscout:Address"),
            settings.AbsolutePath("Nightscout:TokenFile", ""),
            settings.Flag("Nightscout:Upload", false),
            settings.Choice("Nightscout:Api", NightscoutApi.Auto, Apis));
        if (nightscout.Address is null && (order.Contains(SourceKind.Nightscout) || nightscout.Upload) && settings.Problems.Count == 0)
        {
            settings.Report("Nightscout", "setting.address-needed", ("key", "Nightscout:Address"));
        }

        return nightscout;
    }

    /// <summary>The phone.</summary>
    public static PhoneSettings ReadPhone(SettingsReader settings, SourceOrder order)
    {
        var phone = new PhoneSettings(settings.PhoneAddress("Phone:Address"), settings.AbsolutePath("Phone:SecretFile", ""));
        if (phone.Address is null && order.Contains(SourceKind.Phone) && settings.Problems.Count == 0)
        {
            settings.Report("Phone", "setting.address-needed", ("key", "Phone:Address"));
        }

        return phone;
    }
}
